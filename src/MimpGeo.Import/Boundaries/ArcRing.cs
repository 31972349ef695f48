using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>A closed walk over arcs with the region on its left: counter-clockwise for a shell, clockwise for a hole.</summary>
sealed record ArcRing(IReadOnlyList<ArcUse> Uses)
{
    /// <summary>All positions; the last equals the first.</summary>
    public IEnumerable<GridPoint> Points(IReadOnlyList<Arc> arcs)
        => Uses.SelectMany(use => use.Points(arcs).SkipLast(1)).Append(Uses[0].Start(arcs));

    /// <summary>Twice the signed area in grid units; positive for a shell.</summary>
    public long DoubledArea(IReadOnlyList<Arc> arcs)
    {
        var origin = Uses[0].Start(arcs);
        return Points(arcs).Zip(Points(arcs).Skip(1), (a, b) => GridPoint.Cross(origin, a, b)).Sum();
    }

    public LinearRing ToLinearRing(IReadOnlyList<Arc> arcs)
        => Wgs84.Factory.CreateLinearRing([.. Points(arcs).Select(p => p.ToCoordinate())]);
}
