namespace MimpGeo.Import.Boundaries;

/// <summary>Gives an edge the vertex that a neighbour has on it, where the two differ by no more than snapping can explain.</summary>
/// <remarks>
/// Sources hold such T-junctions, millimetres beside the edge (INEI's districts have nine): nobody sees them, but there the
/// neighbours do not share the border. Wider differences stay as they are and are found by the checks that follow.
/// </remarks>
sealed class CoverageMending
{
    // Snapping moves the vertex and the edge by up to 0.71 grid units each.
    const double Tolerance = 1.5;

    readonly GridPoint[] _vertices;
    readonly PointIndex _index;

    CoverageMending(IEnumerable<FaceRing> rings)
    {
        _vertices = [.. rings.SelectMany(ring => ring.Points).Distinct()];
        _index = new([.. _vertices.Select(vertex => ((double)vertex.X, (double)vertex.Y))]);
    }

    /// <param name="rings">All rings of the coverage.</param>
    /// <returns>The rings, and the vertices that were inserted with the face whose edge got them.</returns>
    public static (IReadOnlyList<FaceRing> Rings, IReadOnlyList<(int Face, GridPoint Vertex)> Inserted) Mend(IReadOnlyList<FaceRing> rings)
    {
        var mending = new CoverageMending(rings);
        FaceRing[] mended = [.. rings.Select(mending.Mend)];
        return (mended, [.. rings.Zip(mended).SelectMany(pair => Inserted(pair.First, pair.Second))]);
    }

    static IEnumerable<(int, GridPoint)> Inserted(FaceRing ring, FaceRing mended)
        => mended.Points.Length == ring.Points.Length
            ? []
            : mended.Points.Except(ring.Points).Select(vertex => (ring.Face, vertex));

    FaceRing Mend(FaceRing ring)
        => ring with { Points = [.. ring.Edges.SelectMany(edge => Missing(edge.From, edge.To).Prepend(edge.From)), ring.Points[0]] };

    IEnumerable<GridPoint> Missing(GridPoint from, GridPoint to)
        => Near(from, to)
            .Select(index => _vertices[index])
            .Where(vertex => vertex != from && vertex != to && IsOn(vertex, from, to))
            .OrderBy(vertex => Along(vertex, from, to));

    IEnumerable<int> Near(GridPoint from, GridPoint to)
        => _index.Near(
            Math.Min(from.X, to.X) - Tolerance, Math.Min(from.Y, to.Y) - Tolerance,
            Math.Max(from.X, to.X) + Tolerance, Math.Max(from.Y, to.Y) + Tolerance);

    static bool IsOn(GridPoint vertex, GridPoint from, GridPoint to)
        => Along(vertex, from, to) is > 0 and < 1 && Math.Abs(GridPoint.Cross(from, to, vertex)) < Tolerance * Length(from, to);

    /// <summary>How far along the edge the vertex lies, as a share of its length.</summary>
    static double Along(GridPoint vertex, GridPoint from, GridPoint to)
        => (((double)(vertex.X - from.X) * (to.X - from.X)) + ((double)(vertex.Y - from.Y) * (to.Y - from.Y)))
            / Math.Pow(Length(from, to), 2);

    static double Length(GridPoint from, GridPoint to) => double.Hypot(to.X - from.X, to.Y - from.Y);
}
