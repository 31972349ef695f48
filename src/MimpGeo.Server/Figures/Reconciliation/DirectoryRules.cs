namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>What documents print against the directory that the map is made of.</summary>
static class DirectoryRules
{
    // One value a document, territory and service: its summary where there is one, else its total.
    public static readonly Rule Count = new("directory", "El documento y el directorio cuentan distinto", """
        WITH chosen AS (
            SELECT DISTINCT ON (territory, service) *
            FROM told
            WHERE measure = 'centres' AND modality IS NULL AND without IS NULL AND value IS NOT NULL AND role IS DISTINCT FROM 'item'
                AND (part = 'summary' OR dimension = '') AND (service <> 'HRT' OR length(ubigeo) = 2)
            ORDER BY territory, service, period DESC, (part = 'summary') DESC, (role = 'total') DESC, id
        ), stated AS (
            -- a modality that stands beside the number, and in no addition with it, adds to it
            SELECT c.*, c.value + coalesce(b.value, 0) AS whole, concat_ws(' y ', c.shown, b.shown) AS words, c.id || coalesce(b.ids, '{}') AS ids
            FROM chosen AS c
            CROSS JOIN LATERAL (
                SELECT sum(b.value) AS value, string_agg(b.shown || ' ' || b.modality, ' y ' ORDER BY b.id) AS shown, array_agg(b.id ORDER BY b.id) AS ids
                FROM told AS b
                WHERE (b.source, b.line, b.territory, b.service, b.measure) = (c.source, c.line, c.territory, c.service, c.measure)
                    AND b.modality IS NOT NULL AND b.role IS NULL AND c.role IS NULL
            ) AS b
        ), compared AS (
            SELECT s.*, coalesce(d.count, 0)::numeric AS count, r.source AS directory, r.reference_date, r.is_partial
            FROM stated AS s
            JOIN register AS r ON r.type = s.service
            CROSS JOIN LATERAL (
                SELECT sum(l.count) AS count FROM listed AS l
                WHERE l.type = s.service AND (s.territory = '00' OR left(l.ubigeo, length(s.territory)) = s.territory)
            ) AS d
            WHERE coalesce(d.count, 0) <> s.whole
                -- of a service of which only a larger territory is told, the smaller ones are not known
                AND NOT EXISTS (SELECT FROM listed AS l WHERE l.type = s.service AND length(l.ubigeo) < length(s.territory) AND left(s.territory, length(l.ubigeo)) = l.ubigeo)
        )
        SELECT 'note' AS severity, c.territory, c.service, c.whole AS stated, c.count AS found, c.ids AS stated_at, '{}'::text[] AS found_at, c.directory,
               format('%s en %s: el documento imprime %s (%s); el directorio de %s tiene %s%s.', c.service_name, c.place, c.words, c.time, c.reference_date,
                   c.count, CASE WHEN c.is_partial AND c.count < c.whole THEN ', pero es una lista parcial' END) AS message
        FROM compared AS c
        -- the whole territory says it already
        WHERE NOT EXISTS (SELECT FROM compared AS w WHERE (w.source, w.service, w.count - w.whole) = (c.source, c.service, c.count - c.whole)
            AND w.territory <> c.territory AND left(c.territory, length(w.territory)) = w.territory)
        """);

    public static readonly Rule Modality = new("directory_modality", "El documento y el directorio cuentan distinto por modalidad", """
        WITH stated AS (
            SELECT DISTINCT ON (territory, service, modality) *
            FROM told
            WHERE measure = 'centres' AND modality IS NOT NULL AND role = 'part' AND dimension = '' AND without IS NULL AND value IS NOT NULL
            ORDER BY territory, service, modality, period DESC, id
        )
        SELECT 'note' AS severity, s.territory, s.service, s.value AS stated, d.count::numeric AS found,
               ARRAY[s.id] AS stated_at, '{}'::text[] AS found_at, r.source AS directory,
               format('%s (%s) en %s: el documento imprime %s (%s); el directorio de %s tiene %s%s.', s.service_name, s.modality, s.place, s.shown, s.time,
                   r.reference_date, d.count, CASE WHEN r.is_partial AND d.count < s.value THEN ', pero es una lista parcial' END) AS message
        FROM stated AS s
        JOIN register AS r ON r.type = s.service AND r.has_modalities
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(l.count), 0) AS count FROM listed AS l
            WHERE l.type = s.service AND l.modality IN (s.modality, 'de ' || s.modality) AND (s.territory = '00' OR left(l.ubigeo, length(s.territory)) = s.territory)
        ) AS d
        WHERE d.count <> s.value
        """);

    public static readonly Rule Only = new("directory_only", "El directorio tiene un servicio que el documento no nombra", """
        SELECT 'note' AS severity, d.territory, d.type AS service, NULL::numeric AS stated, d.count AS found,
               '{}'::text[] AS stated_at, '{}'::text[] AS found_at, d.source AS directory,
               format('%s en %s: el directorio tiene %s, y el documento (%s) no nombra el servicio.', d.name, d.place, d.count, d.title) AS message
        FROM (
            SELECT DISTINCT source AS document, territory, place, title
            FROM told
            WHERE part = 'summary' AND role = 'total' AND service IS NOT NULL AND (length(ubigeo) = 2 OR territory = '1501')
        ) AS s
        CROSS JOIN LATERAL (
            SELECT s.*, r.type, r.name, sum(l.count)::numeric AS count, r.source
            FROM listed AS l
            JOIN register AS r USING (type)
            WHERE left(l.ubigeo, length(s.territory)) = s.territory
                AND NOT EXISTS (SELECT FROM told AS f WHERE f.source = s.document AND f.service = l.type)
            GROUP BY r.type, r.name, r.source
        ) AS d
        """);
}
