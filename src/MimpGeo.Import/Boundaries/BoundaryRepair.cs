using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Valid;

namespace MimpGeo.Import.Boundaries;

/// <summary>Makes a boundary valid, with shells counter-clockwise and holes clockwise.</summary>
static class BoundaryRepair
{
    /// <param name="boundary">Closed rings that may cross themselves or each other.</param>
    /// <param name="fault">What was wrong and where, or <see langword="null"/> where nothing was.</param>
    /// <exception cref="BoundaryException">No area is left.</exception>
    public static MultiPolygon Valid(MultiPolygon boundary, out string? fault)
    {
        fault = new IsValidOp(boundary).ValidationError is { } error
            ? FormattableString.Invariant($"{error.Message} at ({error.Coordinate.X} {error.Coordinate.Y})")
            : null;
        return Oriented(fault is null ? boundary.Geometries.Cast<Polygon>() : Fixed(boundary, fault));
    }

    // Repairing can collapse a sliver into a line, which bounds nothing.
    static Polygon[] Fixed(MultiPolygon boundary, string fault)
    {
        Polygon[] polygons = [.. PolygonExtracter.GetPolygons(GeometryFixer.Fix(boundary)).Cast<Polygon>().Where(polygon => polygon.Area > 0)];
        return polygons.Length > 0 ? polygons : throw new BoundaryException(null, $"cannot be repaired, for it has no area: {fault}");
    }

    static MultiPolygon Oriented(IEnumerable<Polygon> polygons)
        => Wgs84.Factory.CreateMultiPolygon([.. polygons.Select(polygon => Wgs84.Factory.CreatePolygon(
            Turned(polygon.Shell, counterClockwise: true),
            [.. polygon.Holes.Select(hole => Turned(hole, counterClockwise: false))]))]);

    static LinearRing Turned(LinearRing ring, bool counterClockwise)
        => IsCounterClockwise(ring) == counterClockwise ? ring : (LinearRing)ring.Reverse();

    /// <remarks>By the sign of the area, which unlike a look at the topmost corner also answers for a ring that crosses itself.</remarks>
    public static bool IsCounterClockwise(LinearRing ring) => Area.OfRingSigned(ring.CoordinateSequence) < 0;
}
