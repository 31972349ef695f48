using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query;

namespace MimpGeo.PostGis;

/// <summary>Hands EF the translators of NTS members, methods and aggregates.</summary>
sealed class GeometryTranslatorPlugin(ISqlExpressionFactory factory, IRelationalTypeMappingSource mappings)
    : IMethodCallTranslatorPlugin, IMemberTranslatorPlugin, IAggregateMethodCallTranslatorPlugin
{
    readonly GeometrySql _sql = new((NpgsqlSqlExpressionFactory)factory, mappings);

    IEnumerable<IMethodCallTranslator> IMethodCallTranslatorPlugin.Translators
        => [new GeometryMethodTranslator(_sql), new GeometryFunctionTranslator(_sql)];

    IEnumerable<IMemberTranslator> IMemberTranslatorPlugin.Translators => [new GeometryMemberTranslator(_sql)];

    IEnumerable<IAggregateMethodCallTranslator> IAggregateMethodCallTranslatorPlugin.Translators
        => [new GeometryAggregateTranslator(_sql)];
}
