namespace MimpGeo.Domain;

/// <summary>A lon/lat rectangle in degrees, in the order of OGC API Features and GeoJSON.</summary>
public readonly record struct BoundingBox(double West, double South, double East, double North)
{
    /// <summary>The smallest box that holds both.</summary>
    public BoundingBox Union(BoundingBox other) => new(
        Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));

    public double[] ToArray() => [West, South, East, North];
}
