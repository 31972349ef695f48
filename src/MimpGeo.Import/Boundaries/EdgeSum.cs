using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>The edges of outlines, each with its inside on the left; those that two outlines walk in opposite directions cancel.</summary>
/// <remarks>
/// How often the plane is covered changes only across edges that do not cancel. Hence outlines overlap only along these,
/// and two sets of outlines cover the same ground when nothing is left of the edges of one less those of the other.
/// </remarks>
sealed class EdgeSum
{
    readonly Dictionary<(double, double, double, double), int> _times = [];

    public bool IsZero => _times.Values.All(times => times == 0);

    public void Add(MultiPolygon outline, int times = 1)
    {
        foreach (var (from, to) in Edges(outline))
        {
            var (key, sign) = Key(from, to);
            _times[key] = _times.GetValueOrDefault(key) + (sign * times);
        }
    }

    public IEnumerable<(Coordinate From, Coordinate To)> Uncancelled(MultiPolygon outline)
        => Edges(outline).Where(edge => _times[Key(edge.From, edge.To).Key] != 0);

    static IEnumerable<(Coordinate From, Coordinate To)> Edges(MultiPolygon outline)
        => outline.Geometries.Cast<Polygon>()
            .SelectMany(polygon => polygon.Holes.Prepend(polygon.Shell))
            .Select(ring => ring.Coordinates)
            .SelectMany(ring => Enumerable.Range(1, ring.Length - 1).Select(i => (ring[i - 1], ring[i])));

    static ((double, double, double, double) Key, int Sign) Key(Coordinate from, Coordinate to)
        => from.CompareTo(to) < 0 ? ((from.X, from.Y, to.X, to.Y), 1) : ((to.X, to.Y, from.X, from.Y), -1);
}
