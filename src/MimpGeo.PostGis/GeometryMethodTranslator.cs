using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using NetTopologySuite.Geometries;

namespace MimpGeo.PostGis;

/// <summary>NTS methods with a PostGIS function of the same meaning.</summary>
sealed class GeometryMethodTranslator(GeometrySql sql) : IMethodCallTranslator
{
    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
        => instance is null || !typeof(Geometry).IsAssignableFrom(method.DeclaringType) ? null
            : Function(method, arguments) is { } function ? sql.Call(function, method.ReturnType, [instance, .. arguments])
            : Indexed(method) is { } indexed
                ? sql.CallPlanar(indexed, method.ReturnType, instance, sql.OneBased(arguments[0]))
            : null;

    static string? Function(MethodInfo method, IReadOnlyList<SqlExpression> arguments) => method.Name switch
    {
        nameof(Geometry.AsBinary) or nameof(Geometry.ToBinary) => "ST_AsBinary",
        nameof(Geometry.AsText) or nameof(Geometry.ToText) => "ST_AsText",
        nameof(Geometry.Buffer) when HasNumbersOnly(arguments) => "ST_Buffer",
        nameof(Geometry.Contains) => "ST_Contains",
        nameof(Geometry.ConvexHull) => "ST_ConvexHull",
        nameof(Geometry.CoveredBy) => "ST_CoveredBy",
        nameof(Geometry.Covers) => "ST_Covers",
        nameof(Geometry.Crosses) => "ST_Crosses",
        nameof(Geometry.Difference) => "ST_Difference",
        nameof(Geometry.Disjoint) => "ST_Disjoint",
        nameof(Geometry.Distance) => "ST_Distance",
        nameof(Geometry.EqualsExact) when arguments.Count == 1 => "ST_OrderingEquals", // PostGIS knows no tolerance
        nameof(Geometry.Equals) when method.GetParameters()[0].ParameterType == typeof(Geometry) => "ST_Equals",
        nameof(Geometry.EqualsTopologically) => "ST_Equals",
        nameof(Geometry.Intersection) => "ST_Intersection",
        nameof(Geometry.Intersects) => "ST_Intersects",
        nameof(Geometry.IsWithinDistance) => "ST_DWithin",
        nameof(Geometry.Normalized) => "ST_Normalize",
        nameof(Geometry.Overlaps) => "ST_Overlaps",
        nameof(Geometry.Relate) when arguments.Count == 2 => "ST_Relate", // without a pattern NTS returns a matrix
        nameof(Geometry.Reverse) => "ST_Reverse",
        nameof(Geometry.SymmetricDifference) => "ST_SymDifference",
        nameof(Geometry.Touches) => "ST_Touches",
        nameof(Geometry.Union) => arguments.Count == 0 ? "ST_UnaryUnion" : "ST_Union",
        nameof(Geometry.Within) => "ST_Within",
        _ => null,
    };

    static string? Indexed(MethodInfo method) => method.Name switch
    {
        "get_Item" when method.DeclaringType == typeof(GeometryCollection) => "ST_GeometryN",
        nameof(Geometry.GetGeometryN) => "ST_GeometryN",
        nameof(Polygon.GetInteriorRingN) => "ST_InteriorRingN",
        nameof(LineString.GetPointN) => "ST_PointN",
        _ => null,
    };

    // a distance and segments per quadrant; end caps and joins are objects of NTS
    static bool HasNumbersOnly(IReadOnlyList<SqlExpression> arguments)
        => arguments.All(argument => argument.Type == typeof(double) || argument.Type == typeof(int));
}
