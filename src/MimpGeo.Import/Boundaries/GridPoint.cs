using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>A position in hundred-thousandths of a degree (EPSG:4326), about 1.1 m, on which all arithmetic is exact.</summary>
readonly record struct GridPoint(int X, int Y) : IComparable<GridPoint>
{
    public const int PerDegree = 100_000;

    public static GridPoint Snap(Coordinate position)
        => new((int)Math.Round(position.X * PerDegree), (int)Math.Round(position.Y * PerDegree));

    /// <summary>Twice the signed area of the triangle, positive where it turns left.</summary>
    /// <remarks>No overflow: differences on the globe stay within 3.6e7 and 1.8e7, so each product within 6.5e14.</remarks>
    public static long Cross(GridPoint a, GridPoint b, GridPoint c)
        => ((long)(b.X - a.X) * (c.Y - a.Y)) - ((long)(b.Y - a.Y) * (c.X - a.X));

    /// <summary>The position as a reader of the file gets it; dividing gives the double nearest to the decimal.</summary>
    public Coordinate ToCoordinate() => new((double)X / PerDegree, (double)Y / PerDegree);

    public int CompareTo(GridPoint other) => X != other.X ? X.CompareTo(other.X) : Y.CompareTo(other.Y);

    public override string ToString() => FormattableString.Invariant($"({(double)X / PerDegree} {(double)Y / PerDegree})");
}
