namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Printed totals against the sum of their own parts.</summary>
static class AdditionRules
{
    // A reserved part is not published: nobody can add it up.
    const string Added = """
        member AS (
            SELECT f.*, g.name AS addition FROM told AS f CROSS JOIN unnest(f.groups) AS g (name)
        ), added AS (
            SELECT source, addition, sum(value) AS value, array_agg(id ORDER BY id) AS ids, count(*) AS parts,
                   min(measure) AS measure, bool_and(role = 'item') AS is_list
            FROM member
            WHERE role <> 'total'
            GROUP BY source, addition
            HAVING NOT bool_or(missing IS NOT DISTINCT FROM 'reserved')
        )
        """;

    public static readonly Rule Sum = new("sum", "El total impreso no es la suma de sus partes", $"""
        WITH {Added}
        SELECT CASE WHEN t.measure = a.measure THEN 'error' ELSE 'note' END AS severity,
               t.territory, t.service, t.value AS stated, a.value AS found, ARRAY[t.id] AS stated_at, a.ids || o.ids AS found_at, NULL AS directory,
               CASE WHEN t.measure = a.measure
                   THEN format('%s: el total impreso es %s, pero sus %s partes suman %s%s.', coalesce(t.label, t.place), t.shown, a.parts, {Rule.Number("a.value")},
                       CASE WHEN cardinality(o.ids) > 0 THEN ', lo que se imprime en ' || o.lines END)
                   ELSE format('%s: se imprime %s (%s), y lo que se detalla suma %s (%s): no cuentan lo mismo.',
                        coalesce(t.label, t.place), t.shown, lower(t.measure_name), {Rule.Number("a.value")}, lower(m.name_es))
               END AS message
        FROM member AS t
        JOIN added AS a USING (source, addition)
        JOIN figure_measure AS m ON m.code = a.measure
        CROSS JOIN LATERAL (
            SELECT coalesce(array_agg(r.id ORDER BY r.id), ARRAY[]::text[]) AS ids, string_agg('l. ' || r.line, ' y ' ORDER BY r.id) AS lines
            FROM member AS r WHERE (r.source, r.addition, r.role, r.value, r.measure) = (t.source, t.addition, 'total', a.value, t.measure)
        ) AS o
        WHERE t.role = 'total' AND NOT a.is_list AND t.value <> a.value
        """);

    public static readonly Rule ListLength = new("list_length", "La lista no tiene tantos elementos como se dice", $"""
        WITH {Added}
        SELECT CASE WHEN a.measure IN (t.measure, 'covered') THEN 'error' ELSE 'note' END AS severity,
               t.territory, t.service, t.value AS stated, a.value AS found,
               ARRAY[t.id] AS stated_at, a.ids AS found_at, NULL AS directory,
               format('%s: se anuncian %s, y la lista tiene %s%s.', coalesce(t.label, t.place), t.shown, {Rule.Number("a.value")},
                   CASE WHEN a.measure NOT IN (t.measure, 'covered') THEN format(' (%s)', lower(m.name_es)) END) AS message
        FROM member AS t
        JOIN added AS a USING (source, addition)
        JOIN figure_measure AS m ON m.code = a.measure
        WHERE t.role = 'total' AND a.is_list AND t.value <> a.value
        """);

    // What stands in one addition with its whole is added up by the rules above.
    public static readonly Rule Breakdown = new("breakdown", "Lo que se detalla no llega al total", $"""
        SELECT 'note' AS severity, w.territory, w.service, w.value AS stated, sum(p.value) AS found,
               ARRAY[w.id] AS stated_at, array_agg(p.id ORDER BY p.id) AS found_at, NULL AS directory,
               format('%s: se imprime %s, y los %s grupos que llevan número suman %s.', w.label, w.shown, count(*), {Rule.Number("sum(p.value)")}) AS message
        FROM told AS w
        JOIN told AS p ON (p.source, p.section, p.measure, p.unit) = (w.source, w.section, w.measure, w.unit)
            AND p.service IS NOT DISTINCT FROM w.service AND p.modality IS NOT DISTINCT FROM w.modality
            AND starts_with(p.dimension, w.dimension || ';')
        WHERE w.unit = 'count' AND w.dimension <> '' AND p.role IS DISTINCT FROM 'item' AND NOT p.groups && w.groups
        GROUP BY w.id, w.territory, w.service, w.value, w.label, w.shown
        HAVING count(*) > 1 AND sum(p.value) <> w.value
        """);
}
