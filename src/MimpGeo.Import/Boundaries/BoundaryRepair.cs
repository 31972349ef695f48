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
    /// <exception cref="BoundaryException">No area is left, or another than the rings enclosed.</exception>
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
        if (polygons.Length == 0)
            throw new BoundaryException(null, $"cannot be repaired, for it has no area: {fault}");
        if (Math.Abs(polygons.Sum(polygon => polygon.Area) - Enclosed(boundary)) > Wgs84.Trifle)
            throw new BoundaryException(null, $"cannot be repaired without changing what it covers: {fault}");
        return polygons;
    }

    // With its sign: what a ring walks round the wrong way, or twice, is another area after any repair. So a spike or a
    // doubled vertex may go, but a bow tie would be a guess at which side of the border was meant, and so would break the coverage.
    static double Enclosed(MultiPolygon boundary)
        => boundary.Geometries.Cast<Polygon>().Sum(polygon
            => Area.OfRing(polygon.Shell.CoordinateSequence) - polygon.Holes.Sum(hole => Area.OfRing(hole.CoordinateSequence)));

    static MultiPolygon Oriented(IEnumerable<Polygon> polygons)
        => Wgs84.Factory.CreateMultiPolygon([.. polygons.Select(polygon => Wgs84.Factory.CreatePolygon(
            Turned(polygon.Shell, counterClockwise: true),
            [.. polygon.Holes.Select(hole => Turned(hole, counterClockwise: false))]))]);

    static LinearRing Turned(LinearRing ring, bool counterClockwise)
        => IsCounterClockwise(ring) == counterClockwise ? ring : (LinearRing)ring.Reverse();

    /// <remarks>By the sign of the area, which unlike a look at the topmost corner also answers for a ring that crosses itself.</remarks>
    public static bool IsCounterClockwise(LinearRing ring) => Area.OfRingSigned(ring.CoordinateSequence) < 0;
}
