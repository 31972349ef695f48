namespace MimpGeo.Cartography.Canvases;

/// <summary>A place on a canvas, from its top left corner.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>What every canvas can draw.</summary>
public abstract record Shape
{
    Shape()
    {
    }

    public sealed record Circle(Point Centre, double Radius) : Shape;

    /// <summary>A closed outline; the last corner leads back to the first.</summary>
    public sealed record Polygon(IReadOnlyList<Point> Corners) : Shape;

    /// <summary>Closed outlines; what lies within an even number of them is a hole.</summary>
    public sealed record Area(IReadOnlyList<IReadOnlyList<Point>> Rings) : Shape;

    /// <summary>Open lines: they have an edge only.</summary>
    public sealed record Line(IReadOnlyList<IReadOnlyList<Point>> Parts) : Shape;

    public static Polygon Rectangle(double x, double y, double width, double height)
        => new([new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)]);

    /// <summary>One straight line.</summary>
    public static Line Segment(Point from, Point to) => new([[from, to]]);
}
