namespace MimpGeo.Import.Boundaries;

/// <summary>The directed edges of all rings, each with the face on its left.</summary>
sealed class CoverageEdges(IReadOnlyList<string> faces)
{
    readonly Dictionary<(GridPoint From, GridPoint To), int> _left = [];
    readonly Dictionary<GridPoint, int> _degree = [];

    public int LeftOf(GridPoint from, GridPoint to) => _left.GetValueOrDefault((from, to), Arc.Outside);

    /// <summary>Whether lines fork here. Where exactly two edges meet, the faces on both sides go on.</summary>
    public bool IsNode(GridPoint point) => _degree[point] != 2;

    /// <returns>What keeps the ring from being part of a clean coverage.</returns>
    public IEnumerable<string> Add(FaceRing ring)
        => [.. ring.Edges.Select(edge => Add(edge, ring.Face)).OfType<string>()];

    string? Add((GridPoint From, GridPoint To) edge, int face)
    {
        if (!_left.TryAdd(edge, face))
            return $"'{faces[_left[edge]]}' and '{faces[face]}' lie on the same side of the edge {edge.From} {edge.To}: they overlap";
        if (!_left.TryGetValue((edge.To, edge.From), out var opposite))
            CountEnds(edge);
        else if (opposite == face)
            return $"'{faces[face]}' lies on both sides of the edge {edge.From} {edge.To}";
        return null;
    }

    void CountEnds((GridPoint From, GridPoint To) edge)
    {
        _degree[edge.From] = _degree.GetValueOrDefault(edge.From) + 1;
        _degree[edge.To] = _degree.GetValueOrDefault(edge.To) + 1;
    }
}
