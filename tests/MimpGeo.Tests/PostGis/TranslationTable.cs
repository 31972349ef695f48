using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Buffer;

namespace MimpGeo.Tests.PostGis;

/// <summary>Every member and method that is translated: its LINQ, and the function it must become.</summary>
static class TranslationTable
{
    static readonly Geometry Square = Shapes.Wkt("POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1))");
    static readonly LineString Diagonal = Shapes.Wkt<LineString>("LINESTRING (0 0, 4 4)");

    /// <summary>The row that the table is asked about.</summary>
    public static Sample Row => new()
    {
        Name = "translated",
        Any = Shapes.Wkt("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))"),
        Point = Shapes.Wkt<Point>("POINT ZM (1 2 3 4)"),
        Line = Shapes.Wkt<LineString>("LINESTRING (0 0, 3 4, 3 5)"),
        Polygon = Shapes.Wkt<Polygon>("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))"),
        Lines = Shapes.Wkt<MultiLineString>("MULTILINESTRING ((0 0, 1 1), (5 5, 6 7))"),
        Collection = Shapes.Wkt<GeometryCollection>("GEOMETRYCOLLECTION (POINT (7 8), LINESTRING (0 0, 3 4))"),
        District = Shapes.Wkt<Point>("POINT (-77 -12)", 4326),
    };

    static readonly Translation[] Rows =
    [
        new Translation<double>("Area", "ST_Area", row => row.Polygon!.Area),
        new Translation<Geometry>("Boundary", "ST_Boundary", row => row.Polygon!.Boundary),
        new Translation<Geometry>("Centroid", "ST_Centroid", row => row.Polygon!.Centroid),
        new Translation<int>("Count of a collection", "ST_NumGeometries", row => row.Collection!.Count),
        new Translation<int>("Count of a line", "ST_NPoints", row => row.Line!.Count),
        new Translation<Dimension>("Dimension", "ST_Dimension", row => row.Any!.Dimension),
        new Translation<Geometry>("EndPoint", "ST_EndPoint", row => row.Line!.EndPoint),
        new Translation<Geometry>("Envelope", "ST_Envelope", row => row.Line!.Envelope),
        new Translation<Geometry>("ExteriorRing", "ST_ExteriorRing", row => row.Polygon!.ExteriorRing),
        new Translation<string>("GeometryType", "ST_GeometryType", row => row.Lines!.GeometryType),
        new Translation<bool>("IsClosed", "ST_IsClosed", row => row.Line!.IsClosed),
        new Translation<bool>("IsEmpty", "ST_IsEmpty", row => row.Any!.IsEmpty),
        new Translation<bool>("IsRing", "ST_IsRing", row => row.Line!.IsRing),
        new Translation<bool>("IsSimple", "ST_IsSimple", row => row.Line!.IsSimple),
        new Translation<bool>("IsValid", "ST_IsValid", row => row.Polygon!.IsValid),
        new Translation<double>("Length of a line", "ST_Length", row => row.Line!.Length),
        new Translation<double>("Length of many lines", "ST_Length", row => row.Lines!.Length),
        new Translation<double>("Length of an area", "ST_Perimeter", row => row.Polygon!.Length), // ST_Length would say 0
        new Translation<double>("Length of any area", "ST_Perimeter", row => row.Any!.Length),
        new Translation<double>("Length of a collection", "ST_Length", row => row.Collection!.Length),
        new Translation<double>("M", "ST_M", row => row.Point!.M),
        new Translation<int>("NumGeometries", "ST_NumGeometries", row => row.Lines!.NumGeometries),
        new Translation<int>("NumInteriorRings", "ST_NumInteriorRings", row => row.Polygon!.NumInteriorRings),
        new Translation<int>("NumPoints", "ST_NPoints", row => row.Polygon!.NumPoints),
        new Translation<OgcGeometryType>("OgcGeometryType", "ST_GeometryType", row => row.Lines!.OgcGeometryType),
        new Translation<Geometry>("Shell", "ST_ExteriorRing", row => row.Polygon!.Shell),
        new Translation<int>("SRID", "ST_SRID", row => row.District!.SRID),
        new Translation<Geometry>("StartPoint", "ST_StartPoint", row => row.Line!.StartPoint),
        new Translation<double>("X", "ST_X", row => row.Point!.X),
        new Translation<double>("Y", "ST_Y", row => row.Point!.Y),
        new Translation<double>("Z", "ST_Z", row => row.Point!.Z),
        new Translation<bool>("InteriorPoint", "ST_PointOnSurface", row => row.Polygon!.InteriorPoint.Within(row.Polygon)),
        new Translation<bool>("PointOnSurface", "ST_PointOnSurface", row => row.Polygon!.PointOnSurface.Within(row.Polygon)),

        new Translation<byte[]>("AsBinary", "ST_AsBinary", row => row.Line!.AsBinary()),
        new Translation<string>("AsText", "ST_AsText", row => row.Line!.AsText()),
        new Translation<Geometry>("Buffer", "ST_Buffer", row => row.Line!.Buffer(2)),
        new Translation<Geometry>("Buffer by segments", "ST_Buffer", row => row.Line!.Buffer(2, 3)),
        new Translation<bool>("Contains", "ST_Contains", row => row.Polygon!.Contains(Square)),
        new Translation<Geometry>("ConvexHull", "ST_ConvexHull", row => row.Line!.ConvexHull()),
        new Translation<bool>("CoveredBy", "ST_CoveredBy", row => row.Any!.CoveredBy(row.Polygon!)),
        new Translation<bool>("Covers", "ST_Covers", row => row.Polygon!.Covers(row.Any!)),
        new Translation<bool>("Crosses", "ST_Crosses", row => row.Any!.Crosses(Diagonal)),
        new Translation<Geometry>("Difference", "ST_Difference", row => row.Polygon!.Difference(Square)),
        new Translation<bool>("Disjoint", "ST_Disjoint", row => row.Lines!.Disjoint(Square)),
        new Translation<double>("Distance", "ST_Distance", row => row.Line!.Distance(row.Point!)),
        new Translation<bool>("Equals", "ST_Equals", row => row.Any!.Equals(row.Any.Reverse())),
        new Translation<bool>("EqualsExact", "ST_OrderingEquals", row => row.Any!.EqualsExact(row.Any.Reverse())),
        new Translation<bool>("EqualsTopologically", "ST_Equals", row => row.Any!.EqualsTopologically(row.Any.Reverse())),
        new Translation<Geometry>("GetGeometryN", "ST_GeometryN", row => row.Lines!.GetGeometryN(1)),
        new Translation<Geometry>("GetGeometryN by a column", "ST_GeometryN", row => row.Lines!.GetGeometryN(row.Line!.Count - 2)),
        new Translation<Geometry>("GetInteriorRingN", "ST_InteriorRingN", row => row.Polygon!.GetInteriorRingN(0)),
        new Translation<Geometry>("GetPointN", "ST_PointN", row => row.Line!.GetPointN(1)),
        new Translation<Geometry>("Indexer", "ST_GeometryN", row => row.Collection![1]),
        new Translation<Geometry>("Intersection", "ST_Intersection", row => row.Any!.Intersection(Square)),
        new Translation<bool>("Intersects", "ST_Intersects", row => row.Any!.Intersects(Square)),
        new Translation<bool>("IsWithinDistance", "ST_DWithin", row => row.Line!.IsWithinDistance(row.Point!, 0.5)),
        new Translation<Geometry>("Normalized", "ST_Normalize", row => row.Polygon!.Normalized()),
        new Translation<bool>("Overlaps", "ST_Overlaps", row => row.Any!.Overlaps(Square)),
        new Translation<bool>("Relate", "ST_Relate", row => row.Any!.Relate(Square, "T*T***T**")),
        new Translation<Geometry>("Reverse", "ST_Reverse", row => row.Line!.Reverse()),
        new Translation<Geometry>("SymmetricDifference", "ST_SymDifference", row => row.Any!.SymmetricDifference(Square)),
        new Translation<byte[]>("ToBinary", "ST_AsBinary", row => row.Line!.ToBinary()),
        new Translation<string>("ToText", "ST_AsText", row => row.Line!.ToText()),
        new Translation<bool>("Touches", "ST_Touches", row => row.Any!.Touches(Diagonal)),
        new Translation<Geometry>("Union", "ST_Union", row => row.Any!.Union(Square)),
        new Translation<Geometry>("Union of its parts", "ST_UnaryUnion", row => row.Lines!.Union()),
        new Translation<bool>("Within", "ST_Within", row => row.Any!.Within(row.Polygon!)),
    ];

    /// <summary>What has no counterpart in PostGIS and must be refused in a filter rather than fetched whole.</summary>
    public static readonly Dictionary<string, Expression<Func<Sample, bool>>> Refused = new()
    {
        ["Buffer with end caps"] = row => row.Line!.Buffer(1, EndCapStyle.Flat).IsEmpty,
        ["EqualsExact with a tolerance"] = row => row.Any!.EqualsExact(Square, 0.1),
        ["EqualsNormalized"] = row => row.Any!.EqualsNormalized(Square),
        ["Relate without a pattern"] = row => row.Any!.Relate(Square).IsWithin(),
        ["IsRectangle"] = row => row.Any!.IsRectangle,
    };

    public static IEnumerable<string> Names => Rows.Select(row => row.Name);

    public static Translation Named(string name) => Rows.Single(row => row.Name == name);
}

/// <summary>One row of the table, asked on the server and of NTS.</summary>
abstract record Translation(string Name, string Function)
{
    public abstract Task<(string Sql, object? Server, object? Nts)> AskAsync(
        IQueryable<Sample> rows, Sample row, CancellationToken cancel);

    public abstract Task<bool> IsNullAsync(IQueryable<Sample> rows, CancellationToken cancel);
}

sealed record Translation<TValue>(string Name, string Function, Expression<Func<Sample, TValue>> Linq)
    : Translation(Name, Function)
{
    public override async Task<(string Sql, object? Server, object? Nts)> AskAsync(
        IQueryable<Sample> rows, Sample row, CancellationToken cancel)
    {
        var query = rows.Select(Linq);
        return (query.ToQueryString(), await query.SingleAsync(cancel), Linq.Compile()(row));
    }

    // asked as an object, because a double that is null could not be returned as a double
    public override async Task<bool> IsNullAsync(IQueryable<Sample> rows, CancellationToken cancel)
        => await rows.Select(Expression.Lambda<Func<Sample, object?>>(
                Expression.Convert(Linq.Body, typeof(object)), Linq.Parameters))
            .SingleAsync(cancel) is null;
}
