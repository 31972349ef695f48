using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>One shell with its holes, as walks over shared arcs.</summary>
sealed record RegionPart(ArcRing Shell, IReadOnlyList<ArcRing> Holes);

/// <summary>A district, province or department as walks over shared arcs.</summary>
/// <param name="Code">The ubigeo of 6, 4 or 2 digits.</param>
/// <param name="Parts">Its parts, each with its holes; the arcs' shapes come from a level of the topology.</param>
sealed record Region(string Code, IReadOnlyList<RegionPart> Parts)
{
    /// <summary>Twice the area in square grid units.</summary>
    public long DoubledArea(IReadOnlyList<Arc> arcs)
        => Parts.Sum(part => part.Shell.DoubledArea(arcs) + part.Holes.Sum(hole => hole.DoubledArea(arcs)));

    public MultiPolygon ToMultiPolygon(IReadOnlyList<Arc> arcs)
        => Wgs84.Factory.CreateMultiPolygon([.. Parts.Select(part => ToPolygon(part, arcs))]);

    static Polygon ToPolygon(RegionPart part, IReadOnlyList<Arc> arcs)
        => Wgs84.Factory.CreatePolygon(
            part.Shell.ToLinearRing(arcs),
            [.. part.Holes.Select(hole => hole.ToLinearRing(arcs))]);
}
