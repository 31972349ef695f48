namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Where documents and the directory put services, and where the directory's own points lie.</summary>
static class DirectoryPlaceRules
{
    // The newest list of each service; a row for the nation means everywhere. Where no list is printed, its length is.
    public static readonly Rule Cover = new("directory_cover", "El directorio tiene el servicio en territorios que el documento no nombra", """
        WITH cover AS (
            SELECT DISTINCT ON (service) service, service_name, cardinality(array_agg(DISTINCT ubigeo)) AS count, array_agg(DISTINCT ubigeo) AS ubigeos, array_agg(id ORDER BY id) AS ids
            FROM told
            WHERE measure = 'covered' AND dimension = '' AND service IS NOT NULL
            GROUP BY source, period, service, service_name
            ORDER BY service, period DESC
        ), named AS (
            SELECT c.*, r.source, r.reference_date, n.names, n.outside
            FROM cover AS c
            JOIN register AS r ON r.type = c.service
            CROSS JOIN LATERAL (
                SELECT string_agg(DISTINCT t.name, ', ') FILTER (WHERE NOT x.is_named) AS names, count(DISTINCT t.ubigeo) FILTER (WHERE NOT x.is_named) AS outside
                FROM listed AS l
                JOIN territory AS t ON t.ubigeo = left(l.ubigeo, 2)
                CROSS JOIN LATERAL (
                    SELECT EXISTS (SELECT FROM unnest(c.ubigeos) AS u (code) WHERE starts_with(l.ubigeo, u.code) OR starts_with(u.code, l.ubigeo)) AS is_named
                ) AS x
                WHERE l.type = c.service
            ) AS n
            WHERE NOT '00' = ANY (c.ubigeos)
        )
        SELECT 'note' AS severity, '00' AS territory, service, count::numeric AS stated, (count + outside)::numeric AS found, ids AS stated_at, '{}'::text[] AS found_at, source AS directory,
               format('%s: el documento nombra %s territorios; el directorio de %s tiene el servicio además en %s.', service_name, count, reference_date, names) AS message
        FROM named
        WHERE outside > 0
        UNION ALL
        SELECT 'note', f.territory, f.service, f.value, d.count, ARRAY[f.id], '{}'::text[], r.source,
               format('%s: el documento dice %s regiones; el directorio de %s tiene el servicio en %s.', f.service_name, f.shown, r.reference_date, d.count)
        FROM told AS f
        JOIN register AS r ON r.type = f.service
        CROSS JOIN LATERAL (SELECT count(DISTINCT left(l.ubigeo, 2))::numeric AS count FROM listed AS l WHERE l.type = f.service) AS d
        WHERE f.measure = 'covered_territories' AND f.dimension = 'level=regiones' AND d.count <> f.value AND NOT (r.is_partial AND d.count < f.value)
            AND NOT EXISTS (SELECT FROM named AS c WHERE c.service = f.service)
        """);

    public static readonly Rule Place = new("directory_place", "El documento pone un servicio donde el directorio no lo tiene", """
        SELECT 'note' AS severity, f.territory, f.service, f.value AS stated, d.here::numeric AS found,
               ARRAY[f.id] AS stated_at, '{}'::text[] AS found_at, r.source AS directory,
               format('%s en el distrito %s (%s): el documento imprime %s; el directorio de %s tiene %s%s.', f.service_name, f.place, f.territory, trim_scale(f.value),
                   r.reference_date, d.here, '; en la provincia está en ' || d.elsewhere) AS message
        FROM told AS f
        JOIN register AS r ON r.type = f.service AND NOT r.is_partial
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(l.count) FILTER (WHERE l.ubigeo = f.ubigeo), 0) AS here,
                   string_agg(DISTINCT format('%s (%s)', t.name, t.ubigeo), ', ') FILTER (WHERE l.ubigeo <> f.ubigeo) AS elsewhere
            FROM listed AS l
            JOIN territory AS t ON t.ubigeo = l.ubigeo
            WHERE l.type = f.service AND left(l.ubigeo, 4) = left(f.ubigeo, 4)
        ) AS d
        WHERE f.measure = 'centres' AND f.level = 'district' AND f.part <> 'summary' AND d.here < f.value
        """);

    // A point a few metres off is a matter of the outline.
    public static readonly Rule Point = new("point_outside", "El punto del directorio está fuera del distrito que declara", $"""
        SELECT CASE WHEN d.km < 0.1 THEN 'note' ELSE 'warning' END AS severity, s.ubigeo AS territory, s.type AS service, 0::numeric AS stated, d.km AS found,
               ARRAY[]::text[] AS stated_at, ARRAY[]::text[] AS found_at, s.source AS directory,
               format('%s (%s): el directorio lo declara en %s (%s), pero su punto (%s, %s) está %s, a %s.', s.name, s.id, t.name, s.ubigeo,
                   round(ST_Y(s.geom)::numeric, 5), round(ST_X(s.geom)::numeric, 5),
                   coalesce('en ' || (SELECT string_agg(o.name || ' (' || o.ubigeo || ')', ', ' ORDER BY o.ubigeo)
                       FROM located_service AS l JOIN territory AS o ON o.ubigeo = l.ubigeo WHERE l.service_id = s.id), 'fuera de todo distrito'),
                   CASE WHEN d.km < 0.001 THEN 'menos de 1 m' WHEN d.km < 1 THEN round(1000 * d.km) || ' m' ELSE {Rule.Number("round(d.km, 1)")} || ' km' END) AS message
        FROM public_service AS s
        JOIN territory AS t ON t.ubigeo = s.ubigeo
        CROSS JOIN LATERAL (SELECT round((ST_Distance(s.geom::geography, t.geom::geography) / 1000)::numeric, 3) AS km) AS d
        WHERE s.location_quality IN ('near_district', 'same_province', 'same_department', 'elsewhere')
        """);
}
