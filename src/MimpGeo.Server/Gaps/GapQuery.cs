using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Gaps;

/// <summary>Asks the database which territories are above the threshold and lack the service.</summary>
static class GapQuery
{
    // MATERIALIZED keeps the choice of rows apart from what is told of them, or a plan made for all parameters would
    // look up every territory first.
    static string Answer(GapPlan plan, SqlText sql)
    {
        var (digits, period) = (sql.Bind(plan.Asked.Level.Digits), sql.Bind(plan.PovertyPeriod ?? ""));
        var (type, modality) = (sql.Bind(plan.Asked.Service.Code), sql.Bind(plan.Modality ?? ""));
        return $$"""
            WITH missing AS MATERIALIZED (
                SELECT o.ubigeo, o.indicator, o.value, o.low, o.high, o.pooled_group, o.rank_national
                {{GapCondition.From(plan, sql)}}
            ), answer AS (
                SELECT t.ubigeo, t.name, p.name AS province, d.name AS department, t.reniec, t.capital,
                       ST_X(t.capital_point) AS capital_lon, ST_Y(t.capital_point) AS capital_lat,
                       t.population, t.area_km2,
                       m.indicator, m.value, m.low, m.high, m.pooled_group, m.rank_national,
                       t.population * poverty.low / 100 AS poor_low,
                       t.population * poverty.value / 100 AS poor,
                       t.population * poverty.high / 100 AS poor_high,
                       n.service_id AS nearest_id, s.name AS nearest_name, n.km AS nearest_km,
                       t.extent, t.geom
                FROM missing AS m
                JOIN territory AS t ON t.ubigeo = m.ubigeo
                LEFT JOIN territory AS p ON p.ubigeo = left(m.ubigeo, 4) AND {{digits}} > 4
                LEFT JOIN territory AS d ON d.ubigeo = left(m.ubigeo, 2) AND {{digits}} > 2
                LEFT JOIN observation AS poverty
                    ON poverty.indicator = 'poverty' AND poverty.period = {{period}} AND poverty.ubigeo = m.ubigeo
                LEFT JOIN nearest_service AS n ON n.type = {{type}} AND n.modality = {{modality}} AND n.ubigeo = m.ubigeo
                LEFT JOIN public_service AS s ON s.id = n.service_id
            )
            """;
    }

    // Above all rows, not only those that a limit lets through.
    const string Totals = """
        SELECT count(*) OVER () AS matched,
               coalesce(sum(population) OVER (), 0) AS total_population,
               trim_scale(round(coalesce(sum(poor_low) OVER (), 0), 4)) AS total_poor_low,
               trim_scale(round(coalesce(sum(poor) OVER (), 0), 4)) AS total_poor,
               trim_scale(round(coalesce(sum(poor_high) OVER (), 0), 4)) AS total_poor_high,
        """;

    // The publisher's own order first: it breaks ties that the midpoint does not.
    const string Order = """
        FROM answer
        ORDER BY rank_national NULLS LAST, value DESC, ubigeo
        """;

    /// <summary>The rows of the answer, each with the totals in its first five columns and then what <paramref name="columns"/> selects.</summary>
    /// <param name="session">Where the plan's facts were read.</param>
    /// <param name="plan">The question.</param>
    /// <param name="columns">SQL over the columns of the answer; a constant of the program.</param>
    public static NpgsqlCommand Command(StoreSession session, GapPlan plan, string columns)
    {
        var sql = new SqlText();
        sql.Add(string.Join('\n', Answer(plan, sql), Totals, columns, Order));
        if (plan.Asked.Limit is { } limit)
            sql.Add($" LIMIT {sql.Bind(limit)}");
        return sql.Command(session);
    }
}
