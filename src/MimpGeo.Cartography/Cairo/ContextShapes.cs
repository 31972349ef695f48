using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Cairo;

/// <summary>Shapes as paths, and lines over them.</summary>
public sealed partial class Context
{
    /// <summary>Adds the outlines of a shape to the path.</summary>
    public void Trace(Shape shape)
    {
        switch (shape)
        {
            case Shape.Circle circle:
                Circle(circle.Centre.X, circle.Centre.Y, circle.Radius);
                break;
            case Shape.Polygon polygon:
                Trace(polygon.Corners, closed: true);
                break;
            case Shape.Area area:
                Trace(area.Rings, closed: true);
                break;
            case Shape.Line line:
                Trace(line.Parts, closed: false);
                break;
        }
    }

    /// <summary>Rules slanted lines over the path and keeps it. The lines run through the origin of the canvas, so that areas side by side continue each other.</summary>
    public void Rule(HatchInk ink)
    {
        using var path = Native.CopyPath(_handle);
        Scoped(() =>
        {
            Native.SetAntialias(_handle, (int)Edges.Smooth);
            Clip();
            Lines(ink);
            Stroke(new Pen(ink.Colour, ink.Width) { Ends = LineEnds.Butt });
        });
        NewPath();
        Native.AppendPath(_handle, path);
    }

    // Along a rising line x + y is the same, along a falling one x - y.
    void Lines(HatchInk ink)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ink.Spacing);
        Native.ClipExtents(_handle, out var left, out var top, out var right, out var bottom);
        var sign = ink.Direction == HatchDirection.Rising ? 1 : -1;
        var (lowest, highest) = (Math.Min(sign * top, sign * bottom), Math.Max(sign * top, sign * bottom));
        var (first, last) = (Math.Floor((left + lowest - ink.Width) / ink.Spacing), Math.Ceiling((right + highest + ink.Width) / ink.Spacing));
        for (var number = first; number <= last; number++)
        {
            MoveTo(number * ink.Spacing - sign * (top - ink.Width), top - ink.Width);
            LineTo(number * ink.Spacing - sign * (bottom + ink.Width), bottom + ink.Width);
        }
    }

    void Trace(IReadOnlyList<IReadOnlyList<Point>> parts, bool closed)
    {
        for (var i = 0; i < parts.Count; i++)
            Trace(parts[i], closed);
    }

    void Trace(IReadOnlyList<Point> part, bool closed)
    {
        if (part.Count == 0)
            return;

        MoveTo(part[0].X, part[0].Y);
        for (var i = 1; i < part.Count; i++)
            LineTo(part[i].X, part[i].Y);
        if (closed)
            ClosePath();
    }
}
