namespace MimpGeo.Cartography.Cairo;

/// <summary>What begins and ends: clips, transformations, tags of a PDF, pages.</summary>
public sealed partial class Context
{
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
    }

    internal void EndTag(string tag) => Native.EndTag(_handle, tag);

    internal void ShowPage() => Native.ShowPage(_handle);
}
