using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MimpGeo.Cql2;

/// <summary>Writes a tree as CQL2 JSON.</summary>
static class JsonPrinter
{
    // Operators are signs that the default would escape.
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(CqlNode node) => Node(node).ToJsonString(Readable);

    static JsonNode Node(CqlNode node) => node switch
    {
        CqlLogical { Operator: var op, Conditions: var conditions } => Operation(op == CqlLogicalOperator.And ? "and" : "or", conditions),
        CqlNot { Condition: var condition } => Operation("not", [condition]),
        CqlPredicate { Operator: var op, Operands: var operands } => Operation(op, operands),
        CqlArithmetic { Operator: var op, Left: var left, Right: var right } => Operation(op, [left, right]),
        CqlCall { Name: var name, Arguments: var arguments } => Operation(name, arguments),
        CqlProperty { Name: var name } => new JsonObject { ["property"] = name },
        CqlText { Value: var text } => JsonValue.Create(text),
        CqlNumber { Value: var number } => JsonValue.Create(number),
        CqlBoolean { Value: var value } => JsonValue.Create(value),
        CqlDate date => new JsonObject { ["date"] = CqlInstant.Print(date) },
        CqlTimestamp timestamp => new JsonObject { ["timestamp"] = CqlInstant.Print(timestamp) },
        CqlInterval { Start: var start, End: var end } => new JsonObject { ["interval"] = new JsonArray(End(start), End(end)) },
        CqlArray { Items: var items } => Array(items.Select(Node)),
        CqlBox { Ordinates: var ordinates } => new JsonObject { ["bbox"] = Numbers(ordinates) },
        CqlGeometry geometry => Geometry(geometry),
        _ => throw new ArgumentException(node.GetType().Name, nameof(node)),
    };

    static JsonObject Operation(string op, IEnumerable<CqlNode> operands) => new() { ["op"] = op, ["args"] = Array(operands.Select(Node)) };

    static JsonNode End(CqlNode end) => end switch
    {
        CqlOpenEnd => JsonValue.Create(".."),
        CqlDate date => JsonValue.Create(CqlInstant.Print(date)),
        CqlTimestamp timestamp => JsonValue.Create(CqlInstant.Print(timestamp)),
        _ => Node(end),
    };

    static JsonObject Geometry(CqlGeometry geometry) => geometry.Shape is CqlMembers { Geometries: var members }
        ? new() { ["type"] = geometry.Type.Name, ["geometries"] = Array(members.Select(Geometry)) }
        : new() { ["type"] = geometry.Type.Name, ["coordinates"] = Shape(geometry.Shape) };

    static JsonArray Shape(CqlShape shape) => shape switch
    {
        CqlPosition { Ordinates: var ordinates } => Numbers(ordinates),
        CqlShapes { Parts: var parts } => Array(parts.Select(Shape)),
        _ => throw new ArgumentException(shape.GetType().Name, nameof(shape)),
    };

    static JsonArray Numbers(IEnumerable<double> numbers) => Array(numbers.Select(number => JsonValue.Create(number)));

    static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);
}
