using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>Simplifies all arcs of a coverage together, by Visvalingam and Whyatt's effective area (1993), keeping its topology.</summary>
/// <remarks>
/// Areas are compared in degrees, not metres: they stay exact integers, hence the order of removal is the same on every
/// machine, and between the equator and 18° S a degree of longitude loses only 5 % of its length.
/// Calls with growing tolerances give nested levels.
/// </remarks>
sealed class CoverageSimplifier
{
    readonly Topology _topology;
    readonly ArcVertices _vertices;
    readonly Obstructions _obstructions;
    readonly long[] _areas;
    readonly int[] _versions;
    readonly PriorityQueue<(int Vertex, int Version), (long Area, int Vertex)> _queue = new();
    readonly List<(int Vertex, int Version)> _blocked = [];

    /// <param name="topology">What to simplify; nodes stay where they are.</param>
    /// <param name="obstacles">Points in degrees that stay in their face.</param>
    public CoverageSimplifier(Topology topology, IReadOnlyList<Coordinate> obstacles)
    {
        _topology = topology;
        _vertices = new(topology.Arcs);
        _obstructions = new(_vertices, obstacles);
        _areas = new long[_vertices.Count];
        _versions = new int[_vertices.Count];
        for (var vertex = 0; vertex < _vertices.Count; vertex++)
            Weigh(vertex, atLeast: 0);
    }

    /// <summary>Drops every vertex whose effective area is below the tolerance, unless something stands in the way.</summary>
    public Topology Simplify(BoundaryLevel level)
    {
        // What stood in the way of one vertex may have gone after it was tried: try again until nothing changes.
        while (Pass(level.DoubledArea))
        {
        }

        return _topology with { Arcs = [.. _topology.Arcs.Select(Rest)] };
    }

    Arc Rest(Arc arc, int index) => arc with { Points = _vertices.Rest(index, arc.Points) };

    bool Pass(long tolerance)
    {
        var before = _vertices.Left;
        while (_queue.TryPeek(out var candidate, out var key) && key.Area < tolerance)
        {
            _queue.Dequeue();
            if (!IsCurrent(candidate))
                continue;
            if (_obstructions.Allow(candidate.Vertex))
                Remove(candidate.Vertex);
            else
                _blocked.Add(candidate);
        }

        return Requeue() && _vertices.Left < before;
    }

    // Entries whose triangle has changed since stay in the queue and are passed over.
    bool IsCurrent((int Vertex, int Version) candidate) => candidate.Version == _versions[candidate.Vertex];

    void Remove(int vertex)
    {
        var (previous, next) = (_vertices.Previous(vertex), _vertices.Next(vertex));
        _obstructions.Remove(vertex);
        Weigh(previous, _areas[vertex]);
        Weigh(next, _areas[vertex]);
    }

    // A vertex never weighs less than the one whose removal reshaped its triangle (the "effective" area).
    void Weigh(int vertex, long atLeast)
    {
        if (_vertices.IsEnd(vertex))
            return;

        _areas[vertex] = Math.Max(atLeast, _vertices.DoubledArea(vertex));
        _queue.Enqueue((vertex, ++_versions[vertex]), (_areas[vertex], vertex));
    }

    bool Requeue()
    {
        foreach (var candidate in _blocked.Where(IsCurrent))
            _queue.Enqueue(candidate, (_areas[candidate.Vertex], candidate.Vertex));

        var any = _blocked.Count > 0;
        _blocked.Clear();
        return any;
    }
}
