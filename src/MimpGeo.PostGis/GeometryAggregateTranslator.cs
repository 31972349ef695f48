using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Union;

namespace MimpGeo.PostGis;

/// <summary>NTS operations on many geometries as aggregates over the rows of a group.</summary>
sealed class GeometryAggregateTranslator(GeometrySql sql) : IAggregateMethodCallTranslator
{
    public SqlExpression? Translate(
        MethodInfo method,
        EnumerableExpression source,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
        => source.Selector is SqlExpression rows ? Translate(method, rows, source) : null;

    SqlExpression? Translate(MethodInfo method, SqlExpression rows, EnumerableExpression source)
        => (method.DeclaringType?.Name, method.Name) switch
        {
            (nameof(UnaryUnionOp), nameof(UnaryUnionOp.Union)) => sql.Aggregate("ST_Union", rows, source),
            (nameof(GeometryCombiner), nameof(GeometryCombiner.Combine)) => Collect(rows, source),
            (nameof(ConvexHull), nameof(ConvexHull.Create)) => OfAll("ST_ConvexHull", rows, source),

            // not ST_Extent: its box has forgotten the SRID
            (nameof(EnvelopeCombiner), nameof(EnvelopeCombiner.CombineAsGeometry)) => OfAll("ST_Envelope", rows, source),
            _ => null,
        };

    SqlExpression OfAll(string function, SqlExpression rows, EnumerableExpression source)
        => sql.Call(function, typeof(Geometry), Collect(rows, source));

    SqlExpression Collect(SqlExpression rows, EnumerableExpression source) => sql.Aggregate("ST_Collect", rows, source);
}
