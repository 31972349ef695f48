namespace MimpGeo.Import.Boundaries;

/// <summary>Cuts rings into arcs at the nodes and keeps each arc once, in the direction of the first ring that walks it.</summary>
sealed class ArcTrace(CoverageEdges edges)
{
    readonly List<Arc> _arcs = [];
    readonly HashSet<(GridPoint, GridPoint)> _traced = [];

    public static IReadOnlyList<Arc> Of(IEnumerable<FaceRing> rings, CoverageEdges edges)
    {
        var trace = new ArcTrace(edges);
        foreach (var ring in rings)
            trace.Cut(ring.Points);
        return trace._arcs;
    }

    void Cut(GridPoint[] ring)
    {
        GridPoint[] turned = [.. FromNode(ring)];
        var start = 0;
        for (var end = 1; end < turned.Length; end++)
        {
            if (end < turned.Length - 1 && !edges.IsNode(turned[end]))
                continue;

            Add(turned[start..(end + 1)]);
            start = end;
        }
    }

    // A ring without a node starts at its western end, so that both faces beside it cut it at the same place.
    IEnumerable<GridPoint> FromNode(GridPoint[] ring)
    {
        var start = Array.FindIndex(ring, edges.IsNode);
        if (start < 0)
            start = Array.IndexOf(ring, ring.Min());
        return ring[start..^1].Concat(ring[..(start + 1)]);
    }

    void Add(GridPoint[] points)
    {
        if (!_traced.Add((points[0], points[1])))
            return;

        _traced.Add((points[^1], points[^2]));
        _arcs.Add(new(points, edges.LeftOf(points[0], points[1]), edges.LeftOf(points[1], points[0])));
    }
}
