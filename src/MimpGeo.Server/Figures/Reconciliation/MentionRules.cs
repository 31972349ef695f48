namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Dates, norms and bodies that documents name in two ways, or in one that cannot be.</summary>
static class MentionRules
{
    public static readonly Rule Date = new("date", "Una fecha que no puede ser, o un acto con dos fechas", Twice("date") + """

        UNION ALL
        SELECT 'error', '00', NULL, NULL, NULL, ARRAY[m.id], '{}'::text[], NULL, format('%s: se imprime «%s», que no es una fecha.', m.subject, m.printed)
        FROM mention AS m
        WHERE m.kind = 'date' AND m.reading !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
            AND NOT EXISTS (SELECT FROM mention AS o WHERE o.kind = 'date' AND o.subject = m.subject AND o.reading <> m.reading)
        """);

    public static readonly Rule Norm = new("norm", "Una misma norma con dos rangos o dos números", Twice("norm"));

    public static readonly Rule Body = new("body", "Una entidad con un nombre que no es el suyo", """
        SELECT 'note' AS severity, '00' AS territory, NULL AS service, NULL::numeric AS stated, NULL::numeric AS found, array_agg(m.id ORDER BY m.id) AS stated_at,
               ARRAY(SELECT o.id FROM mention AS o WHERE o.kind = 'body' AND o.subject = m.subject AND o.printed = o.reading ORDER BY o.id) AS found_at, NULL AS directory,
               format('%s: se imprime «%s»; su nombre es «%s».', m.subject, m.printed, m.reading) AS message
        FROM mention AS m
        WHERE m.kind = 'body' AND m.printed <> m.reading
        GROUP BY m.source, m.subject, m.printed, m.reading
        """);

    static string Twice(string kind) => $"""
        WITH named AS (
            SELECT subject, reading, array_agg(id ORDER BY id) AS ids, (array_agg(printed ORDER BY id))[1] AS printed
            FROM mention WHERE kind = '{kind}' GROUP BY subject, reading
        )
        SELECT 'error' AS severity, '00' AS territory, NULL AS service, NULL::numeric AS stated, NULL::numeric AS found, a.ids AS stated_at, b.ids AS found_at, NULL AS directory,
               format('%s: en un lugar se imprime «%s» y en otro «%s».', a.subject, a.printed, b.printed) AS message
        FROM named AS a
        JOIN named AS b ON b.subject = a.subject AND a.ids < b.ids
        """;
}
