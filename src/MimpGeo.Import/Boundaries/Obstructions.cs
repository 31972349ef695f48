using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>What must not change sides: the vertices that are left, the edges between them, and the obstacle points.</summary>
sealed class Obstructions
{
    readonly ArcVertices _vertices;
    readonly PointIndex _vertexIndex;
    readonly IReadOnlyList<Coordinate> _obstacles;
    readonly PointIndex _obstacleIndex;
    readonly HashSet<(GridPoint, GridPoint)> _edges = [];

    public Obstructions(ArcVertices vertices, IReadOnlyList<Coordinate> obstacles)
    {
        (_vertices, _obstacles) = (vertices, obstacles);
        _vertexIndex = new([.. Enumerable.Range(0, vertices.Count).Select(v => ((double)vertices[v].X, (double)vertices[v].Y))]);
        _obstacleIndex = new([.. obstacles.Select(o => (o.X * GridPoint.PerDegree, o.Y * GridPoint.PerDegree))]);
        for (var v = 0; v < vertices.Count; v++)
        {
            if (vertices.Next(v) is var next and >= 0)
                _edges.Add(Edge(vertices[v], vertices[next]));
        }
    }

    /// <summary>Whether the edge that would take the vertex's place lies free, so that the lines keep their topology.</summary>
    /// <remarks>
    /// Nothing crosses the two old edges. So what crosses the new one ends in the triangle, which the second and
    /// third test exclude, or joins the same two vertices, which the first excludes. The same holds a ring open:
    /// its last three edges cannot shrink to two.
    /// </remarks>
    public bool Allow(int vertex)
    {
        var (a, b, c) = Triangle(vertex);
        return !_edges.Contains(Edge(a, c)) && !VerticesIn(a, b, c).Any() && !ObstaclesIn(a, b, c).Any();
    }

    /// <summary>Replaces the vertex's two edges by the one between its neighbours.</summary>
    public void Remove(int vertex)
    {
        var (a, b, c) = Triangle(vertex);
        _edges.Remove(Edge(a, b));
        _edges.Remove(Edge(b, c));
        _edges.Add(Edge(a, c));
        _vertices.Remove(vertex);
    }

    (GridPoint A, GridPoint B, GridPoint C) Triangle(int vertex)
        => (_vertices[_vertices.Previous(vertex)], _vertices[vertex], _vertices[_vertices.Next(vertex)]);

    static (GridPoint, GridPoint) Edge(GridPoint a, GridPoint b) => a.CompareTo(b) < 0 ? (a, b) : (b, a);

    IEnumerable<int> VerticesIn(GridPoint a, GridPoint b, GridPoint c)
        => Near(_vertexIndex, a, b, c).Where(v => !_vertices.IsGone(v) && Contains(a, b, c, _vertices[v]));

    IEnumerable<int> ObstaclesIn(GridPoint a, GridPoint b, GridPoint c)
        => Near(_obstacleIndex, a, b, c).Where(o => Contains(a, b, c, _obstacles[o]));

    // one unit more on each side: an obstacle's place in the index is rounded
    static IEnumerable<int> Near(PointIndex index, GridPoint a, GridPoint b, GridPoint c)
        => index.Near(
            Math.Min(a.X, Math.Min(b.X, c.X)) - 1.0, Math.Min(a.Y, Math.Min(b.Y, c.Y)) - 1.0,
            Math.Max(a.X, Math.Max(b.X, c.X)) + 1.0, Math.Max(a.Y, Math.Max(b.Y, c.Y)) + 1.0);

    static bool Contains(GridPoint a, GridPoint b, GridPoint c, GridPoint p)
        => p != a && p != b && p != c
            && IsBetween(p.X, a.X, b.X, c.X) && IsBetween(p.Y, a.Y, b.Y, c.Y)
            && IsInside(GridPoint.Cross(a, b, p), GridPoint.Cross(b, c, p), GridPoint.Cross(c, a, p));

    // judged on the coordinates that a reader of the file will have, in extended precision
    static bool Contains(GridPoint a, GridPoint b, GridPoint c, Coordinate p)
    {
        var (i, j, k) = (a.ToCoordinate(), b.ToCoordinate(), c.ToCoordinate());
        return IsBetween(p.X, i.X, j.X, k.X) && IsBetween(p.Y, i.Y, j.Y, k.Y)
            && IsInside((int)Orientation.Index(i, j, p), (int)Orientation.Index(j, k, p), (int)Orientation.Index(k, i, p));
    }

    // the three corners' box matters where they lie on one line, which has no inside
    static bool IsBetween(double p, double a, double b, double c)
        => Math.Min(a, Math.Min(b, c)) <= p && p <= Math.Max(a, Math.Max(b, c));

    static bool IsInside(long ab, long bc, long ca)
        => !(ab > 0 || bc > 0 || ca > 0) || !(ab < 0 || bc < 0 || ca < 0);
}
