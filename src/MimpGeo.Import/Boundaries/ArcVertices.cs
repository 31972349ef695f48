namespace MimpGeo.Import.Boundaries;

/// <summary>The vertices of all arcs as linked lists, from which vertices drop out.</summary>
sealed class ArcVertices
{
    readonly GridPoint[] _points;
    readonly int[] _previous;
    readonly int[] _next;
    readonly int[] _firstOfArc;

    public ArcVertices(IReadOnlyList<Arc> arcs)
    {
        _points = [.. arcs.SelectMany(arc => arc.Points)];
        _previous = [.. Enumerable.Range(-1, _points.Length)];
        _next = [.. Enumerable.Range(1, _points.Length)];
        _firstOfArc = new int[arcs.Count];
        Left = _points.Length;
        for (int arc = 0, first = 0; arc < arcs.Count; first += arcs[arc++].Points.Length)
            Link(arc, first, first + arcs[arc].Points.Length - 1);
    }

    public int Count => _points.Length;

    /// <summary>How many have not been removed.</summary>
    public int Left { get; private set; }

    public GridPoint this[int vertex] => _points[vertex];

    public int Previous(int vertex) => _previous[vertex];

    public int Next(int vertex) => _next[vertex];

    /// <summary>Whether the vertex ends its arc; such a vertex never moves.</summary>
    public bool IsEnd(int vertex) => _previous[vertex] < 0 || _next[vertex] < 0;

    public bool IsGone(int vertex) => _next[vertex] == vertex;

    /// <summary>Twice the area of the triangle with the neighbours.</summary>
    public long DoubledArea(int vertex)
        => Math.Abs(GridPoint.Cross(_points[_previous[vertex]], _points[vertex], _points[_next[vertex]]));

    public void Remove(int vertex)
    {
        _next[_previous[vertex]] = _next[vertex];
        _previous[_next[vertex]] = _previous[vertex];
        _next[vertex] = vertex;
        Left--;
    }

    /// <summary>What is left of an arc; the arc itself where nothing has gone.</summary>
    public GridPoint[] Rest(int arc, GridPoint[] original)
    {
        GridPoint[] rest = [.. Walk(_firstOfArc[arc])];
        return rest.Length == original.Length ? original : rest;
    }

    void Link(int arc, int first, int last)
    {
        _firstOfArc[arc] = first;
        _previous[first] = -1;
        _next[last] = -1;
    }

    IEnumerable<GridPoint> Walk(int first)
    {
        for (var vertex = first; vertex >= 0; vertex = _next[vertex])
            yield return _points[vertex];
    }
}
