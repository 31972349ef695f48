using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Cairo;

/// <summary>Draws into a picture or onto pages, in pixels or points from the top left corner. A path stays until <see cref="NewPath"/>.</summary>
public sealed partial class Context : IDisposable
{
    const int EvenOdd = 1;
    const int Round = 1;

    readonly ContextHandle _handle;

    public Context(ImageSurface surface) : this(surface.Handle)
    {
    }

    internal Context(PdfSurface surface) : this(surface.Handle)
    {
    }

    Context(SurfaceHandle surface)
    {
        _handle = Native.Create(surface);
        CairoException.ThrowIfFailed(Native.Status(_handle));
        Native.SetFillRule(_handle, EvenOdd);
        Native.SetLineJoin(_handle, Round);
    }

    public void NewPath() => Native.NewPath(_handle);

    public void MoveTo(double x, double y)
    {
        Native.MoveTo(Pointer(), x, y);
        GC.KeepAlive(this);
    }

    public void LineTo(double x, double y)
    {
        Native.LineTo(Pointer(), x, y);
        GC.KeepAlive(this);
    }

    public void ClosePath() => Native.ClosePath(_handle);

    public void Circle(double x, double y, double radius)
    {
        Native.NewSubPath(_handle);
        Native.Arc(_handle, x, y, radius, 0, 2 * Math.PI);
        Native.ClosePath(_handle);
    }

    public void Rectangle(double x, double y, double width, double height) => Native.Rectangle(_handle, x, y, width, height);

    /// <summary>Adds the outlines of the letters to the path.</summary>
    public void TextPath(Font font, string text, double x, double baseline)
    {
        Native.SetScaledFont(_handle, font.Handle);
        Native.MoveTo(Pointer(), x, baseline);
        Native.TextPath(_handle, text);
    }

    /// <summary>Fills the path, holes left out, and keeps it.</summary>
    /// <param name="colour">Of the area.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    /// <param name="edges">How pixels on the edge are coloured.</param>
    public void Fill(Rgb colour, double alpha = 1, Edges edges = Edges.Smooth)
    {
        SetColour(colour, alpha);
        Fill(edges);
    }

    /// <summary>Hatches the path and keeps it; <paramref name="x"/> and <paramref name="y"/> are the world pixel of the picture's top left corner.</summary>
    public void Fill(Hatch hatch, long x = 0, long y = 0, Edges edges = Edges.Sharp)
    {
        hatch.Align(x, y);
        Native.SetSource(_handle, hatch.Handle);
        Fill(edges);
    }

    /// <summary>Draws a line along the path and keeps the path.</summary>
    public unsafe void Stroke(Pen pen)
    {
        SetColour(pen.Colour, pen.Alpha);
        Native.SetAntialias(_handle, (int)Edges.Smooth);
        Native.SetLineWidth(_handle, pen.Width);
        Native.SetLineCap(_handle, (int)pen.Ends);
        fixed (double* dash = pen.Dash.ToArray())
            Native.SetDash(_handle, dash, pen.Dash.Count, 0); // cairo keeps it from line to line

        Native.StrokePreserve(_handle);
    }

    /// <summary>Draws text with the crisp letters of the font's own rasteriser.</summary>
    public void Text(Font font, string text, double x, double baseline, Rgb colour)
    {
        SetColour(colour, 1);
        Native.SetScaledFont(_handle, font.Handle);
        Native.MoveTo(Pointer(), x, baseline);
        Native.ShowText(_handle, text);
        Native.NewPath(_handle);
    }

    /// <summary>Draws what <paramref name="draw"/> draws as one layer with one opacity; its clips and transformations end with it.</summary>
    public void Group(double alpha, Action draw)
    {
        Native.PushGroup(_handle);
        draw();
        Native.PopGroupToSource(_handle);
        Native.Paint(_handle, alpha);
    }

    public void Save() => Native.Save(_handle);

    public void Restore() => Native.Restore(_handle);

    /// <summary>Leaves nothing outside the path drawn, until <see cref="Restore"/>.</summary>
    public void Clip() => Native.Clip(_handle);

    public void Translate(double x, double y) => Native.Transform(_handle, Matrix.Shift(x, y));

    /// <param name="angle">Clockwise, in radians.</param>
    public void Rotate(double angle) => Native.Transform(_handle, Matrix.Turn(angle));

    public void Scale(double factor) => Native.Transform(_handle, Matrix.Scaling(factor));

    /// <exception cref="CairoException">Something drawn since the beginning failed: cairo draws nothing after that.</exception>
    public void ThrowIfFailed() => CairoException.ThrowIfFailed(Native.Status(_handle));

    public void Dispose() => _handle.Dispose();

    void Fill(Edges edges)
    {
        Native.SetAntialias(_handle, (int)edges);
        Native.FillPreserve(_handle);
    }

    void SetColour(Rgb colour, double alpha)
        => Native.SetSource(_handle, colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0, alpha);

    nint Pointer()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _handle.DangerousGetHandle();
    }
}
