using MimpGeo.Server.Filters;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features.Aggregates;

/// <summary>Asks the database for the sums: a row a group, in the order of the keys; the group of what is not known comes last.</summary>
static class AggregateQuery
{
    /// <summary>What is told of each number, in the order of the columns.</summary>
    public static readonly string[] Measures = ["known", "sum", "mean", "min", "max", "weighted_mean"];

    /// <summary>Columns before the numbers': key, name, count.</summary>
    public const int FirstNumber = 3;

    public static NpgsqlCommand Command(StoreSession session, AggregateQuestion asked)
    {
        var sql = new SqlText().Add($"WITH f AS (SELECT {asked.Group?.Key ?? "NULL::text"} AS key");
        foreach (var (property, at) in asked.Numbers.Select((property, at) => (property, at)))
            sql.Add($", f.{property.Column}::float8 AS n{at}");
        sql.Add($", {(asked.Weight is { } weight ? $"f.{weight.Column}::float8" : "NULL::float8")} AS w");
        asked.Filter.WriteTo(sql);
        sql.Add(") SELECT key, min(t.name), count(*)");
        for (var at = 0; at < asked.Numbers.Count; at++)
            sql.Add($", count(n{at}), sum(n{at}), avg(n{at}), min(n{at}), max(n{at}), sum(n{at} * w) / NULLIF(sum(w) FILTER (WHERE n{at} IS NOT NULL), 0)");
        sql.Add($" FROM f LEFT JOIN territory AS t ON {(asked.Group?.Level is null ? "false" : "t.ubigeo = key")} GROUP BY key ORDER BY key COLLATE \"C\" NULLS LAST");
        return sql.Command(session);
    }
}
