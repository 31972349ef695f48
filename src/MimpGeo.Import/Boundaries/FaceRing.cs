using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>A closed ring on the grid with its face on the left: a shell runs counter-clockwise, a hole clockwise.</summary>
/// <param name="Face">The index of the district.</param>
/// <param name="Points">The last equals the first; none repeats its predecessor.</param>
sealed record FaceRing(int Face, GridPoint[] Points)
{
    public long DoubledArea => Edges.Sum(edge => GridPoint.Cross(Points[0], edge.From, edge.To));

    public IEnumerable<(GridPoint From, GridPoint To)> Edges => Points.Zip(Points.Skip(1));

    public static IEnumerable<FaceRing> Of(int face, MultiPolygon outline)
        => outline.Geometries.Cast<Polygon>().SelectMany(polygon => polygon.Holes
            .Select(hole => Turned(face, hole, -1))
            .Prepend(Turned(face, polygon.Shell, 1)));

    // sources mix both senses of rotation
    static FaceRing Turned(int face, LinearRing ring, int sign)
    {
        var snapped = new FaceRing(face, [.. WithoutRepeats(ring.Coordinates.Select(GridPoint.Snap))]);
        return Math.Sign(snapped.DoubledArea) == -sign ? snapped with { Points = [.. snapped.Points.Reverse()] } : snapped;
    }

    static IEnumerable<GridPoint> WithoutRepeats(IEnumerable<GridPoint> points)
    {
        GridPoint? last = null;
        foreach (var point in points.Where(point => point != last))
            yield return (last = point).Value;
    }
}
