using System.Text.Json.Nodes;

namespace MimpGeo.Cql2;

/// <summary>Arrays as sets, in jsonb.</summary>
sealed class ArraySql(SqlWriter writer)
{
    /// <summary>Items of a list that names properties: what PostgreSQL lets one function have.</summary>
    public const int MostItems = 100;

    public static bool IsPredicate(string name) => name is "a_equals" or "a_contains" or "a_containedby" or "a_overlaps";

    public string Write(CqlCall call)
    {
        SqlWriter.Count(call, 2);
        var (a, b) = (Operand(call.Arguments[0]), Operand(call.Arguments[1]));
        return call.Name switch
        {
            "a_contains" => $"({a} @> {b})",
            "a_containedby" => $"({a} <@ {b})",
            "a_equals" => Sets("a @> b AND a <@ b"),
            _ => Sets(Overlap),
        };

        // Each operand is written once, or calls inside calls would double it at every level.
        string Sets(string relation) => writer.Subquery(call, $"(SELECT {relation} FROM (SELECT {a} AS a, {b} AS b OFFSET 0) AS sets)");
    }

    const string Overlap = """
        CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN EXISTS (
            SELECT FROM jsonb_array_elements(CASE jsonb_typeof(a) WHEN 'array' THEN a END) AS item(value) WHERE b @> jsonb_build_array(item.value)) END
        """;

    // A list of one property is written like a property in parentheses.
    string Operand(CqlNode node) => node is CqlProperty && writer.TypeOf(node) is (CqlType.Text or CqlType.Integer or CqlType.Number or CqlType.Boolean)
        ? Literal(new CqlArray([node]))
        : writer.Value(node, CqlType.Array).Sql;

    public string Literal(CqlArray array)
    {
        if (Json(array) is { } literal)
            return writer.Parameter(literal.ToJsonString(), "text") + "::jsonb";
        return array.Items.Count <= MostItems
            ? $"jsonb_build_array({string.Join(", ", array.Items.Select(Item))})"
            : throw SqlWriter.Wrong(array, $"a list with properties has {MostItems} items at most.");
    }

    string Item(CqlNode node) => writer.Value(
        node, CqlType.Text, CqlType.Integer, CqlType.Number, CqlType.Boolean, CqlType.Date, CqlType.Timestamp, CqlType.Array).Sql;

    static JsonNode? Json(CqlNode item) => item switch
    {
        CqlText { Value: var text } => SqlWriter.Clean(item, text),
        CqlNumber { Value: var number } => number,
        CqlBoolean { Value: var value } => value,
        CqlDate date => CqlInstant.Print(date),
        CqlTimestamp timestamp => CqlInstant.Print(timestamp),
        CqlArray array => Json(array),
        _ => null,
    };

    static JsonArray? Json(CqlArray array)
        => array.Items.Select(Json).ToList() is var items && items.TrueForAll(item => item is not null) ? new JsonArray([.. items]) : null;
}
