using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Noding;

namespace MimpGeo.Import.Boundaries;

/// <summary>Checks that arcs meet at their nodes only: no crossing, and no vertex inside another arc's edge.</summary>
/// <remarks>The grid's integers are exact as doubles and NTS judges orientation in extended precision, so the answer is exact.</remarks>
sealed class CoverageNoding(Topology topology) : ISegmentIntersector
{
    readonly List<string> _defects = [];
    readonly RobustLineIntersector _intersector = new();

    public static IReadOnlyList<string> Check(Topology topology)
    {
        var check = new CoverageNoding(topology);
        new MCIndexNoder(check).ComputeNodes([.. topology.Arcs.Select(ToSegments)]);
        return check._defects;
    }

    public bool IsDone => false;

    public void ProcessIntersections(ISegmentString e0, int segIndex0, ISegmentString e1, int segIndex1)
    {
        if (e0 == e1 && segIndex0 == segIndex1)
            return;

        _intersector.ComputeIntersection(
            e0.Coordinates[segIndex0], e0.Coordinates[segIndex0 + 1],
            e1.Coordinates[segIndex1], e1.Coordinates[segIndex1 + 1]);
        if (_intersector.HasIntersection && _intersector.IsInteriorIntersection())
            _defects.Add(Describe((Arc)e0.Context, (Arc)e1.Context));
    }

    static NodedSegmentString ToSegments(Arc arc)
        => new([.. arc.Points.Select(point => new Coordinate(point.X, point.Y))], arc);

    string Describe(Arc one, Arc other)
    {
        var met = _intersector.GetIntersection(0);
        var at = new GridPoint((int)Math.Round(met.X), (int)Math.Round(met.Y));
        return _intersector.IsProper
            ? $"a border of {SidesOf(one)} crosses a border of {SidesOf(other)} near {at}"
            : $"a border of {SidesOf(one)} and a border of {SidesOf(other)} meet at {at} where only one of them has a vertex (T-junction)";
    }

    string SidesOf(Arc arc)
        => string.Join(" and ", new[] { arc.Left, arc.Right }.Where(face => face != Arc.Outside).Select(topology.NameOf));
}
