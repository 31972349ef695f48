using System.Text.Json.Nodes;

namespace MimpGeo.Cql2;

/// <summary>Arrays as sets, in jsonb.</summary>
sealed class ArraySql(SqlWriter writer)
{
    // What PostgreSQL lets one function have.
    const int MostItems = 100;

    public static bool IsPredicate(string name) => name is "a_equals" or "a_contains" or "a_containedby" or "a_overlaps";

    public string Write(CqlCall call)
    {
        SqlWriter.Count(call, 2);
        var (a, b) = (Operand(call.Arguments[0]), Operand(call.Arguments[1]));
        return call.Name switch
        {
            "a_equals" => $"({a} @> {b} AND {a} <@ {b})",
            "a_contains" => $"({a} @> {b})",
            "a_containedby" => $"({a} <@ {b})",
            _ => $"(CASE WHEN {a} IS NOT NULL AND {b} IS NOT NULL THEN EXISTS (SELECT FROM jsonb_array_elements("
                + $"CASE jsonb_typeof({a}) WHEN 'array' THEN {a} END) AS item(value) WHERE {b} @> jsonb_build_array(item.value)) END)",
        };
    }

    // A list of one property is written like a property in parentheses.
    string Operand(CqlNode node) => node is CqlProperty && writer.TypeOf(node) is (CqlType.Text or CqlType.Integer or CqlType.Number or CqlType.Boolean)
        ? Literal(new CqlArray([node]))
        : writer.Value(node, CqlType.Array).Sql;

    public string Literal(CqlArray array)
    {
        var items = array.Items.Select(Json).ToList();
        if (items.TrueForAll(item => item is not null))
            return writer.Parameter(new JsonArray([.. items]).ToJsonString(), "text") + "::jsonb";
        return array.Items.Count <= MostItems
            ? $"jsonb_build_array({string.Join(", ", array.Items.Select(item => writer.Value(item).Sql))})"
            : throw SqlWriter.Wrong(array, $"a list with properties has {MostItems} items at most.");
    }

    static JsonNode? Json(CqlNode item) => item switch
    {
        CqlText { Value: var text } => SqlWriter.Clean(item, text),
        CqlNumber { Value: var number } => number,
        CqlBoolean { Value: var value } => value,
        CqlDate date => CqlInstant.Print(date),
        CqlTimestamp timestamp => CqlInstant.Print(timestamp),
        CqlArray { Items: var inner } when inner.All(each => Json(each) is not null) => new JsonArray([.. inner.Select(Json)]),
        _ => null,
    };
}
