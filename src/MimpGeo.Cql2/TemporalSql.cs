namespace MimpGeo.Cql2;

/// <summary>The relations of Allen's algebra; an instant is an interval that begins and ends at once, a date its first moment in UTC.</summary>
sealed class TemporalSql(SqlWriter writer)
{
    /// <summary>{0} and {1} are the first operand's beginning and end, {2} and {3} the second's.</summary>
    public static readonly Dictionary<string, string> Predicates = new()
    {
        ["t_after"] = "{0} > {3}",
        ["t_before"] = "{1} < {2}",
        ["t_contains"] = "{0} < {2} AND {1} > {3}",
        ["t_disjoint"] = "{1} < {2} OR {0} > {3}",
        ["t_during"] = "{0} > {2} AND {1} < {3}",
        ["t_equals"] = "{0} = {2} AND {1} = {3}",
        ["t_finishedby"] = "{0} < {2} AND {1} = {3}",
        ["t_finishes"] = "{0} > {2} AND {1} = {3}",
        ["t_intersects"] = "{0} <= {3} AND {1} >= {2}",
        ["t_meets"] = "{1} = {2}",
        ["t_metby"] = "{0} = {3}",
        ["t_overlappedby"] = "{0} > {2} AND {0} < {3} AND {1} > {3}",
        ["t_overlaps"] = "{0} < {2} AND {1} > {2} AND {1} < {3}",
        ["t_startedby"] = "{0} = {2} AND {1} > {3}",
        ["t_starts"] = "{0} = {2} AND {1} < {3}",
    };

    public string Write(CqlCall call)
    {
        SqlWriter.Count(call, 2);
        var (first, second) = (Ends(call.Arguments[0]), Ends(call.Arguments[1]));
        return "(" + Predicates[call.Name]
            .Replace("{0}", first.Start, StringComparison.Ordinal).Replace("{1}", first.End, StringComparison.Ordinal)
            .Replace("{2}", second.Start, StringComparison.Ordinal).Replace("{3}", second.End, StringComparison.Ordinal) + ")";
    }

    (string Start, string End) Ends(CqlNode node)
    {
        if (node is CqlInterval interval)
            return (End(interval.Start, "-infinity"), End(interval.End, "infinity"));

        var instant = End(node, "infinity");
        return (instant, instant);
    }

    string End(CqlNode node, string open) => node switch
    {
        CqlOpenEnd => $"'{open}'::timestamptz",
        CqlText { Value: var text } when CqlInstant.Any(text) is { } instant and not CqlOpenEnd => Instant(writer.Value(instant)),
        _ => Instant(writer.Value(node, CqlType.Date, CqlType.Timestamp)),
    };

    public static string Instant(SqlPart part)
        => part.Type == CqlType.Date ? $"(({part.Sql})::timestamp AT TIME ZONE 'UTC')" : part.Sql;
}
