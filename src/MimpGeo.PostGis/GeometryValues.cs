using NetTopologySuite.Geometries;

namespace MimpGeo.PostGis;

/// <summary>Geometries as values.</summary>
static class GeometryValues
{
    public static bool Same(Geometry? left, Geometry? right)
        => ReferenceEquals(left, right)
            || left is not null && right is not null && left.SRID == right.SRID && SameShape(left, right);

    static bool SameShape(Geometry left, Geometry right)
        => left.OgcGeometryType == right.OgcGeometryType && (left, right) switch
        {
            (Point a, Point b) => Same(a.CoordinateSequence, b.CoordinateSequence),
            (LineString a, LineString b) => Same(a.CoordinateSequence, b.CoordinateSequence),
            (Polygon a, Polygon b)
                => SameShape(a.ExteriorRing, b.ExteriorRing) && SameParts(a.InteriorRings, b.InteriorRings),
            (GeometryCollection a, GeometryCollection b) => SameParts(a.Geometries, b.Geometries),
            _ => false,
        };

    static bool SameParts(Geometry[] left, Geometry[] right)
        => left.Length == right.Length && left.Zip(right).All(pair => SameShape(pair.First, pair.Second));

    // Ordinates by Equals, for which NaN is NaN. An empty sequence has no Z or M to differ in, whatever it says.
    static bool Same(CoordinateSequence left, CoordinateSequence right)
    {
        if (left.Count != right.Count)
            return false;
        if (left.Count > 0 && (left.HasZ != right.HasZ || left.HasM != right.HasM))
            return false;

        for (var i = 0; i < left.Count; i++)
        {
            if (!SamePosition(left, right, i))
                return false;
        }

        return true;
    }

    static bool SamePosition(CoordinateSequence left, CoordinateSequence right, int i)
        => left.GetX(i).Equals(right.GetX(i))
            && left.GetY(i).Equals(right.GetY(i))
            && left.GetZ(i).Equals(right.GetZ(i))
            && left.GetM(i).Equals(right.GetM(i));
}
