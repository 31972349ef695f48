using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MimpGeo.Store.Migrations;

/// <summary>The collections' features, flat: what is stored in several tables beside each other in one row.</summary>
public partial class CollectionViews : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"""
            -- The newest period of each indicator at each level, one column an indicator.
            CREATE VIEW indicator_values AS
            SELECT o.ubigeo,
                   max(o.value) FILTER (WHERE o.indicator = 'poverty') AS poverty,
                   max(o.low) FILTER (WHERE o.indicator = 'poverty') AS poverty_low,
                   max(o.high) FILTER (WHERE o.indicator = 'poverty') AS poverty_high,
                   max(o.pooled_group) FILTER (WHERE o.indicator = 'poverty') AS poverty_pooled,
                   max(o.rank_national) FILTER (WHERE o.indicator = 'poverty') AS poverty_rank,
                   max(o.value) FILTER (WHERE o.indicator = 'hdi') AS hdi,
                   max(o.value) FILTER (WHERE o.indicator = 'ipv_total') AS ipv_total,
                   max(o.value) FILTER (WHERE o.indicator = 'ipv_physical') AS ipv_physical,
                   max(o.value) FILTER (WHERE o.indicator = 'ipv_psychological') AS ipv_psychological,
                   max(o.value) FILTER (WHERE o.indicator = 'ipv_sexual') AS ipv_sexual
            FROM observation AS o
            JOIN (SELECT indicator, max(period) AS period FROM observation GROUP BY indicator) AS newest USING (indicator, period)
            GROUP BY o.ubigeo;

            -- How many services of a type a territory holds. A type without any list is not here: not known, never zero.
            CREATE VIEW service_total AS
            SELECT left(s.ubigeo, level.digits) AS ubigeo, s.type, sum(s.count) AS count
            FROM (
                SELECT ubigeo, type, 1 AS count FROM public_service
                UNION ALL
                SELECT ubigeo, type, count FROM service_count
            ) AS s
            JOIN (VALUES (2), (4), (6)) AS level (digits) ON length(s.ubigeo) >= level.digits
            GROUP BY 1, 2;

            CREATE VIEW collection_territory AS
            SELECT t.ubigeo, t.level, t.name, p.name AS province, d.name AS department, t.reniec, t.capital,
                   t.population, t.area_km2::float8 AS area_km2, t.altitude_m::float8 AS altitude_m,
                   v.poverty::float8 AS poverty, v.poverty_low::float8 AS poverty_low, v.poverty_high::float8 AS poverty_high,
                   v.poverty_pooled, v.poverty_rank,
                   round(t.population * v.poverty_low / 100, 4)::float8 AS poor_low,
                   round(t.population * v.poverty / 100, 4)::float8 AS poor,
                   round(t.population * v.poverty_high / 100, 4)::float8 AS poor_high,
                   v.hdi::float8 AS hdi, v.ipv_total::float8 AS ipv_total, v.ipv_physical::float8 AS ipv_physical,
                   v.ipv_psychological::float8 AS ipv_psychological, v.ipv_sexual::float8 AS ipv_sexual,
                   CASE WHEN 'CEM' = ANY (known.types) THEN coalesce(s.cem, 0) END AS cem,
                   CASE WHEN 'SAU' = ANY (known.types) THEN coalesce(s.sau, 0) END AS sau,
                   CASE WHEN 'SAR' = ANY (known.types) THEN coalesce(s.sar, 0) END AS sar,
                   CASE WHEN 'CAI' = ANY (known.types) THEN coalesce(s.cai, 0) END AS cai,
                   CASE WHEN 'CAR_NNA' = ANY (known.types) THEN coalesce(s.car_nna, 0) END AS car_nna,
                   CASE WHEN 'HRT' = ANY (known.types) AND t.level = 'department' THEN coalesce(s.hrt, 0) END AS hrt,
                   cem.km AS nearest_cem_km, sau.km AS nearest_sau_km, sar.km AS nearest_sar_km, cai.km AS nearest_cai_km,
                   t.valid_from, t.source, t.geom
            FROM territory AS t
            CROSS JOIN (SELECT array_agg(DISTINCT type) AS types FROM service_total) AS known
            LEFT JOIN territory AS p ON p.ubigeo = left(t.ubigeo, 4) AND t.level = 'district'
            LEFT JOIN territory AS d ON d.ubigeo = left(t.ubigeo, 2) AND t.level IN ('district', 'province')
            LEFT JOIN indicator_values AS v ON v.ubigeo = t.ubigeo
            LEFT JOIN (
                SELECT ubigeo,
                       max(count) FILTER (WHERE type = 'CEM') AS cem, max(count) FILTER (WHERE type = 'SAU') AS sau,
                       max(count) FILTER (WHERE type = 'SAR') AS sar, max(count) FILTER (WHERE type = 'CAI') AS cai,
                       max(count) FILTER (WHERE type = 'CAR_NNA') AS car_nna, max(count) FILTER (WHERE type = 'HRT') AS hrt
                FROM service_total
                GROUP BY ubigeo
            ) AS s ON s.ubigeo = t.ubigeo
            LEFT JOIN nearest_service AS cem ON cem.ubigeo = t.ubigeo AND cem.type = 'CEM' AND cem.modality = ''
            LEFT JOIN nearest_service AS sau ON sau.ubigeo = t.ubigeo AND sau.type = 'SAU' AND sau.modality = ''
            LEFT JOIN nearest_service AS sar ON sar.ubigeo = t.ubigeo AND sar.type = 'SAR' AND sar.modality = ''
            LEFT JOIN nearest_service AS cai ON cai.ubigeo = t.ubigeo AND cai.type = 'CAI' AND cai.modality = '';

            CREATE VIEW collection_service AS
            SELECT s.id, s.type, s.modality, s.name, s.ubigeo,
                   CASE WHEN length(s.ubigeo) = 6 THEN t.name END AS district, p.name AS province, d.name AS department,
                   s.address, s.phone, s.location_quality, s.protection, s.valid_from, s.valid_to, s.source, s.geom
            FROM public_service AS s
            LEFT JOIN territory AS t ON t.ubigeo = s.ubigeo
            LEFT JOIN territory AS p ON p.ubigeo = left(s.ubigeo, 4) AND length(s.ubigeo) >= 4
            LEFT JOIN territory AS d ON d.ubigeo = left(s.ubigeo, 2);

            CREATE VIEW collection_place AS
            SELECT l.code, l.name, l.kind, l.population::float8 AS population, l.ubigeo,
                   t.name AS district, p.name AS province, d.name AS department, l.geom
            FROM place AS l
            LEFT JOIN territory AS t ON t.ubigeo = l.ubigeo
            LEFT JOIN territory AS p ON p.ubigeo = left(l.ubigeo, 4)
            LEFT JOIN territory AS d ON d.ubigeo = left(l.ubigeo, 2);

            GRANT SELECT ON indicator_values, service_total, collection_territory, collection_service, collection_place
                TO {PublicRole.Name};
            """);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql("""
            DROP VIEW collection_place, collection_service, collection_territory, service_total, indicator_values;
            """);
}
