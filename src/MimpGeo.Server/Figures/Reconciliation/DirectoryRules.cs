namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>What documents print against the directory that the map is made of.</summary>
static class DirectoryRules
{
    // One value a document, territory and service: its summary where there is one, else its total.
    public static readonly Rule Count = new("directory", "El documento y el directorio cuentan distinto", """
        WITH listed AS (
            SELECT type, ubigeo, 1 AS count, source FROM public_service
            UNION ALL
            SELECT type, ubigeo, count, source FROM service_count
        ), stated AS (
            SELECT DISTINCT ON (territory, service) *
            FROM told
            WHERE measure = 'centres' AND modality IS NULL AND without IS NULL AND value IS NOT NULL AND role IS DISTINCT FROM 'item'
                AND (part = 'summary' OR dimension = '') AND (service <> 'HRT' OR length(ubigeo) = 2)
            ORDER BY territory, service, period DESC, (part = 'summary') DESC, (role = 'total') DESC, id
        )
        SELECT 'note' AS severity, s.territory, s.service, s.value AS stated, coalesce(d.count, 0)::numeric AS found,
               ARRAY[s.id] AS stated_at, '{}'::text[] AS found_at, k.source AS directory,
               format('%s en %s: el documento imprime %s (%s); el directorio de %s tiene %s.', s.service, s.place, s.shown, s.period, k.reference_date, coalesce(d.count, 0)) AS message
        FROM stated AS s
        JOIN (
            SELECT l.type, min(l.source) AS source, min(c.reference_date) AS reference_date
            FROM listed AS l JOIN source AS c ON c.code = l.source GROUP BY l.type
        ) AS k ON k.type = s.service
        CROSS JOIN LATERAL (
            SELECT sum(l.count) AS count FROM listed AS l
            WHERE l.type = s.service AND (s.territory = '00' OR left(l.ubigeo, length(s.territory)) = s.territory)
        ) AS d
        WHERE coalesce(d.count, 0) <> s.value
        """);

    public static readonly Rule Point = new("point_outside", "El punto del directorio está fuera del distrito que declara", """
        SELECT 'warning' AS severity, s.ubigeo AS territory, s.type AS service, NULL::numeric AS stated, NULL::numeric AS found,
               '{}'::text[] AS stated_at, '{}'::text[] AS found_at, s.source AS directory,
               format('%s: el directorio lo declara en %s (%s), pero su punto está %s.', s.name, t.name, s.ubigeo,
                   coalesce('en ' || (SELECT string_agg(o.name || ' (' || o.ubigeo || ')', ', ' ORDER BY o.ubigeo)
                       FROM located_service AS l JOIN territory AS o ON o.ubigeo = l.ubigeo WHERE l.service_id = s.id), 'fuera de todo distrito')) AS message
        FROM public_service AS s
        JOIN territory AS t ON t.ubigeo = s.ubigeo
        WHERE s.location_quality IN ('near_district', 'same_province', 'same_department', 'elsewhere')
        """);
}
