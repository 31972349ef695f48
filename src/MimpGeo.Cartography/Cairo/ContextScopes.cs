namespace MimpGeo.Cartography.Cairo;

/// <summary>What begins and ends: clips, transformations, tags of a PDF, pages.</summary>
public sealed partial class Context
{
    readonly Stack<string> _tags = [];

    /// <summary>The tags that have been begun and not ended, the innermost first. After a failure cairo ends none any more.</summary>
    internal IEnumerable<string> OpenTags => _tags;

    /// <summary>Ends the clips and transformations of <paramref name="draw"/> with it.</summary>
    public void Scoped(Action draw)
    {
        Save();
        try
        {
            draw();
        }
        finally
        {
            Restore();
        }
    }

    /// <summary>Makes what is drawn an element of the PDF's structure tree.</summary>
    internal void Tagged(string tag, string attributes, Action draw)
    {
        BeginTag(tag, attributes);
        try
        {
            draw();
        }
        finally
        {
            EndTag(tag);
        }
    }

    // Rectangles among the attributes are in points, whatever the unit of drawing.
    internal void BeginTag(string tag, string attributes = "")
    {
        Save();
        Native.IdentityMatrix(_handle);
        Native.BeginTag(_handle, tag, attributes);
        Restore();
        if (!HasFailed)
            _tags.Push(tag);
    }

    internal void EndTag(string tag)
    {
        Native.EndTag(_handle, tag);
        if (!HasFailed)
            _tags.TryPop(out _);
    }

    internal void ShowPage() => Native.ShowPage(_handle);

    bool HasFailed => Native.Status(_handle) != 0;
}
