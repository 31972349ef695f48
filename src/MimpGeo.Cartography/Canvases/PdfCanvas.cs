using System.Globalization;
using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Canvases;

/// <summary>Sheets of paper as a PDF, drawn in millimetres; whole once <see cref="Finish"/> has returned. Not for two threads at once.</summary>
/// <remarks>
/// Every page is an element <c>Document</c> of the structure tree: cairo 1.16 has no elements that go on over pages.
/// Links stand at the end of their page, roles within a clip are left out.
/// </remarks>
public sealed class PdfCanvas : ContextCanvas
{
    /// <summary>Of a page in millimetres: readers take 14,400 points at the most.</summary>
    public const double MaxSide = 5080;

    const string PageTag = "Document";
    const string LinkTag = "Link";

    readonly PdfSurface _surface;
    readonly Context _context;
    readonly List<Bookmarked> _bookmarks = [];
    readonly List<string> _links = [];
    int _farthest;
    int _clips;

    /// <param name="stream">Stays open; it need not be able to seek.</param>
    /// <param name="about">What the document says about itself.</param>
    public PdfCanvas(Stream stream, PdfInformation about)
    {
        _surface = new PdfSurface(stream, about);
        _context = new Context(_surface);
        _context.Scale(Paper.Point);
    }

    /// <summary>How many pages have been started.</summary>
    public int Pages { get; private set; }

    internal override Context Context => Pages > 0 ? _context : throw new InvalidOperationException("The PDF has no page yet.");

    /// <summary>Ends the page before and begins the next.</summary>
    /// <param name="width">In millimetres.</param>
    /// <param name="height">In millimetres.</param>
    /// <param name="label">How readers call the page, instead of its number.</param>
    /// <exception cref="CairoException">Something drawn before failed, or the stream did.</exception>
    public void StartPage(double width, double height, string? label = null)
    {
        Check(width, nameof(width));
        Check(height, nameof(height));
        EndPage();
        _surface.StartPage(width * Paper.Point, height * Paper.Point, label);
        Pages++;
        _context.Tagged("cairo.dest", $"name='{Pages}' x=0 y=0", () => { });
        CutAt(width, height);
        _context.BeginTag(PageTag);
    }

    /// <summary>Adds a line to the reader's table of contents.</summary>
    /// <param name="title">What it says.</param>
    /// <param name="page">Where it leads, from 1; the page may come later.</param>
    /// <param name="parent">The line it stands under, 0 for none.</param>
    /// <returns>The number by which others stand under this one.</returns>
    public int Bookmark(string title, int page, int parent = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)parent, (uint)_bookmarks.Count, nameof(parent));
        _bookmarks.Add(new(title, Destination(page), parent));
        return _bookmarks.Count;
    }

    public override void Link(string address, Box area, Action draw)
    {
        _links.Add($"{Rectangle(area)} uri='{WebAddress.Checked(address).Replace("'", "%27", StringComparison.Ordinal)}'");
        draw();
    }

    /// <summary>Makes a rectangle a link to a page of this document, from 1; the page may come later.</summary>
    public void LinkToPage(int page, Box area, Action draw)
    {
        _links.Add($"{Rectangle(area)} {Destination(page)}");
        draw();
    }

    public override void Clip(Shape shape, Action draw)
    {
        _clips++;
        try
        {
            base.Clip(shape, draw);
        }
        finally
        {
            _clips--;
        }
    }

    // Within a clip, cairo 1.16 may lose one end of a tag and abort the process.
    public override void Group(string name, Action draw, Role role = Role.None)
    {
        if (_clips == 0 && TagOf(role) is { } tag)
            _context.Tagged(tag, "", draw);
        else
            draw();
    }

    /// <summary>Writes what is left. Nothing can be drawn after that.</summary>
    /// <exception cref="InvalidOperationException">A link leads to a page that is not there.</exception>
    /// <exception cref="CairoException">Something drawn before failed, or the stream did.</exception>
    public void Finish()
    {
        if (_farthest > Pages)
            throw new InvalidOperationException($"A link leads to page {_farthest} of {Pages}.");

        EndPage();
        foreach (var bookmark in _bookmarks)
            _surface.AddOutline(bookmark.Parent, bookmark.Title, bookmark.Destination);
        _surface.Finish();
    }

    /// <summary>Without <see cref="Finish"/> the document stays a fragment.</summary>
    public override void Dispose()
    {
        if (_surface.IsWithinPage)
            _surface.GiveUp(_context);
        base.Dispose();
        _context.Dispose();
        _surface.Dispose();
    }

    void EndPage()
    {
        if (!_surface.IsWithinPage)
            return;

        _context.ThrowIfFailed();
        _context.EndTag(PageTag);
        _context.Restore();
        foreach (var link in _links)
            _context.Tagged(LinkTag, link, () => { });
        _links.Clear();
        _surface.EndPage(_context);
    }

    // cairo 1.16 loses tags when something beside the page is drawn.
    void CutAt(double width, double height)
    {
        _context.Save();
        _context.NewPath();
        _context.Rectangle(0, 0, width, height);
        _context.Clip();
    }

    static string? TagOf(Role role) => role switch
    {
        Role.Title => "H1",
        Role.Heading => "H2",
        Role.Paragraph => "P",
        Role.Figure => "Figure",
        Role.Table => "Table",
        Role.Row => "TR",
        Role.Cell => "TD",
        _ => null,
    };

    static string Rectangle(Box area)
        => $"rect=[{Points(area.Left)} {Points(area.Top)} {Points(area.Width)} {Points(area.Height)}]";

    // By name: cairo 1.16 drops links to the numbers of later pages, and crashes on bookmarks of pages that never come.
    string Destination(int page)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        _farthest = Math.Max(_farthest, page);
        return string.Create(CultureInfo.InvariantCulture, $"dest='{page}'");
    }

    static string Points(double length) => (length * Paper.Point).ToString("0.###", CultureInfo.InvariantCulture);

    static void Check(double side, string name)
    {
        if (side is not (> 0 and <= MaxSide))
            throw new ArgumentOutOfRangeException(name, side, $"A page is up to {MaxSide} mm wide and high.");
    }

    // cairo numbers them from 1 as they are added, as does the list.
    sealed record Bookmarked(string Title, string Destination, int Parent);
}
