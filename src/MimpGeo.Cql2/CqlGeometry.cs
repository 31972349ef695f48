namespace MimpGeo.Cql2;

/// <summary>A geometry literal, as WKT and GeoJSON write it.</summary>
/// <param name="Type">GeoJSON's name of it.</param>
/// <param name="Shape">Its coordinates; for a collection its members.</param>
public sealed record CqlGeometry(CqlGeometryType Type, CqlShape Shape) : CqlNode
{
    public override bool CanBeValue => false;
}

/// <summary>A kind of geometry: its names and how deep its coordinates are nested.</summary>
/// <param name="Name">In GeoJSON; in WKT the same in capitals.</param>
/// <param name="Nesting">0 for one position, 1 for a list of them, and so on; -1 for a collection.</param>
public sealed record CqlGeometryType(string Name, int Nesting)
{
    public static readonly CqlGeometryType MultiPoint = new("MultiPoint", 1);
    public static readonly CqlGeometryType Collection = new("GeometryCollection", -1);

    static readonly CqlGeometryType[] All =
    [
        new("Point", 0), new("LineString", 1), new("Polygon", 2), MultiPoint, new("MultiLineString", 2), new("MultiPolygon", 3), Collection,
    ];

    public static CqlGeometryType? Find(string name)
        => All.FirstOrDefault(type => type.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Coordinates: a position, or a list of shapes.</summary>
public abstract record CqlShape;

/// <summary>Two ordinates or three, longitude or easting first.</summary>
public sealed record CqlPosition(CqlList<double> Ordinates) : CqlShape;

public sealed record CqlShapes(CqlList<CqlShape> Parts) : CqlShape;

/// <summary>The members of a geometry collection.</summary>
public sealed record CqlMembers(CqlList<CqlGeometry> Geometries) : CqlShape;
