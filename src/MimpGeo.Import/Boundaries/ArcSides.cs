using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>Which boundary of an object lies on which side of each arc: two on one side overlap.</summary>
sealed class ArcSides
{
    readonly Dictionary<int, string> _left = [];
    readonly Dictionary<int, string> _right = [];

    /// <summary>Notes the arcs of a valid boundary.</summary>
    /// <returns>The first conflict with an earlier one as a sentence, or <see langword="null"/>.</returns>
    public string? Conflict(string id, MultiPolygon boundary, TopoRings rings)
        => rings.Polygons
            .Zip(boundary.Geometries.Cast<Polygon>(), (uses, polygon) => Uses(uses, polygon))
            .SelectMany(uses => uses)
            .Select(use => Conflict(id, use))
            .FirstOrDefault(conflict => conflict is not null);

    // Tools differ in the sense of rotation, so an arc's direction tells its sides only together with its ring's.
    static IEnumerable<int> Uses(IReadOnlyList<int[]> uses, Polygon polygon)
        => uses.Zip(polygon.Holes.Prepend(polygon.Shell)).SelectMany((ring, index) =>
            BoundaryRepair.IsCounterClockwise(ring.Second) == (index == 0) ? ring.First : ring.First.Select(use => ~use));

    string? Conflict(string id, int use)
    {
        var arc = use < 0 ? ~use : use;
        var (side, other) = use < 0 ? (_right, _left) : (_left, _right);
        if (side.TryAdd(arc, id))
            return null;

        return other.TryGetValue(arc, out var opposite)
            ? $"the arc {arc} is used by more than two rings: those of '{side[arc]}', '{opposite}' and '{id}'"
            : $"'{side[arc]}' and '{id}' lie on the same side of the arc {arc}: they overlap";
    }
}
