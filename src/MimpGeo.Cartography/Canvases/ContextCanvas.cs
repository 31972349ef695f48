using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Canvases;

/// <summary>What cairo draws on: pixels or pages. Not for two threads at once.</summary>
public abstract class ContextCanvas : ICanvas, IDisposable
{
    readonly FontShelf _fonts = new();

    private protected ContextCanvas()
    {
    }

    /// <summary>What draws the paths that are no shapes.</summary>
    internal abstract Context Context { get; }

    public void Draw(Shape shape, Ink ink)
    {
        Context.NewPath();
        Context.Trace(shape);
        Paint(shape is Shape.Line ? new Ink(Edge: ink.Edge) : ink, Edges.Smooth);
    }

    public void Text(string text, Point start, TextLook look, double rotation = 0)
    {
        if (rotation == 0)
            Write(text, start, look);
        else
            Context.Scoped(() => WriteTurned(text, start, look, rotation));
    }

    public virtual void Clip(Shape shape, Action draw) => Context.Scoped(() =>
    {
        Context.NewPath();
        Context.Trace(shape);
        Context.Clip();
        draw();
    });

    public virtual void Group(string name, Action draw, Role role = Role.None) => draw();

    public virtual void Link(string address, Box area, Action draw)
    {
        WebAddress.Checked(address);
        draw();
    }

    public virtual void Dispose()
    {
        _fonts.Dispose();
        GC.SuppressFinalize(this);
    }

    internal Font FontOf(TextLook look) => _fonts.Of(look);

    /// <summary>Draws the path of the context.</summary>
    internal void Paint(Ink ink, Edges edges)
    {
        if (ink.Fill is { } fill)
            Context.Fill(fill, ink.Alpha, edges);
        if (ink.Pattern is { } pattern)
            Paint(pattern, edges);
        if (ink.Hatch is { } hatch)
            Paint(hatch, edges);
        if (ink.Edge is { } edge)
            Context.Stroke(edge);
    }

    /// <summary>Hatches the path of the context and keeps it: on paper by lines that stay sharp at every size.</summary>
    private protected virtual void Paint(HatchInk hatch, Edges edges) => Context.Rule(hatch);

    void WriteTurned(string text, Point start, TextLook look, double rotation)
    {
        Context.Translate(start.X, start.Y);
        Context.Rotate(double.DegreesToRadians(rotation));
        Write(text, default, look);
    }

    // The rim is an outline and no text: whoever copies or searches the text meets it once.
    void Write(string text, Point start, TextLook look)
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
}
