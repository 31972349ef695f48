using MimpGeo.Domain;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace MimpGeo.Import.Boundaries;

/// <summary>Two outlines that have ground in common.</summary>
sealed record CoverageOverlap(Ubigeo One, Ubigeo Other, Geometry Common);

/// <summary>Finds outlines of one level that overlap, whether they share their borders' arcs or not.</summary>
sealed class CoverageOverlaps(IReadOnlyDictionary<Ubigeo, MultiPolygon> outlines)
{
    readonly EdgeSum _edges = new();
    readonly STRtree<(Ubigeo Ubigeo, IPreparedGeometry Outline)> _index = new();

    public static IReadOnlyList<CoverageOverlap> Find(IReadOnlyDictionary<Ubigeo, MultiPolygon> outlines)
        => new CoverageOverlaps(outlines).Find();

    IReadOnlyList<CoverageOverlap> Find()
    {
        foreach (var (ubigeo, outline) in outlines)
        {
            _edges.Add(outline);
            _index.Insert(outline.EnvelopeInternal, (ubigeo, PreparedGeometryFactory.Prepare(outline)));
        }

        return [.. outlines.SelectMany(outline => Meeting(outline.Key, outline.Value)).Distinct().Order()
            .Select(pair => new CoverageOverlap(pair.One, pair.Other, Common(outlines[pair.One], outlines[pair.Other])))
            .Where(overlap => overlap.Common.Area > Wgs84.Trifle)];
    }

    // Only along an edge that does not cancel can the left of an outline lie in another one.
    IEnumerable<(Ubigeo One, Ubigeo Other)> Meeting(Ubigeo ubigeo, MultiPolygon outline)
    {
        foreach (var edge in _edges.Uncancelled(outline))
        {
            var line = Wgs84.Factory.CreateLineString([edge.From, edge.To]);
            foreach (var (other, area) in _index.Query(line.EnvelopeInternal))
            {
                if (other != ubigeo && area.Intersects(line))
                    yield return ubigeo.CompareTo(other) < 0 ? (ubigeo, other) : (other, ubigeo);
            }
        }
    }

    public static Geometry Common(MultiPolygon one, MultiPolygon other)
        => OverlayNGRobust.Overlay(one, other, SpatialFunction.Intersection);
}
