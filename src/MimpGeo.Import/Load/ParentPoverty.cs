using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>Poverty of provinces, departments and the nation, of which no 2018 map was published: the districts' mean, weighted by population.</summary>
static class ParentPoverty
{
    /// <remarks>
    /// The interval is the mean of the districts' ends. That is its widest: the districts' errors are not all on the
    /// same side, so the true interval lies inside. A published row is never replaced.
    /// </remarks>
    public static Task DeriveAsync(NpgsqlConnection connection, CancellationToken cancel)
        => connection.ExecuteAsync("""
            INSERT INTO observation (indicator, ubigeo, period, value, low, high, derived, source)
            SELECT o.indicator, parent.ubigeo, o.period,
                   sum(o.value * d.population) / sum(d.population),
                   CASE WHEN count(o.low) = count(*) THEN sum(o.low * d.population) / sum(d.population) END,
                   CASE WHEN count(o.high) = count(*) THEN sum(o.high * d.population) / sum(d.population) END,
                   true, min(o.source)
            FROM observation o
            JOIN territory d ON d.ubigeo = o.ubigeo AND d.level = 'district' AND d.population > 0
            JOIN territory parent ON parent.ubigeo IN (left(d.ubigeo, 4), left(d.ubigeo, 2), '00')
            WHERE o.indicator = 'poverty'
            GROUP BY o.indicator, parent.ubigeo, o.period
            ON CONFLICT (indicator, ubigeo, period) DO NOTHING
            """, cancel);
}
