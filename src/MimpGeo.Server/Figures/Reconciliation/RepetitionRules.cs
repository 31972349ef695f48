namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>One figure printed in two places with two values.</summary>
static class RepetitionRules
{
    // Totals of one addition are held against their parts, not against each other.
    public static readonly Rule Repeated = new("repeated", "La misma cifra, impresa con dos valores", """
        SELECT CASE WHEN a.source = b.source THEN 'error' ELSE 'warning' END AS severity,
               a.territory, a.service, a.value AS stated, b.value AS found, ARRAY[a.id] AS stated_at, ARRAY[b.id] AS found_at, NULL AS directory,
               format('%s: en un lugar se imprime %s y en otro %s.', coalesce(a.label, a.place), a.shown, b.shown) AS message
        FROM told AS a
        JOIN told AS b ON (b.territory, b.measure, b.dimension, b.unit, b.period) = (a.territory, a.measure, a.dimension, a.unit, a.period)
            AND b.service IS NOT DISTINCT FROM a.service AND b.modality IS NOT DISTINCT FROM a.modality
            AND (b.operation IS NULL OR a.operation IS NULL OR b.operation = a.operation)
        WHERE a.id < b.id AND a.value <> b.value AND NOT a.groups && b.groups
            AND a.part <> 'summary' AND b.part <> 'summary'
            AND a.role IS DISTINCT FROM 'item' AND b.role IS DISTINCT FROM 'item'
            AND (a.service IS NOT NULL OR a.dimension <> '' OR a.part = b.part)
        """);

    // A section counts a territory by its total, else by what it lists there, else by what it lists inside. Where it
    // lists territories of that level, one that is not there has none.
    public static readonly Rule Section = new("section_summary", "La sección y el consolidado no coinciden", $"""
        WITH cell AS (
            SELECT * FROM told
            WHERE part = 'summary' AND measure = 'centres' AND service IS NOT NULL AND role = 'part' AND missing IS DISTINCT FROM 'reserved'
        ), counted AS (
            SELECT c.id AS cell, r.section, r.part, r.id, r.value, r.territory, r.role IS NOT DISTINCT FROM 'total' AS is_total,
                   CASE WHEN r.territory = c.territory AND r.role IS NOT DISTINCT FROM 'total' AND r.modality IS NULL THEN 'total'
                        WHEN r.role IS DISTINCT FROM 'total' AND r.territory = c.territory THEN 'here'
                        WHEN r.role IS DISTINCT FROM 'total' AND left(r.ubigeo, length(c.ubigeo)) = c.ubigeo THEN 'inside'
                        WHEN r.role IS DISTINCT FROM 'total' AND r.level = c.level THEN 'elsewhere' END AS standing
            FROM cell AS c
            JOIN told AS r ON (r.source, r.service, r.measure) = (c.source, c.service, c.measure)
            WHERE r.part NOT IN ('summary', 'chart') AND r.value IS NOT NULL
        ), section AS (
            SELECT cell, section, part,
                   coalesce(max(value) FILTER (WHERE standing = 'total'), sum(value) FILTER (WHERE standing = 'here'), sum(value) FILTER (WHERE standing = 'inside'), 0) AS value,
                   coalesce(array_agg(id ORDER BY id) FILTER (WHERE standing = 'total'), array_agg(id ORDER BY id) FILTER (WHERE standing = 'here'),
                       array_agg(id ORDER BY id) FILTER (WHERE standing = 'inside'), array_agg(id ORDER BY id)) AS ids
            FROM counted
            WHERE standing IS NOT NULL
            GROUP BY cell, section, part
        )
        SELECT 'error' AS severity, c.territory, c.service, coalesce(c.value, 0) AS stated, s.value AS found,
               ARRAY[c.id] AS stated_at, s.ids AS found_at, NULL AS directory,
               format('%s en %s: el consolidado imprime %s, y la sección %s cuenta %s.',
                   c.service_name, c.place, coalesce(c.shown, 'nada'), s.section, {Rule.Number("s.value")}) AS message
        FROM section AS s
        JOIN cell AS c ON c.id = s.cell
        WHERE coalesce(c.value, 0) <> s.value
        """);

    // What stands on a map was read from a picture.
    public static readonly Rule Map = new("map_summary", "La leyenda del mapa y el consolidado no coinciden", $"""
        SELECT 'warning' AS severity, c.territory, c.service, m.value AS stated, c.value AS found,
               m.ids AS stated_at, ARRAY[c.id] AS found_at, NULL AS directory,
               format('%s en %s: la leyenda del mapa imprime %s, y el consolidado %s.', c.service_name, c.place, {Rule.Number("m.value")}, c.shown) AS message
        FROM (
            SELECT source, territory, service, sum(value) AS value, array_agg(id ORDER BY id) AS ids
            FROM told WHERE part = 'chart' AND measure = 'centres' GROUP BY source, territory, service
        ) AS m
        JOIN told AS c USING (source, territory, service)
        WHERE c.part = 'summary' AND c.role = 'total' AND c.measure = 'centres' AND c.value <> m.value
        """);
}
