using System.Text.Json;

namespace MimpGeo.Cql2;

/// <summary>Reads CQL2 JSON; errors name the JSON pointer of the place.</summary>
sealed class JsonParser
{
    static readonly Dictionary<string, (int Least, int Most)> Predicates = new()
    {
        ["like"] = (2, 2),
        ["between"] = (3, 3),
        ["in"] = (2, 2),
        ["isNull"] = (1, 1),
    };

    static readonly string[] Arithmetic = ["+", "-", "*", "/", "%", "div", "^"];

    int _nodes;

    public static CqlNode Parse(string json)
    {
        if (json.Length > CqlLimits.Length)
            throw new CqlException("/", $"the filter is longer than {CqlLimits.Length} characters.");

        try
        {
            // Every node is an object and an array deep.
            using var document = JsonDocument.Parse(json, new() { MaxDepth = CqlLimits.Depth * 2 });
            return new JsonParser().Condition(document.RootElement, "");
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates, which JSON can write and no text can have.
            throw new CqlException("/", "a character that no text may have.");
        }
        catch (JsonException wrong)
        {
            throw new CqlException(
                $"line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}", "this is not JSON, or nested too deep.");
        }
    }

    CqlNode Condition(JsonElement json, string at)
        => Node(json, at) is { CanBeCondition: true } node ? node : throw Wrong(at, "expected a condition, found a value.");

    CqlNode Value(JsonElement json, string at)
        => Node(json, at) is { CanBeValue: true } node ? node : throw Wrong(at, "expected a value, found a condition or a geometry.");

    CqlNode Node(JsonElement json, string at)
    {
        if (++_nodes > CqlLimits.Nodes)
            throw Wrong(at, $"the filter has more than {CqlLimits.Nodes} parts.");

        return Unplaced(json, at) with { Where = new(at == "" ? "/" : at) };
    }

    CqlNode Unplaced(JsonElement json, string at)
    {
        return json.ValueKind switch
        {
            JsonValueKind.String => new CqlText(json.GetString()!),
            JsonValueKind.Number => Number(json, at),
            JsonValueKind.True or JsonValueKind.False => new CqlBoolean(json.GetBoolean()),
            JsonValueKind.Array => new CqlArray(List(json, at, Node)),
            JsonValueKind.Object => Object(json, at),
            _ => throw Wrong(at, "null is no value: use isNull."),
        };
    }

    CqlNode Object(JsonElement json, string at)
    {
        if (json.TryGetProperty("op", out var op))
            return Operation(Text(op, $"{at}/op"), json, at);
        if (json.TryGetProperty("property", out var property))
            return new CqlProperty(Text(property, $"{at}/property"));
        if (json.TryGetProperty("date", out var date))
            return CqlInstant.Date(Text(date, $"{at}/date")) ?? throw Wrong($"{at}/date", "expected a date such as \"2024-12-31\".");
        if (json.TryGetProperty("timestamp", out var timestamp))
            return CqlInstant.Timestamp(Text(timestamp, $"{at}/timestamp")) ?? throw Wrong($"{at}/timestamp", "expected a timestamp such as \"2024-12-31T23:59:59Z\".");
        if (json.TryGetProperty("interval", out var interval))
            return Interval(interval, $"{at}/interval");
        if (json.TryGetProperty("bbox", out var box) && !json.TryGetProperty("type", out _))
            return Box(box, $"{at}/bbox");
        return json.TryGetProperty("type", out var type)
            ? new JsonGeometry(Ordinates).Read(json, Text(type, $"{at}/type"), at)
            : throw Wrong(at, "expected op, property, date, timestamp, interval, bbox or a GeoJSON geometry.");
    }

    CqlNode Operation(string op, JsonElement json, string at)
    {
        var items = Arguments(json, at);
        string Place(int index) => $"{at}/args/{index}";
        CqlList<CqlNode> Read(Func<JsonElement, string, CqlNode> read) => [.. items.Select((item, index) => read(item, Place(index)))];

        switch (op)
        {
            case "and" or "or":
                Count(items, 2, int.MaxValue, op, at);
                return new CqlLogical(op == "and" ? CqlLogicalOperator.And : CqlLogicalOperator.Or, Read(Condition));
            case "not":
                Count(items, 1, 1, op, at);
                return new CqlNot(Condition(items[0], Place(0)));
            case "in":
                Count(items, 2, 2, op, at);
                return Node(items[1], Place(1)) is CqlArray list
                    ? new CqlPredicate("in", [Value(items[0], Place(0)), list])
                    : throw Wrong(Place(1), "expected an array.");
            case var _ when CqlPredicate.Comparisons.Contains(op):
                Count(items, 2, 2, op, at);
                return new CqlPredicate(op, Read(Value));
            case var _ when Predicates.TryGetValue(op, out var count):
                Count(items, count.Least, count.Most, op, at);
                return new CqlPredicate(op, Read(Value));
            case var _ when Arithmetic.Contains(op):
                Count(items, 2, 2, op, at);
                return new CqlArithmetic(op, Value(items[0], Place(0)), Value(items[1], Place(1)));
            default:
                return new CqlCall(op.ToLowerInvariant(), Read(Node));
        }
    }

    static JsonElement[] Arguments(JsonElement json, string at)
        => json.TryGetProperty("args", out var args) && args.ValueKind == JsonValueKind.Array
            ? [.. args.EnumerateArray()]
            : throw Wrong(at, "expected args, an array.");

    static void Count(JsonElement[] items, int least, int most, string op, string at)
    {
        if (items.Length < least || items.Length > most)
            throw Wrong($"{at}/args", $"{op} has {(least == most ? least : $"{least} or more")} arguments, not {items.Length}.");
    }

    CqlInterval Interval(JsonElement json, string at)
    {
        var ends = List(json, at, End);
        return ends.Count == 2 ? new CqlInterval(ends[0], ends[1]) : throw Wrong(at, $"an interval has 2 ends, not {ends.Count}.");
    }

    CqlNode End(JsonElement json, string at)
        => json.ValueKind != JsonValueKind.String
            ? Node(json, at)
            : CqlInstant.Any(json.GetString()!) ?? throw Wrong(at, "expected a date, a timestamp or \"..\".");

    static CqlBox Box(JsonElement json, string at)
        => Ordinates(json, at) is { Count: 4 or 6 } ordinates ? new CqlBox(ordinates) : throw Wrong(at, "a box has 4 or 6 numbers.");

    static CqlNumber Number(JsonElement json, string at)
        => json.TryGetDouble(out var number) && double.IsFinite(number) ? new(number) : throw Wrong(at, "the number is too large.");

    static CqlList<double> Ordinates(JsonElement json, string at)
        => List(json, at, (item, place) => item.ValueKind == JsonValueKind.Number ? Number(item, place).Value : throw Wrong(place, "expected a number."));

    static CqlList<T> List<T>(JsonElement json, string at, Func<JsonElement, string, T> read)
        => json.ValueKind == JsonValueKind.Array
            ? [.. json.EnumerateArray().Select((item, index) => read(item, $"{at}/{index}"))]
            : throw Wrong(at, "expected an array.");

    static string Text(JsonElement json, string at)
        => json.ValueKind == JsonValueKind.String ? json.GetString()! : throw Wrong(at, "expected a text.");

    public static CqlException Wrong(string at, string reason) => new(at == "" ? "/" : at, reason);
}
