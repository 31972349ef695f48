using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Cairo;

/// <summary>A pattern of lines that goes on over the edges of pictures. Belongs to one picture at a time.</summary>
/// <remarks>The pattern is one square, repeated; its side is whole pixels, so that no copy is blurred.</remarks>
public sealed class Hatch : IDisposable
{
    const int Repeat = 1;
    const int Nearest = 3;
    const int MinSpacing = 2;

    readonly ImageSurface _square;
    readonly int _spacing;

    public Hatch(HatchInk ink)
    {
        _spacing = (int)Math.Max(MinSpacing, Math.Round(ink.Spacing));
        _square = new ImageSurface(_spacing, _spacing);
        Draw(ink);
        Handle = Native.CreatePattern(_square.Handle);
        Native.SetExtend(Handle, Repeat);
        Native.SetFilter(Handle, Nearest);
        CairoException.ThrowIfFailed(Native.Status(Handle));
    }

    internal PatternHandle Handle { get; }

    public void Dispose()
    {
        Handle.Dispose();
        _square.Dispose();
    }

    /// <summary>Shifts the pattern so that pictures with different origins continue each other.</summary>
    /// <param name="x">World pixel of the picture's left edge.</param>
    /// <param name="y">World pixel of the picture's top edge.</param>
    internal void Align(long x, long y) => Native.SetMatrix(Handle, Matrix.Shift(Phase(x), Phase(y)));

    long Phase(long origin) => (origin % _spacing + _spacing) % _spacing;

    void Draw(HatchInk ink)
    {
        using var context = new Context(_square);
        if (ink.Direction is HatchDirection.Rising or HatchDirection.Falling)
            Slant(context, ink.Direction);
        if (ink.Direction is HatchDirection.Horizontal or HatchDirection.Crossed)
            Draw(context, (-_spacing, _spacing / 2.0), (2 * _spacing, _spacing / 2.0));
        if (ink.Direction is HatchDirection.Vertical or HatchDirection.Crossed)
            Draw(context, (_spacing / 2.0, -_spacing), (_spacing / 2.0, 2 * _spacing));
        foreach (var dot in ink.Direction == HatchDirection.Dotted ? new[] { _spacing / 4.0, _spacing * 3 / 4.0 } : [])
            Draw(context, (dot, dot), (dot, dot));
        context.Stroke(new Pen(ink.Colour, ink.Width));
    }

    // Three lines, because two corners of the square belong to the lines of its neighbours.
    void Slant(Context context, HatchDirection direction)
    {
        var (left, right) = direction == HatchDirection.Falling ? (-_spacing, 2 * _spacing) : (2 * _spacing, -_spacing);
        foreach (var shift in (int[])[-_spacing, 0, _spacing])
            Draw(context, (shift - _spacing, left), (shift + 2 * _spacing, right));
    }

    static void Draw(Context context, (double X, double Y) start, (double X, double Y) end)
    {
        context.MoveTo(start.X, start.Y);
        context.LineTo(end.X, end.Y);
    }
}
