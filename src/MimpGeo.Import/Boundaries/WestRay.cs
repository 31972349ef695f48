namespace MimpGeo.Import.Boundaries;

/// <summary>An edge that crosses a parallel halfway between two rows of the grid, where no vertex can lie.</summary>
/// <remarks>So a ray along that parallel needs no rule for touching a vertex, and crossings have a strict order.</remarks>
readonly record struct WestRay(GridPoint From, GridPoint To, int Row) : IComparable<WestRay>
{
    /// <summary>Whether the edge passes the parallel just north of <paramref name="row"/>.</summary>
    public static bool Crosses(GridPoint from, GridPoint to, int row) => from.Y <= row != to.Y <= row;

    /// <summary>The crossings of a line with the parallel just north of <paramref name="row"/>.</summary>
    public static IEnumerable<WestRay> Of(IEnumerable<GridPoint> line, int row)
        => line.Zip(line.Skip(1))
            .Where(edge => Crosses(edge.First, edge.Second, row))
            .Select(edge => new WestRay(edge.First, edge.Second, row));

    /// <summary>Whether <paramref name="inner"/> lies within <paramref name="outer"/>; the two may touch but not cross.</summary>
    public static bool Encloses(IReadOnlyCollection<GridPoint> outer, IReadOnlyCollection<GridPoint> inner)
    {
        var row = inner.Min(point => point.Y);
        var edge = Of(inner, row).Min();
        return Of(outer, row).Count(crossing => crossing < edge) % 2 == 1;
    }

    public bool GoesNorth => To.Y > From.Y;

    public static bool operator <(WestRay a, WestRay b) => a.CompareTo(b) < 0;

    public static bool operator >(WestRay a, WestRay b) => a.CompareTo(b) > 0;

    // x = From.X + (row + 1/2 - From.Y) * dx / dy, compared as fractions: products stay below 1e27
    public int CompareTo(WestRay other)
        => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    Int128 Denominator => 2L * Math.Abs((long)To.Y - From.Y);

    Int128 Numerator
    {
        get
        {
            var (low, high) = GoesNorth ? (From, To) : (To, From);
            return (low.X * Denominator) + ((Int128)((2L * (Row - low.Y)) + 1) * (high.X - low.X));
        }
    }
}
