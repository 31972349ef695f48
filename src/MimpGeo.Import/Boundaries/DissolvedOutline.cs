using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace MimpGeo.Import.Boundaries;

/// <summary>Holds a parent's outline against that of its parts taken together.</summary>
static class DissolvedOutline
{
    /// <returns>The ground that only one of them covers; <see langword="null"/> where that is none.</returns>
    public static Geometry? Difference(MultiPolygon parent, IReadOnlyCollection<MultiPolygon> parts)
    {
        var edges = new EdgeSum();
        edges.Add(parent, times: -1);
        foreach (var part in parts)
            edges.Add(part);

        // Edges that cancel prove it at once; those that do not may still run along each other with other vertices.
        if (edges.IsZero)
            return null;

        var union = OverlayNGRobust.Union(Wgs84.Factory.BuildGeometry(parts));
        var difference = OverlayNGRobust.Overlay(union, parent, SpatialFunction.SymDifference);
        return difference.Area > Wgs84.Trifle ? difference : null;
    }
}
