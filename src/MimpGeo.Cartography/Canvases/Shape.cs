namespace MimpGeo.Cartography.Canvases;

/// <summary>A place on a canvas, in pixels from its top left corner.</summary>
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

    public static Polygon Rectangle(double x, double y, double width, double height)
        => new([new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)]);
}
