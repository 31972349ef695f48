namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Pairs of figures of which one cannot be as large, or as small, beside the other.</summary>
static class PlausibilityRules
{
    public static readonly Rule Exceeds = new("exceeds", "Una cifra es mayor que aquella de la que es parte", """
        SELECT 'warning' AS severity, a.territory, a.service, a.value AS stated, b.value AS found,
               ARRAY[a.id] AS stated_at, ARRAY[b.id] AS found_at, NULL AS directory,
               format('%s en %s, %s: %s (%s) son más que %s (%s).', a.service_name, a.place, a.time,
                   lower(a.measure_name), a.shown, lower(b.measure_name), b.shown) AS message
        FROM (VALUES ('resolutions', 'people'), ('people_adopted', 'people_admitted')) AS pair (lesser, greater)
        JOIN told AS a ON a.measure = pair.lesser
        JOIN told AS b ON b.measure = pair.greater
            AND (b.source, b.territory, b.service, b.period) = (a.source, a.territory, a.service, a.period)
        WHERE a.value > b.value
        """);

    public static readonly Rule PartExceedsWhole = new("part_exceeds_whole", "Un territorio tiene más que aquel que lo contiene", """
        WITH stock AS (
            SELECT * FROM told
            WHERE measure = 'centres' AND service IS NOT NULL AND modality IS NULL AND dimension = '' AND role IS DISTINCT FROM 'item' AND value IS NOT NULL
        )
        SELECT DISTINCT ON (p.source, p.territory, p.service, w.source, w.territory, w.value)
               'warning' AS severity, p.territory, p.service, p.value AS stated, w.value AS found,
               ARRAY[p.id] AS stated_at, ARRAY[w.id] AS found_at, NULL AS directory,
               format('%s: %s tiene %s (%s), y %s, que lo contiene, %s (%s)%s.', p.service_name, p.place, p.shown, p.time, w.place, w.shown, w.time,
                   (SELECT '; el mismo documento imprime también ' || string_agg(DISTINCT o.shown, ' y ') FROM stock AS o
                    WHERE (o.source, o.territory, o.service) = (w.source, w.territory, w.service) AND o.value <> w.value)) AS message
        FROM stock AS p
        JOIN stock AS w ON w.service = p.service AND p.territory <> w.territory
            AND (w.territory = '00' OR left(p.ubigeo, length(w.territory)) = w.territory)
        -- a service may have grown from one year to another: only what came later can be wrong
        WHERE p.value > w.value AND w.period >= p.period
        ORDER BY p.source, p.territory, p.service, w.source, w.territory, w.value, p.id
        """);

    public static readonly Rule BelowClaim = new("below_claim", "Se llama alta a una prevalencia menor que la nacional", """
        SELECT 'warning' AS severity, f.territory, f.service, f.value AS stated, n.value AS found,
               ARRAY[f.id] AS stated_at, ARRAY[n.id] AS found_at, NULL AS directory,
               format('%s: %s, menor que el valor nacional del mismo indicador, %s.', f.label, f.shown, n.shown) AS message
        FROM told AS f
        JOIN told AS n ON n.territory = '00' AND (n.source, n.measure, n.dimension, n.period) = (f.source, f.measure, f.dimension, f.period)
        WHERE f.unit = 'percent' AND f.territory <> '00' AND f.value < n.value
            AND (f.label LIKE '%mayor prevalencia%' OR f.label LIKE '%encima del valor nacional%')
        """);

    public static readonly Rule Share = new("share", "El porcentaje no sale de las cifras que lo acompañan", $"""
        WITH share AS (
            SELECT *, substring(dimension FROM 'sex=([^;]+)') AS sex, 0.5 * 10.0 ^ -scale(value) AS rounding
            FROM told WHERE unit = 'percent' AND value IS NOT NULL
        ), based AS (
            -- the part in the same line, the whole of the nation
            SELECT s.id AS share, c.id AS part, w.id AS whole, 100 * c.value / nullif(w.value, 0) AS percent
            FROM share AS s
            JOIN told AS c ON c.unit = 'count' AND (c.source, c.line, c.territory, c.period) = (s.source, s.line, s.territory, s.period)
            JOIN told AS w ON w.territory = '00' AND w.role IS DISTINCT FROM 'item'
                AND (w.source, w.measure, w.dimension, w.period) = (c.source, c.measure, c.dimension, c.period)
            WHERE s.sex IS NULL AND c.territory <> '00'
            UNION ALL
            -- the men and women that a few lines away add up to a total
            SELECT s.id, c.id, w.id, 100 * c.value / nullif(w.value, 0)
            FROM share AS s
            JOIN told AS c ON c.unit = 'count' AND c.role = 'part' AND substring(c.dimension FROM 'sex=([^;]+)') = s.sex
                AND (c.source, c.section, c.territory, c.period) = (s.source, s.section, s.territory, s.period)
                AND abs(c.line - s.line) <= 5
            JOIN told AS w ON w.role = 'total' AND w.source = c.source AND w.groups && c.groups AND w.measure = c.measure
        )
        SELECT 'warning' AS severity, s.territory, s.service, s.value AS stated, round(b.percent, 1) AS found,
               ARRAY[s.id] AS stated_at, ARRAY[b.part, b.whole] AS found_at, NULL AS directory,
               format('%s: se imprime %s; %s de %s son %s %%.', s.label, s.shown, c.shown, w.shown, {Rule.Number("round(b.percent, 1)")}) AS message
        FROM based AS b
        JOIN share AS s ON s.id = b.share
        JOIN told AS c ON c.id = b.part
        JOIN told AS w ON w.id = b.whole
        WHERE abs(s.value - b.percent) > s.rounding + 0.0001
        """);

    // Months differ, but not by half; small numbers do.
    public static readonly Rule Low = new("low", "Los primeros meses traen menos de la mitad de lo que da el año anterior", $"""
        WITH flow AS (
            SELECT *, {FigureQuery.Months("period")} AS months FROM told WHERE unit = 'count' AND role IS DISTINCT FROM 'item'
        )
        SELECT 'note' AS severity, n.territory, n.service, n.value AS stated, round(y.value / 12 * n.months, 1) AS found,
               ARRAY[n.id] AS stated_at, ARRAY[y.id] AS found_at, NULL AS directory,
               format('%s en %s, %s: %s fueron %s; al ritmo de %s, que tuvo %s, serían %s.', n.service_name, n.place, n.time, lower(n.measure_name), n.shown,
                   y.period, y.shown, {Rule.Number("round(y.value / 12 * n.months)")}) AS message
        FROM flow AS n
        JOIN flow AS y ON (y.source, y.territory, y.service, y.measure, y.dimension) = (n.source, n.territory, n.service, n.measure, n.dimension)
            AND y.modality IS NOT DISTINCT FROM n.modality
        WHERE y.months = 12 AND n.months < 12 AND left(n.period, 4)::int = y.period::int + 1 AND y.value >= 100 AND n.value / n.months < y.value / 24
        """);
}
