using MimpGeo.Server.Filters;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Asks the database for what does not agree, by every rule, in one statement over one snapshot.</summary>
static class ReconciliationQuery
{
    static readonly string Told = $"""
        told AS MATERIALIZED (
            SELECT f.*, {FigureQuery.Place} AS place, t.name AS official, t.level, m.name_es AS measure_name,
                   translate(upper(t.name), 'ÁÉÍÓÚÜáéíóúü', 'AEIOUUAEIOUU') AS official_plain,
                   translate(upper(f.printed_territory), 'ÁÉÍÓÚÜáéíóúü', 'AEIOUUAEIOUU') AS printed_plain,
                   coalesce(f.printed, trim_scale(f.value)::text) AS shown, {Finding.Time("f.period")} AS time, c.title,
                   coalesce(s.name, b.name_es) AS service_name
            FROM figure AS f
            JOIN territory AS t ON t.ubigeo = f.ubigeo
            JOIN figure_measure AS m ON m.code = f.measure
            JOIN source AS c ON c.code = f.source
            LEFT JOIN service_type AS s ON s.code = f.service
            LEFT JOIN figure_subject AS b ON b.code = f.service
        ), stands AS (
            SELECT id, source, title, section, part, line, territory, period, printed, value, label FROM told
            UNION ALL
            SELECT m.id, m.source, c.title, m.section, 'text', m.line, '00', 'undated', m.printed, NULL, m.subject FROM mention AS m JOIN source AS c ON c.code = m.source
        ), listed AS (
            SELECT type, modality, ubigeo, 1 AS count, source FROM public_service
            UNION ALL
            SELECT type, modality, ubigeo, count, source FROM service_count
        ), register AS (
            SELECT l.type, n.name, min(l.source) AS source, min(c.reference_date) AS reference_date, bool_or(c.note ILIKE 'parcial%') AS is_partial,
                   bool_or(l.modality <> '') AS has_modalities
            FROM listed AS l
            JOIN source AS c ON c.code = l.source
            JOIN service_type AS n ON n.code = l.type
            GROUP BY l.type, n.name
        )
        """;

    static string Places(string ids) => $"""
        (SELECT coalesce(json_agg(json_build_object('id', id, 'source', source, 'title', title, 'section', section, 'part', part, 'line', line,
             'territory', territory, 'period', period, 'printed', printed, 'value', trim_scale(value), 'label', label) ORDER BY id), '[]')
         FROM stands WHERE id = ANY ({ids}))
        """;

    /// <summary>Rows of findings, the gravest first: errors, warnings, notes, each rule by itself.</summary>
    public static NpgsqlCommand Command(StoreSession session, ReconciliationQuestion asked)
    {
        var sql = new SqlText();
        var rules = Rule.All.Select((rule, at) => (rule, at)).Where(r => asked.Rule is null || r.rule.Code == asked.Rule);
        sql.Add($"""
            WITH {Told}, finding AS (
            {string.Join("\nUNION ALL\n", rules.Select(r => $"""
            SELECT {sql.Bind(r.at)}::int AS rule, r.severity, r.territory, r.service, r.stated, r.found, r.stated_at, r.found_at, r.directory, r.message
            FROM ({r.rule.Sql}) AS r
            """))}
            ), sourced AS (
                SELECT f.*, ARRAY(SELECT DISTINCT source FROM stands WHERE id = ANY (f.stated_at || f.found_at)
                                  UNION SELECT f.directory WHERE f.directory IS NOT NULL ORDER BY 1) AS sources
                FROM finding AS f
            )
            SELECT rule, severity, territory, service, trim_scale(stated), trim_scale(found), trim_scale(found - stated),
                   sources, message, {Places("stated_at")}::text, {Places("found_at")}::text,
                   (SELECT title FROM source WHERE code = directory)
            FROM sourced
            WHERE {Condition(asked, sql)}
            ORDER BY array_position(ARRAY['error', 'warning', 'note'], severity), rule, sources, stated_at, territory COLLATE "C", message COLLATE "C"
            """);
        return sql.Command(session);
    }

    static string Condition(ReconciliationQuestion asked, SqlText sql) => string.Join(" AND ", new[]
    {
        asked.Severity is { } severity ? $"severity = {sql.Bind(severity)}" : "true",
        asked.Source is { } source ? $"{sql.Bind(source)} = ANY (sources)" : "true",
        asked.Territory is { } territory ? $"territory = {sql.Bind(territory)}" : "true",
        asked.Service is { } service ? $"service = ANY (string_to_array({sql.Bind(service)}, ','))" : "true",
    });
}
