using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace MimpGeo.Tests.PostGis;

/// <summary>Geometry as text, in NTS's and in PostGIS's dialect.</summary>
static class Shapes
{
    /// <summary>Every type with and without Z and M, and every empty, as PostGIS reads it.</summary>
    public static TheoryData<string> All =>
    [
        "POINT (1 2)",
        "POINT Z (1 2 3)",
        "POINT M (1 2 3)",
        "POINT ZM (1 2 3 4)",
        "POINT (-0.1 1e-300)", // neither rounds nor underflows
        "POINT EMPTY",
        "LINESTRING (0 0, 1 1, 2 0)",
        "LINESTRING Z (0 0 5, 1 1 6)",
        "LINESTRING M (0 0 5, 1 1 6)",
        "LINESTRING ZM (0 0 5 6, 1 1 7 8)",
        "LINESTRING EMPTY",
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))",
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
        "POLYGON Z ((0 0 1, 4 0 2, 4 4 3, 0 0 1))",
        "POLYGON M ((0 0 1, 4 0 2, 4 4 3, 0 0 1))",
        "POLYGON ZM ((0 0 1 9, 4 0 2 8, 4 4 3 7, 0 0 1 9))",
        "POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))", // a bow tie is stored as it is
        "POLYGON EMPTY",
        "MULTIPOINT (0 0, 1 1)",
        "MULTIPOINT Z (0 0 1, 1 1 2)",
        "MULTIPOINT (0 0, EMPTY)",
        "MULTIPOINT EMPTY",
        "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 2))",
        "MULTILINESTRING ZM ((0 0 1 2, 1 1 3 4))",
        "MULTILINESTRING (EMPTY, (0 0, 1 1))",
        "MULTILINESTRING EMPTY",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5), (7 6, 8 6, 8 7, 7 6)))",
        "MULTIPOLYGON Z (((0 0 1, 1 0 1, 1 1 1, 0 0 1)))",
        "MULTIPOLYGON (EMPTY, ((0 0, 1 0, 1 1, 0 0)))",
        "MULTIPOLYGON EMPTY",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1), POLYGON ((0 0, 1 0, 1 1, 0 0)))",
        "GEOMETRYCOLLECTION M (POINT M (1 2 3), MULTIPOINT M (4 5 6))",
        "GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (POINT (1 2)), POINT EMPTY), POLYGON EMPTY)",
        "GEOMETRYCOLLECTION (POINT EMPTY, POLYGON EMPTY)", // NTS 2.5 itself refuses to read this one
        "GEOMETRYCOLLECTION EMPTY",
    ];

    public static Geometry Wkt(string wkt, int srid = 0)
        => new WKTReader(new NtsGeometryServices(PrecisionModel.Floating.Value, srid)).Read(wkt);

    public static TGeometry Wkt<TGeometry>(string wkt, int srid = 0)
        where TGeometry : Geometry
        => (TGeometry)Wkt(wkt, srid);

    public static string Text(Geometry geometry)
        => $"SRID={geometry.SRID};{new WKTWriter(outputDimension: 4).Write(geometry)}";
}
