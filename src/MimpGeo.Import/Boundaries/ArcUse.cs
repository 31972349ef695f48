namespace MimpGeo.Import.Boundaries;

/// <summary>An arc walked forwards or backwards, as one step of a ring.</summary>
readonly record struct ArcUse(int Arc, bool Reversed)
{
    public GridPoint Start(IReadOnlyList<Arc> arcs) => Reversed ? arcs[Arc].End : arcs[Arc].Start;

    public GridPoint End(IReadOnlyList<Arc> arcs) => Reversed ? arcs[Arc].Start : arcs[Arc].End;

    /// <summary>The point after the start: it tells the direction in which the arc leaves its node.</summary>
    public GridPoint AfterStart(IReadOnlyList<Arc> arcs) => Reversed ? arcs[Arc].Points[^2] : arcs[Arc].Points[1];

    /// <summary>The point before the end: it tells the direction from which the arc arrives.</summary>
    public GridPoint BeforeEnd(IReadOnlyList<Arc> arcs) => Reversed ? arcs[Arc].Points[1] : arcs[Arc].Points[^2];

    public IEnumerable<GridPoint> Points(IReadOnlyList<Arc> arcs)
        => Reversed ? arcs[Arc].Points.Reverse() : arcs[Arc].Points;
}
