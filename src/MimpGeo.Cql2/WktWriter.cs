using System.Globalization;

namespace MimpGeo.Cql2;

/// <summary>Writes a literal as WKT that PostGIS never refuses: flat, longitude or easting first, with closed rings.</summary>
sealed class WktWriter(CqlSchema schema, CqlNode at)
{
    // Half of the equator in metres and some more: farther out no projection leads back.
    const double MostMetres = 2.1e7;

    public string Geometry(CqlGeometry geometry) => geometry.Type.Name.ToUpperInvariant() + (geometry.Shape switch
    {
        CqlShapes { Parts.Count: 0 } or CqlMembers { Geometries.Count: 0 } => " EMPTY",
        CqlMembers { Geometries: var members } => $"({string.Join(',', members.Select(Geometry))})",
        CqlPosition position => $"({Position(position)})",
        var shape => Shape((CqlShapes)shape, geometry.Type.Name),
    });

    public string Box(CqlBox box)
    {
        var o = box.Ordinates;
        var half = o.Count / 2;
        var (west, south, east, north) = schema.FilterSwapsAxes ? (o[1], o[0], o[half + 1], o[half]) : (o[0], o[1], o[half], o[half + 1]);
        if (south > north)
            throw SqlWriter.Wrong(at, "the box's south is north of its north.");
        if (west <= east)
            return Rectangle(west, south, east, north);
        return IsGeographic
            ? $"GEOMETRYCOLLECTION({Rectangle(west, south, 180, north)},{Rectangle(-180, south, east, north)})"
            : throw SqlWriter.Wrong(at, "the box's west is east of its east.");
    }

    bool IsGeographic => schema.FilterSrid == 4326;

    string Rectangle(double w, double s, double e, double n) => (w.Equals(e), s.Equals(n)) switch
    {
        (true, true) => $"POINT({Pair(w, s)})",
        (true, false) or (false, true) => $"LINESTRING({Pair(w, s)},{Pair(e, n)})",
        _ => $"POLYGON(({Pair(w, s)},{Pair(e, s)},{Pair(e, n)},{Pair(w, n)},{Pair(w, s)}))",
    };

    string Shape(CqlShapes shape, string type)
    {
        if (shape.Parts.Count > 0 && shape.Parts[0] is not CqlPosition)
            return $"({string.Join(',', shape.Parts.Select(part => Shape((CqlShapes)part, type)))})";
        if (type.EndsWith("LineString", StringComparison.Ordinal) && shape.Parts.Count < 2)
            throw SqlWriter.Wrong(at, "a line has 2 positions at least.");
        if (type.EndsWith("Polygon", StringComparison.Ordinal) && !IsRing(shape))
            throw SqlWriter.Wrong(at, "a ring has 4 positions at least, and the last is the first.");
        return $"({string.Join(',', shape.Parts.Select(part => Position((CqlPosition)part)))})";
    }

    bool IsRing(CqlShapes ring) => ring.Parts.Count >= 4 && Position((CqlPosition)ring.Parts[0]) == Position((CqlPosition)ring.Parts[^1]);

    string Position(CqlPosition position)
        => schema.FilterSwapsAxes ? Pair(position.Ordinates[1], position.Ordinates[0]) : Pair(position.Ordinates[0], position.Ordinates[1]);

    string Pair(double x, double y)
        => Math.Abs(x) <= (IsGeographic ? 360 : MostMetres) && Math.Abs(y) <= (IsGeographic ? 90 : MostMetres)
            ? string.Create(CultureInfo.InvariantCulture, $"{x:R} {y:R}")
            : throw SqlWriter.Wrong(at, string.Create(CultureInfo.InvariantCulture, $"the position {x:R} {y:R} lies outside the reference system."));
}
