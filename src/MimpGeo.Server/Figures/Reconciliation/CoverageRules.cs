namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Services that one part of a document tells of and another leaves out.</summary>
static class CoverageRules
{
    // A consolidated table, or another one of services of all kinds.
    const string Overview = """
        overview AS (
            SELECT source, section FROM told WHERE part IN ('summary', 'table')
            GROUP BY source, section HAVING bool_or(part = 'summary') OR count(DISTINCT service) >= 5
        ), placed AS (
            SELECT told.*, overview.section IS NOT NULL AS is_overview FROM told LEFT JOIN overview USING (source, section)
        )
        """;

    public static readonly Rule SummaryWithoutSection = new("summary_without_section", "El consolidado cuenta un servicio que ninguna sección cuenta", $"""
        WITH {Overview}
        SELECT 'note' AS severity, c.territory, c.service, c.value AS stated, NULL::numeric AS found,
               ARRAY[c.id] AS stated_at,
               ARRAY(SELECT r.id FROM placed AS r WHERE r.source = c.source AND r.service = c.service AND NOT r.is_overview ORDER BY r.id) AS found_at,
               NULL AS directory,
               format('%s en %s: el consolidado cuenta %s; %s.', c.service_name, c.place, c.shown,
                   CASE WHEN EXISTS (SELECT FROM placed AS r WHERE r.source = c.source AND r.service = c.service AND NOT r.is_overview)
                       THEN 'su sección no dice cuántos hay' ELSE 'el documento no tiene sección de este servicio' END) AS message
        FROM placed AS c
        WHERE c.is_overview AND c.measure = 'centres' AND (c.role = 'total' OR c.role IS NULL) AND c.modality IS NULL AND c.service IS NOT NULL AND c.value > 0
            AND NOT EXISTS (SELECT FROM placed AS r WHERE r.source = c.source AND r.service = c.service
                AND NOT r.is_overview AND r.part <> 'chart' AND r.measure = 'centres')
        """);

    // A telephone for the whole country has no centre to count.
    public static readonly Rule SectionWithoutSummary = new("section_without_summary", "Un servicio con sección y cifras no está en el consolidado", $"""
        WITH {Overview}
        SELECT 'note' AS severity, min(r.territory) AS territory, r.service, NULL::numeric AS stated, NULL::numeric AS found,
               array_agg(r.id ORDER BY r.id) AS stated_at, ARRAY[]::text[] AS found_at, NULL AS directory,
               format('%s: la sección %s da cifras (%s), pero el consolidado no lo cuenta.', r.service_name, min(r.section),
                   string_agg(DISTINCT lower(r.measure_name), ', ')) AS message
        FROM placed AS r
        WHERE NOT r.is_overview AND r.service IS NOT NULL AND r.value > 0
            AND EXISTS (SELECT FROM overview AS o WHERE o.source = r.source)
            AND NOT EXISTS (SELECT FROM placed AS s WHERE s.source = r.source AND s.is_overview AND s.service = r.service)
            AND NOT (EXISTS (SELECT FROM told AS n WHERE n.service = r.service AND n.measure = 'covered' AND n.territory = '00')
                AND NOT EXISTS (SELECT FROM told AS n WHERE n.service = r.service AND n.measure = 'centres'))
        GROUP BY r.source, r.service, r.service_name
        """);

    public static readonly Rule MapWithoutService = new("map_without_service", "La leyenda del mapa omite un servicio del consolidado", """
        SELECT 'note' AS severity, c.territory, c.service, c.value AS stated, NULL::numeric AS found,
               ARRAY[c.id] AS stated_at, ARRAY(SELECT m.id FROM told AS m WHERE m.source = c.source AND m.part = 'chart' ORDER BY m.id) AS found_at,
               NULL AS directory,
               format('%s en %s: el consolidado cuenta %s, y la leyenda del mapa no lo tiene%s.', c.service_name, c.place, c.shown,
                   (SELECT ', salvo que sea la entrada que no se lee: ' || string_agg(format('«%s», l. %s', m.shown, m.line), '; ' ORDER BY m.id)
                    FROM told AS m WHERE m.source = c.source AND m.part = 'chart' AND m.service IS NULL)) AS message
        FROM told AS c
        WHERE c.part = 'summary' AND c.role = 'total' AND c.operation = 'operated' AND c.measure = 'centres' AND c.service IS NOT NULL AND c.value > 0
            AND EXISTS (SELECT FROM told AS m WHERE m.source = c.source AND m.part = 'chart' AND m.measure = 'centres')
            AND NOT EXISTS (SELECT FROM told AS m WHERE m.source = c.source AND m.part = 'chart' AND m.service = c.service)
        """);

    public static readonly Rule OutsideCover = new("outside_cover", "Un documento atiende donde otro dice que el servicio no está", """
        WITH cover AS (
            SELECT source, title, service, array_agg(DISTINCT territory) AS territories, array_agg(id ORDER BY id) AS ids
            FROM told
            WHERE measure = 'covered' AND dimension = '' AND service IS NOT NULL
            GROUP BY source, title, service
        )
        SELECT 'note' AS severity, f.territory, f.service, NULL::numeric AS stated, NULL::numeric AS found,
               array_agg(f.id ORDER BY f.id) AS stated_at, c.ids AS found_at, NULL AS directory,
               format('%s en %s: hay cifras (%s), pero el territorio no está en la lista de cobertura de «%s».', f.service_name, min(f.place),
                   string_agg(DISTINCT lower(f.measure_name), ', '), c.title) AS message
        FROM told AS f
        JOIN cover AS c ON c.service = f.service AND c.source <> f.source AND NOT c.territories && ARRAY[f.territory, '00']
        WHERE f.part <> 'list' AND f.value > 0 AND (length(f.ubigeo) = 2 AND f.ubigeo <> '00' OR f.territory = '1501')
        GROUP BY f.source, f.territory, f.service, f.service_name, c.source, c.title, c.ids
        """);

    public static readonly Rule Lists = new("cover_lists", "Dos listas de los mismos ámbitos no coinciden", """
        WITH list AS (
            SELECT source, service, service_name, dimension, array_agg(DISTINCT printed_territory ORDER BY printed_territory) AS names, array_agg(id ORDER BY id) AS ids
            FROM told
            WHERE measure = 'covered' AND dimension LIKE 'level=%'
            GROUP BY source, service, service_name, dimension
        )
        SELECT 'note' AS severity, '00' AS territory, a.service, cardinality(a.names)::numeric AS stated, cardinality(b.names)::numeric AS found,
               a.ids AS stated_at, b.ids AS found_at, NULL AS directory,
               format('Entre los %s, una lista nombra %s (%s), y otra %s (%s).', substr(a.dimension, length('level=') + 1),
                   array_to_string(a.names, ', '), a.service_name, array_to_string(b.names, ', '), b.service_name) AS message
        FROM list AS a
        JOIN list AS b ON b.source = a.source AND b.dimension = a.dimension AND a.ids < b.ids AND a.names && b.names AND a.names <> b.names
        """);

    public static readonly Rule Everywhere = new("cover_everywhere", "Se anuncian algunos territorios en un lugar y todos en otro", """
        SELECT 'note' AS severity, a.territory, a.service, a.value AS stated, NULL::numeric AS found,
               ARRAY[a.id] AS stated_at, array_agg(n.id ORDER BY n.id) AS found_at, NULL AS directory,
               format('%s: en un lugar se anuncian %s regiones, y en otro «%s».', a.service_name, a.shown, min(n.printed)) AS message
        FROM told AS a
        JOIN told AS n ON n.measure = 'covered' AND n.territory = '00' AND (n.source, n.service) = (a.source, a.service)
        WHERE a.measure = 'covered_territories' AND a.dimension = 'level=regiones' AND a.value < (SELECT count(*) FROM territory WHERE level = 'department')
        GROUP BY a.id, a.territory, a.service, a.service_name, a.value, a.shown
        """);
}
