using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using DbFunctionsExtensions = Microsoft.EntityFrameworkCore.NpgsqlNetTopologySuiteDbFunctionsExtensions;

namespace MimpGeo.PostGis;

/// <summary>The spatial functions of <c>EF.Functions</c>.</summary>
sealed class GeometryFunctionTranslator(GeometrySql sql) : IMethodCallTranslator
{
    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
        => method.DeclaringType == typeof(DbFunctionsExtensions) ? Translate(method, [.. arguments.Skip(1)]) : null;

    SqlExpression? Translate(MethodInfo method, SqlExpression[] arguments) => method.Name switch
    {
        nameof(DbFunctionsExtensions.Transform) => sql.Call("ST_Transform", method.ReturnType, arguments),
        nameof(DbFunctionsExtensions.Force2D) => sql.CallPlanar("ST_Force2D", method.ReturnType, arguments[0]),
        nameof(DbFunctionsExtensions.DistanceKnn) => sql.Knn(arguments[0], arguments[1]),
        nameof(DbFunctionsExtensions.Distance) => sql.Call("ST_Distance", method.ReturnType, arguments),
        nameof(DbFunctionsExtensions.IsWithinDistance) => sql.Call("ST_DWithin", method.ReturnType, arguments),
        _ => null,
    };
}
