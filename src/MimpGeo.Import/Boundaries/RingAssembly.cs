using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>Joins arcs to closed rings, and rings to polygons.</summary>
sealed class RingAssembly(IReadOnlyList<Coordinate[]> arcs)
{
    // NTS lets a ring of three pass
    const int MinPositions = 4;

    /// <exception cref="BoundaryException">A ring lacks an arc, breaks, does not close or is too short.</exception>
    public MultiPolygon Polygon(TopoRings rings)
    {
        if (rings.FirstRepeated() is { } use)
            throw new BoundaryException(null, $"uses the arc {use} twice in the same direction: it overlaps itself");

        var number = 0;
        return Wgs84.Factory.CreateMultiPolygon([.. rings.Polygons.Select(polygon =>
        {
            LinearRing[] linear = [.. polygon.Select(ring => Ring(ring, ++number))];
            return Wgs84.Factory.CreatePolygon(linear[0], linear[1..]);
        })]);
    }

    LinearRing Ring(int[] uses, int number)
    {
        var positions = new CoordinateList();
        foreach (var use in uses)
            Append(positions, use, number);

        var (start, end) = (positions[0], positions[^1]);
        if (!start.Equals2D(end))
            throw new BoundaryException(number, $"does not close: it ends at {Text(end)} and starts at {Text(start)}");
        if (positions.Count < MinPositions)
            throw new BoundaryException(number, $"has {positions.Count} positions; a ring has at least {MinPositions}");
        return Wgs84.Factory.CreateLinearRing(positions.ToCoordinateArray());
    }

    void Append(CoordinateList positions, int use, int number)
    {
        var index = use < 0 ? ~use : use;
        if (index >= arcs.Count)
            throw new BoundaryException(number, $"uses the arc {use}, but the file has {arcs.Count} arcs");

        var start = use < 0 ? arcs[index][^1] : arcs[index][0];
        if (positions.Count > 0 && !positions[^1].Equals2D(start))
            throw new BoundaryException(number, $"breaks: the arc {use} starts at {Text(start)}, where the one before it ends at {Text(positions[^1])}");

        positions.Add(arcs[index], allowRepeated: false, direction: use >= 0);
    }

    static string Text(Coordinate position) => FormattableString.Invariant($"({position.X} {position.Y})");
}
