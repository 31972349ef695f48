namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Services that one part of a document tells of and another leaves out.</summary>
static class CoverageRules
{
    public static readonly Rule SummaryWithoutSection = new("summary_without_section", "El consolidado cuenta un servicio que ninguna sección cuenta", """
        SELECT 'note' AS severity, c.territory, c.service, c.value AS stated, NULL::numeric AS found,
               ARRAY[c.id] AS stated_at,
               ARRAY(SELECT r.id FROM told AS r WHERE r.source = c.source AND r.service = c.service AND r.part <> 'summary' ORDER BY r.id) AS found_at,
               NULL AS directory,
               format('%s en %s: el consolidado cuenta %s; %s.', c.service, c.place, c.shown,
                   CASE WHEN EXISTS (SELECT FROM told AS r WHERE r.source = c.source AND r.service = c.service AND r.part <> 'summary')
                       THEN 'su sección no dice cuántos hay' ELSE 'el documento no tiene sección de este servicio' END) AS message
        FROM told AS c
        WHERE c.part = 'summary' AND c.measure = 'centres' AND c.role = 'total' AND c.service IS NOT NULL AND c.value > 0
            AND NOT EXISTS (SELECT FROM told AS r WHERE r.source = c.source AND r.service = c.service
                AND r.part NOT IN ('summary', 'chart') AND r.measure = 'centres')
        """);

    public static readonly Rule SectionWithoutSummary = new("section_without_summary", "Un servicio con sección y cifras no está en el consolidado", """
        SELECT 'note' AS severity, min(r.territory) AS territory, r.service, NULL::numeric AS stated, NULL::numeric AS found,
               array_agg(r.id ORDER BY r.id) AS stated_at, '{}'::text[] AS found_at, NULL AS directory,
               format('%s: la sección %s da cifras (%s), pero el consolidado no lo cuenta.', r.service, min(r.section),
                   string_agg(DISTINCT lower(r.measure_name), ', ')) AS message
        FROM told AS r
        WHERE r.part <> 'summary' AND r.service IS NOT NULL AND r.value > 0
            AND EXISTS (SELECT FROM told AS s WHERE s.source = r.source AND s.part = 'summary')
            AND NOT EXISTS (SELECT FROM told AS s WHERE s.source = r.source AND s.part = 'summary' AND s.service = r.service)
        GROUP BY r.source, r.service
        """);

    public static readonly Rule MapWithoutService = new("map_without_service", "La leyenda del mapa omite un servicio del consolidado", """
        SELECT 'note' AS severity, c.territory, c.service, c.value AS stated, NULL::numeric AS found,
               ARRAY[c.id] AS stated_at, ARRAY(SELECT m.id FROM told AS m WHERE m.source = c.source AND m.part = 'chart' ORDER BY m.id) AS found_at,
               NULL AS directory,
               format('%s en %s: el consolidado cuenta %s, y la leyenda del mapa no lo tiene.', c.service, c.place, c.shown) AS message
        FROM told AS c
        WHERE c.part = 'summary' AND c.role = 'total' AND c.operation = 'operated' AND c.measure = 'centres' AND c.service IS NOT NULL AND c.value > 0
            AND EXISTS (SELECT FROM told AS m WHERE m.source = c.source AND m.part = 'chart' AND m.measure = 'centres')
            AND NOT EXISTS (SELECT FROM told AS m WHERE m.source = c.source AND m.part = 'chart' AND m.service = c.service)
        """);

    public static readonly Rule OutsideCover = new("outside_cover", "Un documento atiende donde otro dice que el servicio no está", """
        WITH cover AS (
            SELECT source, service, array_agg(DISTINCT territory) AS territories, array_agg(id ORDER BY id) AS ids
            FROM told
            WHERE measure = 'covered' AND dimension = '' AND service IS NOT NULL
            GROUP BY source, service
        )
        SELECT 'note' AS severity, f.territory, f.service, NULL::numeric AS stated, NULL::numeric AS found,
               array_agg(f.id ORDER BY f.id) AS stated_at, c.ids AS found_at, NULL AS directory,
               format('%s en %s: hay cifras (%s), pero el territorio no está en la lista de cobertura del otro documento.', f.service, min(f.place),
                   string_agg(DISTINCT lower(f.measure_name), ', ')) AS message
        FROM told AS f
        JOIN cover AS c ON c.service = f.service AND c.source <> f.source AND NOT f.territory = ANY (c.territories)
        WHERE f.part <> 'list' AND f.value > 0 AND (length(f.ubigeo) = 2 AND f.ubigeo <> '00' OR f.territory = '1501')
        GROUP BY f.source, f.territory, f.service, c.source, c.ids
        """);

    public static readonly Rule Lists = new("cover_lists", "Dos listas de los mismos ámbitos no coinciden", """
        WITH list AS (
            SELECT source, service, dimension, array_agg(DISTINCT printed_territory ORDER BY printed_territory) AS names, array_agg(id ORDER BY id) AS ids
            FROM told
            WHERE measure = 'covered' AND dimension LIKE 'level=%'
            GROUP BY source, service, dimension
        )
        SELECT 'note' AS severity, '00' AS territory, a.service, cardinality(a.names)::numeric AS stated, cardinality(b.names)::numeric AS found,
               a.ids AS stated_at, b.ids AS found_at, NULL AS directory,
               format('%s: una lista nombra %s (%s), y otra %s (%s).', substr(a.dimension, length('level=') + 1),
                   array_to_string(a.names, ', '), a.service, array_to_string(b.names, ', '), b.service) AS message
        FROM list AS a
        JOIN list AS b ON b.source = a.source AND b.dimension = a.dimension AND a.ids < b.ids AND a.names && b.names AND a.names <> b.names
        """);

    public static readonly Rule Everywhere = new("cover_everywhere", "Se anuncian algunos territorios en un lugar y todos en otro", """
        SELECT 'note' AS severity, a.territory, a.service, a.value AS stated, NULL::numeric AS found,
               ARRAY[a.id] AS stated_at, array_agg(n.id ORDER BY n.id) AS found_at, NULL AS directory,
               format('%s: en un lugar se anuncian %s regiones, y en otro «%s».', a.service, a.shown, min(n.printed)) AS message
        FROM told AS a
        JOIN told AS n ON n.measure = 'covered' AND n.territory = '00' AND (n.source, n.service) = (a.source, a.service)
        WHERE a.measure = 'covered_territories' AND a.value < (SELECT count(*) FROM territory WHERE level = 'department')
        GROUP BY a.id, a.territory, a.service, a.value, a.shown
        """);
}
