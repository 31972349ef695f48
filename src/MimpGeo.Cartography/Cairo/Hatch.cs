using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Cairo;

/// <summary>A pattern of slanted lines that goes on over the edges of pictures. Belongs to one picture at a time.</summary>
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

    // Three lines, because two corners of the square belong to the lines of its neighbours.
    void Draw(HatchInk ink)
    {
        using var context = new Context(_square);
        var (left, right) = ink.Direction == HatchDirection.Falling ? (-_spacing, 2 * _spacing) : (2 * _spacing, -_spacing);
        foreach (var shift in (int[])[-_spacing, 0, _spacing])
        {
            context.MoveTo(shift - _spacing, left);
            context.LineTo(shift + 2 * _spacing, right);
        }

        context.Stroke(new Pen(ink.Colour, ink.Width));
    }
}
