using MimpGeo.Domain;
using MimpGeo.Store;
using Npgsql;
using NpgsqlTypes;

namespace MimpGeo.Server.Gaps;

/// <summary>Asks the database which territories are above the threshold and lack the service.</summary>
static class GapQuery
{
    // The distances and points-in-outlines of every public service stand in nearest_service and located_service since
    // the import: a question is a few index scans and no geometry is computed. MATERIALIZED keeps the choice of rows
    // apart from what is told of them, or a plan made for all parameters would look up every territory first.
    const string Missing = """
        WITH missing AS MATERIALIZED (
            SELECT o.ubigeo, o.value, o.low, o.high, o.pooled_group, o.rank_national
            FROM observation AS o
            JOIN territory AS t ON t.ubigeo = o.ubigeo
            WHERE o.indicator = $3 AND o.period = $4 AND t.level = $1 AND starts_with(o.ubigeo, $8)
        """;

    const string Told = """
        ), answer AS (
            SELECT t.ubigeo, t.name, p.name AS province, d.name AS department, t.reniec, t.capital,
                   ST_X(t.capital_point) AS capital_lon, ST_Y(t.capital_point) AS capital_lat,
                   t.population, t.area_km2,
                   m.value, m.low, m.high, m.pooled_group, m.rank_national,
                   t.population * poverty.low / 100 AS poor_low,
                   t.population * poverty.value / 100 AS poor,
                   t.population * poverty.high / 100 AS poor_high,
                   n.service_id AS nearest_id, s.name AS nearest_name, n.km AS nearest_km,
                   t.extent, t.geom
            FROM missing AS m
            JOIN territory AS t ON t.ubigeo = m.ubigeo
            LEFT JOIN territory AS p ON p.ubigeo = left(m.ubigeo, 4) AND $2 > 4
            LEFT JOIN territory AS d ON d.ubigeo = left(m.ubigeo, 2) AND $2 > 2
            LEFT JOIN observation AS poverty
                ON poverty.indicator = 'poverty' AND poverty.period = $10 AND poverty.ubigeo = m.ubigeo
            LEFT JOIN nearest_service AS n ON n.type = $6 AND n.modality = $7 AND n.ubigeo = m.ubigeo
            LEFT JOIN public_service AS s ON s.id = n.service_id
        )
        """;

    // NOT IN, not NOT EXISTS: the list does not depend on the row, so it is hashed once whatever plan is chosen.
    // It holds no nulls.
    const string NoneDeclared = """
              AND o.ubigeo NOT IN (
                  SELECT left(has.ubigeo, $2) FROM service_presence AS has
                  WHERE has.type = $6 AND ($7 = '' OR has.modality = $7))
        """;

    const string NoneInside = """
              AND o.ubigeo NOT IN (
                  SELECT left(inside.ubigeo, $2) FROM located_service AS inside
                  JOIN public_service AS has ON has.id = inside.service_id
                  WHERE has.type = $6 AND ($7 = '' OR has.modality = $7))
        """;

    const string NoneNearby = """
              AND t.capital_point IS NOT NULL
              AND NOT EXISTS (
                  SELECT FROM nearest_service AS near
                  WHERE near.type = $6 AND near.modality = $7 AND near.ubigeo = o.ubigeo AND near.km <= $9)
        """;

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
        LIMIT $11
        """;

    /// <summary>The rows of the answer, each with the totals in its first five columns and then what <paramref name="columns"/> selects.</summary>
    /// <param name="session">Where the plan's facts were read.</param>
    /// <param name="plan">The question.</param>
    /// <param name="columns">SQL over the columns of the answer; a constant of the program.</param>
    public static NpgsqlCommand Command(StoreSession session, GapPlan plan, string columns)
    {
        var asked = plan.Asked;
        var command = session.Command(
            string.Join('\n', Missing, Above(asked.Confidence), None(asked), Told, Totals, columns, Order));
        command.Parameters.AddWithValue(asked.Level.Code);
        command.Parameters.AddWithValue(asked.Level.Digits);
        command.Parameters.AddWithValue(plan.Indicator.Indicator.Code);
        command.Parameters.AddWithValue(plan.Period);
        command.Parameters.AddWithValue(plan.Above);
        command.Parameters.AddWithValue(asked.Service.Code);
        command.Parameters.AddWithValue(plan.Modality ?? "");
        command.Parameters.AddWithValue(asked.Scope?.Code ?? "");
        command.Parameters.AddWithValue((double)(asked.WithinKm ?? 0));
        command.Parameters.AddWithValue(plan.PovertyPeriod ?? "");
        command.Parameters.Add(new() { Value = asked.Limit ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        return command;
    }

    static string Above(Confidence confidence) => confidence.Code switch
    {
        "certain" => "      AND o.low > $5",
        "possible" => "      AND o.high > $5",
        "likely" => FormattableString.Invariant(
            $"      AND o.value > $5 AND o.value - {Confidence.LikelyShareOfWidth} * (o.high - o.low) >= $5"),
        _ => "      AND o.value > $5",
    };

    static string None(GapQuestion asked) => asked switch
    {
        { WithinKm: not null } => NoneNearby,
        { Assign: var assign } when assign == Assignment.Location => NoneInside,
        _ => NoneDeclared,
    };
}
