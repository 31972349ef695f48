using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using NetTopologySuite.Geometries;

namespace MimpGeo.PostGis;

/// <summary>NTS properties with a PostGIS function of the same meaning.</summary>
sealed class GeometryMemberTranslator(GeometrySql sql) : IMemberTranslator
{
    public SqlExpression? Translate(
        SqlExpression? instance, MemberInfo member, Type returnType, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
        => instance is not null && typeof(Geometry).IsAssignableFrom(member.DeclaringType)
            ? Special(instance, member)
                ?? (Measure(member.Name) is { } measure ? sql.Call(measure, returnType, instance)
                    : Shape(member) is { } shape ? sql.CallPlanar(shape, returnType, instance)
                    : null)
            : null;

    SqlExpression? Special(SqlExpression instance, MemberInfo member) => member.Name switch
    {
        nameof(Geometry.Length) => sql.Length(instance),
        nameof(Geometry.GeometryType) => sql.TypeName(instance),
        nameof(Geometry.OgcGeometryType) => sql.OgcType(instance),
        _ => null,
    };

    // these PostGIS has for geography too, in metres
    static string? Measure(string member) => member switch
    {
        nameof(Geometry.Area) => "ST_Area",
        nameof(Geometry.Centroid) => "ST_Centroid",
        _ => null,
    };

    static string? Shape(MemberInfo member) => member.Name switch
    {
        nameof(Geometry.Boundary) => "ST_Boundary",
        nameof(LineString.Count) when member.DeclaringType == typeof(LineString) => "ST_NPoints",
        nameof(GeometryCollection.Count) => "ST_NumGeometries",
        nameof(Geometry.Dimension) => "ST_Dimension",
        nameof(LineString.EndPoint) => "ST_EndPoint",
        nameof(Geometry.Envelope) => "ST_Envelope",
        nameof(Polygon.ExteriorRing) or nameof(Polygon.Shell) => "ST_ExteriorRing",
        nameof(Geometry.InteriorPoint) or nameof(Geometry.PointOnSurface) => "ST_PointOnSurface",
        nameof(LineString.IsClosed) => "ST_IsClosed",
        nameof(Geometry.IsEmpty) => "ST_IsEmpty",
        nameof(LineString.IsRing) => "ST_IsRing",
        nameof(Geometry.IsSimple) => "ST_IsSimple",
        nameof(Geometry.IsValid) => "ST_IsValid",
        nameof(Point.M) => "ST_M",
        nameof(Geometry.NumGeometries) => "ST_NumGeometries",
        nameof(Polygon.NumInteriorRings) => "ST_NumInteriorRings",
        nameof(Geometry.NumPoints) => "ST_NPoints",
        nameof(Geometry.SRID) => "ST_SRID",
        nameof(LineString.StartPoint) => "ST_StartPoint",
        nameof(Point.X) => "ST_X",
        nameof(Point.Y) => "ST_Y",
        nameof(Point.Z) => "ST_Z",
        _ => null,
    };
}
