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

    /// <summary>Rules lines over the path and keeps it. Slanted lines run through the origin of the canvas, so that areas side by side continue each other.</summary>
    public void Rule(HatchInk ink)
    {
        using var path = Native.CopyPath(_handle);
        Scoped(() =>
        {
            Native.SetAntialias(_handle, (int)Edges.Smooth);
            Clip();
            Lines(ink);
            Stroke(new Pen(ink.Colour, ink.Width) { Ends = ink.Direction == HatchDirection.Dotted ? LineEnds.Round : LineEnds.Butt });
        });
        NewPath();
        Native.AppendPath(_handle, path);
    }

    void Lines(HatchInk ink)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ink.Spacing);
        Native.ClipExtents(_handle, out var left, out var top, out var right, out var bottom);
        if (ink.Direction is HatchDirection.Rising or HatchDirection.Falling)
            Slanted(ink, left, top, right, bottom);
        foreach (var y in ink.Direction is HatchDirection.Horizontal or HatchDirection.Crossed ? Middles(top, bottom, ink) : [])
            Segment(left - ink.Width, y, right + ink.Width, y);
        foreach (var x in ink.Direction is HatchDirection.Vertical or HatchDirection.Crossed ? Middles(left, right, ink) : [])
            Segment(x, top - ink.Width, x, bottom + ink.Width);
        if (ink.Direction == HatchDirection.Dotted)
            Dots(ink, left, top, right, bottom);
    }

    // A line of no length has two round ends.
    void Dots(HatchInk ink, double left, double top, double right, double bottom)
    {
        foreach (var (x, y) in from x in Middles(left, right, ink) from y in Middles(top, bottom, ink) from shift in new[] { -0.25, 0.25 } select (x + shift * ink.Spacing, y + shift * ink.Spacing))
            Segment(x, y, x, y);
    }

    // As in the squares of the other canvases, half a spacing from the origin.
    static IEnumerable<double> Middles(double from, double to, HatchInk ink)
    {
        for (var number = Math.Floor((from - ink.Width) / ink.Spacing); number <= Math.Ceiling((to + ink.Width) / ink.Spacing); number++)
            yield return (number + 0.5) * ink.Spacing;
    }

    // Along a rising line x + y is the same, along a falling one x - y.
    void Slanted(HatchInk ink, double left, double top, double right, double bottom)
    {
        var sign = ink.Direction == HatchDirection.Rising ? 1 : -1;
        var (lowest, highest) = (Math.Min(sign * top, sign * bottom), Math.Max(sign * top, sign * bottom));
        var (first, last) = (Math.Floor((left + lowest - ink.Width) / ink.Spacing), Math.Ceiling((right + highest + ink.Width) / ink.Spacing));
        for (var number = first; number <= last; number++)
            Segment(number * ink.Spacing - sign * (top - ink.Width), top - ink.Width, number * ink.Spacing - sign * (bottom + ink.Width), bottom + ink.Width);
    }

    void Segment(double x1, double y1, double x2, double y2)
    {
        MoveTo(x1, y1);
        LineTo(x2, y2);
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
