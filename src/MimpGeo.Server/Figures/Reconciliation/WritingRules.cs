namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Figures that can be misread as they are written.</summary>
static class WritingRules
{
    public static readonly Rule Heading = new("heading_period", "El encabezado dice otro periodo que la nota", $"""
        WITH month AS (
            SELECT name, to_char(number, 'FM00') AS number
            FROM unnest(ARRAY['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Set', 'Oct', 'Nov', 'Dic']) WITH ORDINALITY AS m (name, number)
        ), headed AS (
            SELECT f.*, format('%s-%s/%s-%s', span[3], a.number, span[3], b.number) AS heading_period
            FROM told AS f
            CROSS JOIN regexp_match(f.label, '([A-Z][a-z][a-z]) - ([A-Z][a-z][a-z]) (20[0-9][0-9])') AS span
            JOIN month AS a ON a.name = span[1]
            JOIN month AS b ON b.name = span[2]
        )
        SELECT 'note' AS severity, territory, service, value AS stated, NULL::numeric AS found,
               ARRAY[id] AS stated_at, ARRAY[]::text[] AS found_at, NULL AS directory,
               format('%s: la columna es de %s, pero la cifra es de %s.', label, {Finding.Time("heading_period")}, time) AS message
        FROM headed
        WHERE period <> heading_period AND unit = 'count' AND measure <> 'centres'
        """);

    public static readonly Rule Comma = new("comma", "La coma separa millares en un lugar y decimales en otro", """
        WITH written AS (
            SELECT *, printed ~ '\d{1,3}(,\d{3})+(\D|$)' AND value >= 1000 AS is_thousands, printed ~ '\d,\d{1,2}(\D|$)' AND value <> trunc(value) AS is_decimal
            FROM told
        )
        SELECT 'note' AS severity, '00' AS territory, NULL AS service, NULL::numeric AS stated, NULL::numeric AS found,
               array_agg(id ORDER BY id) FILTER (WHERE is_thousands) AS stated_at, array_agg(id ORDER BY id) FILTER (WHERE is_decimal) AS found_at, NULL AS directory,
               format('La coma separa millares en «%s» y decimales en «%s», en el mismo documento.',
                   (array_agg(printed ORDER BY id) FILTER (WHERE is_thousands))[1], (array_agg(printed ORDER BY id) FILTER (WHERE is_decimal))[1]) AS message
        FROM written
        GROUP BY source
        HAVING bool_or(is_thousands) AND bool_or(is_decimal)
        """);
}
