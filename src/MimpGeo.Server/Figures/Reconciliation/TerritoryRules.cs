namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Territories under a name, a level or a place that is not theirs.</summary>
static class TerritoryRules
{
    // A longer name is another way to say it (REGION MOQUEGUA, Lima Este), and a category (selva) is not a name.
    // What stands on a map was read from a picture; a row may name its place itself, under a column that has another.
    public static readonly Rule Name = new("territory_name", "El territorio lleva otro nombre", """
        SELECT CASE WHEN bool_and(f.section = 'Mapa') THEN 'note' ELSE 'warning' END AS severity, f.territory, CASE WHEN count(DISTINCT f.service) = 1 THEN min(f.service) END AS service, NULL::numeric AS stated, NULL::numeric AS found,
               array_agg(f.id ORDER BY f.id) AS stated_at, '{}'::text[] AS found_at, NULL AS directory,
               CASE WHEN position(f.official IN min(f.label)) > 0
                   THEN format('La columna imprime «%s», y la fila («%s») es de %s (%s).', f.printed_territory, min(f.label), f.official, f.territory)
                   ELSE format('Se imprime «%s»: el territorio %s se llama %s%s.', f.printed_territory, f.territory, f.official,
                       CASE WHEN bool_and(f.section = 'Mapa') THEN '; puede ser una abreviatura, o una letra mal leída de la imagen del mapa' END)
               END AS message
        FROM told AS f
        WHERE position(f.official_plain IN f.printed_plain) = 0
            AND position(f.printed_territory IN f.dimension) = 0
        GROUP BY f.source, f.territory, f.printed_territory, f.official, f.section = 'Mapa'
        """);

    public static readonly Rule Level = new("territory_level", "El encabezado da otro nivel al territorio", """
        SELECT 'warning' AS severity, min(left(f.ubigeo, 4)) AS territory, f.service, NULL::numeric AS stated, count(*)::numeric AS found,
               array_agg(f.id ORDER BY f.id) AS stated_at, '{}'::text[] AS found_at, NULL AS directory,
               format('%s, sección %s: la columna se titula «%s», y sus %s filas son %s.', f.service_name, f.section,
                   CASE f.heading WHEN 'province' THEN 'Provincia' WHEN 'district' THEN 'Distrito' ELSE 'Departamento' END, count(*),
                   CASE f.level WHEN 'province' THEN 'provincias' WHEN 'district' THEN 'distritos' ELSE 'departamentos' END) AS message
        FROM told AS f
        WHERE f.heading <> f.level
        GROUP BY f.source, f.section, f.service, f.service_name, f.heading, f.level
        """);

    public static readonly Rule Seat = new("seat", "Dos documentos ponen la misma sede en distritos distintos", """
        WITH seat AS (
            SELECT * FROM told WHERE measure = 'centres' AND level = 'district' AND value = 1 AND service IS NOT NULL
        )
        SELECT 'warning' AS severity, a.territory, a.service, a.value AS stated, b.value AS found,
               ARRAY[a.id] AS stated_at, ARRAY[b.id] AS found_at, NULL AS directory,
               format('%s: un documento pone la sede en %s (%s), y otro en %s (%s) de la misma provincia.', a.service_name, a.place, a.territory, b.place, b.territory) AS message
        FROM seat AS a
        JOIN seat AS b ON b.source > a.source AND b.service = a.service AND b.territory <> a.territory AND left(b.ubigeo, 4) = left(a.ubigeo, 4)
        WHERE NOT EXISTS (SELECT FROM seat AS x WHERE x.service = a.service AND left(x.ubigeo, 4) = left(a.ubigeo, 4)
            AND (x.source = a.source AND x.territory <> a.territory OR x.source = b.source AND x.territory <> b.territory))
        """);
}
