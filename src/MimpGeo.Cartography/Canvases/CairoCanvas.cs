using MimpGeo.Cartography.Cairo;

namespace MimpGeo.Cartography.Canvases;

/// <summary>A picture of pixels, transparent at first. Not for two threads at once.</summary>
/// <param name="width">In pixels.</param>
/// <param name="height">In pixels.</param>
/// <param name="worldX">World pixel of the left edge: hatches go on from picture to picture.</param>
/// <param name="worldY">World pixel of the top edge.</param>
public sealed class CairoCanvas(int width, int height, long worldX = 0, long worldY = 0) : ICanvas, IDisposable
{
    readonly ImageSurface _image = new(width, height);
    readonly Dictionary<HatchInk, Hatch> _hatches = [];
    readonly Dictionary<(double Size, bool Bold), Font> _fonts = [];
    Context? _context;

    /// <summary>What draws the paths that are no shapes.</summary>
    internal Context Context => _context ??= new Context(_image);

    public void Draw(Shape shape, Ink ink)
    {
        Context.NewPath();
        Trace(shape);
        Paint(ink, Edges.Smooth);
    }

    public void Text(string text, Point start, TextLook look)
    {
        var font = FontOf(look);
        if (look is { Halo: { } halo, HaloWidth: > 0 })
        {
            Context.NewPath();
            Context.TextPath(font, text, start.X, start.Y);
            Context.Stroke(new Pen(halo, 2 * look.HaloWidth));
        }

        Context.Text(font, text, start.X, start.Y, look.Colour);
    }

    /// <exception cref="CairoException">Something drawn before failed.</exception>
    public void WritePng(Stream stream)
    {
        Context.ThrowIfFailed();
        _image.WritePng(stream);
    }

    /// <inheritdoc cref="WritePng"/>
    public byte[] ToPng()
    {
        Context.ThrowIfFailed();
        return _image.ToPng();
    }

    public void Dispose()
    {
        foreach (var hatch in _hatches.Values)
            hatch.Dispose();
        foreach (var font in _fonts.Values)
            font.Dispose();
        _context?.Dispose();
        _image.Dispose();
    }

    internal ImageSurface Image => _image;

    internal Font FontOf(TextLook look)
    {
        if (!_fonts.TryGetValue((look.Size, look.Bold), out var font))
            _fonts.Add((look.Size, look.Bold), font = new Font(look.Size, look.Bold));
        return font;
    }

    /// <summary>Draws the path of the context.</summary>
    internal void Paint(Ink ink, Edges edges)
    {
        if (ink.Fill is { } fill)
            Context.Fill(fill, edges: edges);
        if (ink.Hatch is { } hatch)
            Context.Fill(HatchOf(hatch), worldX, worldY, edges);
        if (ink.Edge is { } edge)
            Context.Stroke(edge);
    }

    Hatch HatchOf(HatchInk ink)
    {
        if (!_hatches.TryGetValue(ink, out var hatch))
            _hatches.Add(ink, hatch = new Hatch(ink));
        return hatch;
    }

    void Trace(Shape shape)
    {
        if (shape is Shape.Circle circle)
            Context.Circle(circle.Centre.X, circle.Centre.Y, circle.Radius);
        if (shape is Shape.Polygon polygon)
            Trace(polygon.Corners);
    }

    void Trace(IReadOnlyList<Point> corners)
    {
        foreach (var corner in corners)
            Context.LineTo(corner.X, corner.Y);
        Context.ClosePath();
    }
}
