using System.Globalization;
using System.Text.RegularExpressions;

namespace MimpGeo.Cql2;

/// <summary>Writes a tree as CQL2 text that is read back as the same tree.</summary>
static partial class TextPrinter
{
    public static string Print(CqlNode node) => node switch
    {
        CqlLogical { Operator: var op, Conditions: var conditions } => string.Join(
            op == CqlLogicalOperator.And ? " AND " : " OR ", conditions.Select(Grouped)),
        CqlNot { Condition: var condition } => $"NOT {Grouped(condition)}",
        CqlPredicate predicate => Predicate(predicate),
        CqlArithmetic { Operator: var op, Left: var left, Right: var right } => $"{Grouped(left)} {op} {Grouped(right)}",
        CqlCall { Name: var name, Arguments: var arguments } => $"{name.ToUpperInvariant()}{List(arguments)}",
        CqlProperty { Name: var name } => Name(name),
        CqlText { Value: var text } => Quoted(text),
        CqlNumber { Value: var number } => Number(number),
        CqlBoolean { Value: var value } => value ? "TRUE" : "FALSE",
        CqlDate date => $"DATE('{CqlInstant.Print(date)}')",
        CqlTimestamp timestamp => $"TIMESTAMP('{CqlInstant.Print(timestamp)}')",
        CqlInterval { Start: var start, End: var end } => $"INTERVAL({End(start)},{End(end)})",
        CqlArray { Items: var items } => List(items),
        CqlBox { Ordinates: var ordinates } => $"BBOX({string.Join(',', ordinates.Select(Number))})",
        CqlGeometry geometry => Geometry(geometry),
        _ => throw new ArgumentException(node.GetType().Name, nameof(node)),
    };

    static string Predicate(CqlPredicate p) => p.Operator switch
    {
        "isNull" => $"{Grouped(p.Operands[0])} IS NULL",
        "between" => $"{Grouped(p.Operands[0])} BETWEEN {Grouped(p.Operands[1])} AND {Grouped(p.Operands[2])}",
        "in" => $"{Grouped(p.Operands[0])} IN {Print(p.Operands[1])}",
        var op => $"{Grouped(p.Operands[0])} {op.ToUpperInvariant()} {Grouped(p.Operands[1])}",
    };

    // More parentheses than need be, so that precedence never has to be thought of.
    static string Grouped(CqlNode node)
        => node is CqlLogical or CqlNot or CqlPredicate or CqlArithmetic ? $"({Print(node)})" : Print(node);

    static string List(IEnumerable<CqlNode> nodes) => $"({string.Join(", ", nodes.Select(Print))})";

    static string Name(string name)
        => PlainName().IsMatch(name) && !TextParser.Reserved.Contains(name) && CqlGeometryType.Find(name) is null
            ? name
            : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    static string End(CqlNode end) => end switch
    {
        CqlOpenEnd => "'..'",
        CqlDate date => $"'{CqlInstant.Print(date)}'",
        CqlTimestamp timestamp => $"'{CqlInstant.Print(timestamp)}'",
        _ => Print(end),
    };

    static string Geometry(CqlGeometry geometry) => geometry.Type.Name.ToUpperInvariant() + (geometry.Shape switch
    {
        CqlShapes { Parts.Count: 0 } or CqlMembers { Geometries.Count: 0 } => " EMPTY",
        CqlMembers { Geometries: var members } => $"({string.Join(',', members.Select(Geometry))})",
        var shape => Shape(shape, outermost: true),
    });

    static string Shape(CqlShape shape, bool outermost = false) => shape switch
    {
        CqlPosition { Ordinates: var ordinates } when outermost => $"({string.Join(' ', ordinates.Select(Number))})",
        CqlPosition { Ordinates: var ordinates } => string.Join(' ', ordinates.Select(Number)),
        CqlShapes { Parts: var parts } => $"({string.Join(',', parts.Select(part => Shape(part)))})",
        _ => throw new ArgumentException(shape.GetType().Name, nameof(shape)),
    };

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex PlainName();
}
