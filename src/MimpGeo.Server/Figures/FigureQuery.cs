using MimpGeo.Server.Filters;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Figures;

/// <summary>Asks the database for figures, in the order of time within each series.</summary>
static class FigureQuery
{
    /// <summary>What a territory of figures is called: the ministry's regions that are no departments by their own names.</summary>
    public const string Place = """
        CASE f.territory WHEN '1501' THEN 'Lima Metropolitana' WHEN '15-1501' THEN 'Lima Provincias' ELSE t.name END
        """;

    /// <returns>SQL of the length in months of a period that consists of whole ones, else null.</returns>
    public static string Months(string period)
    {
        var (from, to) = ($"split_part({period}, '/', 1)", $"split_part({period}, '/', -1)");
        return $"""
            CASE WHEN {period} ~ '^\d\d\d\d(-\d\d)?(/\d\d\d\d(-\d\d)?)?$'
                THEN 12 * (left({to}, 4)::int - left({from}, 4)::int) + coalesce(nullif(substr({to}, 6), '')::int, 12) - coalesce(nullif(substr({from}, 6), '')::int, 1) + 1 END
            """;
    }

    // The nation and departments are drawn small, and Lima Provincias is what 15 has without 1501.
    const string Outline = """
        ST_AsGeoJSON(CASE WHEN a.without IS NULL THEN CASE WHEN length(a.ubigeo) = 2 THEN t.geom_z5 ELSE t.geom_z8 END
                          ELSE ST_Difference(t.geom_z8, w.geom_z8) END, 5)
        """;

    static string Answer(FigureQuestion question, SqlText sql) => $$"""
        WITH answer AS (
            SELECT f.id, f.territory, f.ubigeo, f.without, {{Place}} AS territory_name, t.level, f.printed_territory,
                   f.service, coalesce(s.name, b.name_es) AS service_name, f.modality, f.operation,
                   f.measure, m.name_es AS measure_name, f.dimension, f.unit, f.period, trim_scale(f.value) AS value, f.missing, f.printed, f.label,
                   f.role, f.groups, f.source, f.section, f.part, f.line, f.credit, f.note
            FROM figure AS f
            JOIN territory AS t ON t.ubigeo = f.ubigeo
            JOIN figure_measure AS m ON m.code = f.measure
            LEFT JOIN service_type AS s ON s.code = f.service
            LEFT JOIN figure_subject AS b ON b.code = f.service
            WHERE {{question.Where(sql)}}
        )
        """;

    const string Dimension = """
        (SELECT coalesce(json_object_agg(split_part(pair, '=', 1), substr(pair, strpos(pair, '=') + 1)), '{}')
         FROM unnest(string_to_array(dimension, ';')) AS pair)
        """;

    const string Order = """
        territory, service NULLS FIRST, modality NULLS FIRST, measure, dimension, period COLLATE "C", source, line, id
        """;

    const string Object = $"""
        json_build_object('id', id, 'territory', territory, 'territory_name', territory_name, 'level', level, 'printed_territory', printed_territory,
            'service', service, 'service_name', service_name, 'modality', modality, 'operation', operation,
            'measure', measure, 'measure_name', measure_name, 'dimension', {Dimension}, 'unit', unit, 'period', period,
            'value', value, 'missing', missing, 'printed', printed, 'label', label, 'role', role, 'groups', groups,
            'source', source, 'section', section, 'part', part, 'line', line, 'credit', credit, 'note', note)
        """;

    /// <summary>Rows of one JSON object each.</summary>
    public static NpgsqlCommand Objects(StoreSession session, FigureQuestion question)
        => Command(session, sql => $"{Answer(question, sql)} SELECT {Object}::text FROM answer ORDER BY {Order}");

    /// <summary>Rows of the columns of a table.</summary>
    public static NpgsqlCommand Columns(StoreSession session, FigureQuestion question)
        => Command(session, sql => $"""
            {Answer(question, sql)}
            SELECT id, territory, territory_name, level, printed_territory, service, service_name, modality, operation, measure, measure_name,
                   dimension, unit, period, value, missing, printed, label, role, array_to_string(groups, '|') AS groups,
                   source, section, part, line, credit, note
            FROM answer ORDER BY {Order}
            """);

    /// <summary>Rows of what a page shows of each figure, as texts.</summary>
    public static NpgsqlCommand Lines(StoreSession session, FigureQuestion question)
        => Command(session, sql => $"""
            {Answer(question, sql)}
            SELECT a.territory_name, a.service_name, a.modality, a.measure_name, regexp_replace(replace(a.dimension, ';', '; '), '[a-z_]+=', '', 'g'), a.period, a.value::text,
                   coalesce(a.printed, CASE a.missing WHEN 'reserved' THEN '(reservado)' END), c.title, a.section, a.line::text AS stands, a.id
            FROM answer AS a
            JOIN source AS c ON c.code = a.source
            ORDER BY {Order}
            """);

    /// <summary>Rows of one GeoJSON feature a territory; <c>value</c> where all its figures agree on one.</summary>
    public static NpgsqlCommand Features(StoreSession session, FigureQuestion question)
        => Command(session, sql => $$"""
            {{Answer(question, sql)}}, area AS (
                SELECT territory, ubigeo, without, territory_name, level,
                       CASE WHEN count(DISTINCT value) = 1 THEN min(value) END AS value,
                       json_agg({{Object}} ORDER BY {{Order}}) AS figures
                FROM answer
                GROUP BY territory, ubigeo, without, territory_name, level
            )
            SELECT '{"type":"Feature","id":"' || a.territory || '","geometry":' || coalesce({{Outline}}, 'null') || ',"properties":'
                || json_build_object('territory', a.territory, 'name', a.territory_name, 'level', a.level, 'value', a.value, 'figures', a.figures)::text || '}'
            FROM area AS a
            JOIN territory AS t ON t.ubigeo = a.ubigeo
            LEFT JOIN territory AS w ON w.ubigeo = a.without
            ORDER BY a.territory
            """);

    /// <summary>Rows of one series each: what was printed of one thing, period by period. Things of lists are no series.</summary>
    public static NpgsqlCommand Series(StoreSession session, FigureQuestion question)
        => Command(session, sql => $"""
            {Answer(question, sql)}, point AS (
                SELECT territory, territory_name, service, service_name, modality, measure, measure_name, dimension, unit, period, value,
                       json_build_object('period', period, 'months', {Months("period")}, 'value', value, 'id', min(id),
                           'section', (array_agg(section ORDER BY id))[1], 'source', (array_agg(source ORDER BY id))[1], 'figures', json_agg(id ORDER BY id)) AS point
                FROM answer
                WHERE value IS NOT NULL AND role IS DISTINCT FROM 'item'
                GROUP BY territory, territory_name, service, service_name, modality, measure, measure_name, dimension, unit, period, value
            )
            SELECT json_build_object('territory', territory, 'territory_name', territory_name, 'service', service, 'service_name', service_name,
                       'modality', modality, 'measure', measure, 'measure_name', measure_name, 'dimension', {Dimension}, 'unit', unit,
                       'points', json_agg(point ORDER BY period COLLATE "C", value))::text
            FROM point
            GROUP BY territory, territory_name, service, service_name, modality, measure, measure_name, dimension, unit
            ORDER BY territory, service NULLS FIRST, modality NULLS FIRST, measure, dimension, unit
            """);

    /// <summary>The documents behind the figures, as one JSON array.</summary>
    public static NpgsqlCommand Sources(StoreSession session, FigureQuestion question)
        => Command(session, sql => $"""
            SELECT coalesce(json_agg(json_build_object('code', code, 'title', title, 'publisher', publisher, 'licence', licence,
                       'reference_date', reference_date, 'note', note) ORDER BY code), '[]')::text
            FROM source
            WHERE code IN (SELECT f.source FROM figure AS f WHERE {question.Where(sql)})
            """);

    static NpgsqlCommand Command(StoreSession session, Func<SqlText, string> write)
    {
        var sql = new SqlText();
        return sql.Add(write(sql)).Command(session);
    }
}
