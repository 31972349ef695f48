using System.Globalization;

namespace MimpGeo.Cql2;

/// <summary>Comparisons of two values of one kind; texts in the order of their code points.</summary>
sealed class ComparisonSql(SqlWriter writer)
{
    public string Write(CqlPredicate node) => node.Operator switch
    {
        "isNull" => $"({writer.Value(node.Operands[0]).Sql} IS NULL)",
        "like" => $"({Text(node.Operands[0])} LIKE {Pattern(node.Operands[1])})",
        "between" => $"({Compare(node.Operands[0], ">=", node.Operands[1])} AND {Compare(node.Operands[0], "<=", node.Operands[2])})",
        "in" => $"({string.Join(" OR ", ((CqlArray)node.Operands[1]).Items.Select(item => Compare(node.Operands[0], "=", item)).DefaultIfEmpty("FALSE"))})",
        var op => Compare(node.Operands[0], op, node.Operands[1]),
    };

    string Text(CqlNode node) => $"{writer.Value(node, CqlType.Text).Sql} COLLATE \"C\"";

    // PostgreSQL refuses a pattern that ends in an escape; nothing matches it.
    string Pattern(CqlNode node)
    {
        var literal = node;
        while (literal is CqlCall { Name: "casei" or "accenti", Arguments: { Count: 1 } inner })
            literal = inner[0];
        return literal is CqlText { Value: var text } && text.Reverse().TakeWhile(c => c == '\\').Count() % 2 == 1
            ? throw SqlWriter.Wrong(literal, "a pattern may not end in a single backslash.")
            : Text(node);
    }

    string Compare(CqlNode left, string op, CqlNode right)
    {
        var a = writer.Value(As(left, Kind(right)));
        var b = writer.Value(As(right, a.Type));
        return (a.Type, b.Type) switch
        {
            (CqlType.Text, CqlType.Text) => $"({a.Sql} {op} {b.Sql} COLLATE \"C\")",
            (CqlType.Boolean, CqlType.Boolean) => $"({a.Sql} {op} {b.Sql})",
            (CqlType.Integer or CqlType.Number, CqlType.Integer or CqlType.Number) => $"({a.Sql} {op} {b.Sql})",
            (CqlType.Date, CqlType.Date) => $"({a.Sql} {op} {b.Sql})",
            (CqlType.Date or CqlType.Timestamp, CqlType.Date or CqlType.Timestamp) => $"({TemporalSql.Instant(a)} {op} {TemporalSql.Instant(b)})",
            (CqlType.Array, CqlType.Array) when op is "=" or "<>" => $"({a.Sql} {op} {b.Sql})",
            _ => throw SqlWriter.Wrong(right, $"expected {SqlWriter.Name(a.Type)} to compare with, found {SqlWriter.Name(b.Type)}."),
        };
    }

    // The type of a quoted text is decided by what it is compared with, so that it must be known before it is written.
    CqlType Kind(CqlNode node) => node is CqlProperty or CqlCall ? writer.TypeOf(node) : CqlType.Text;

    // GDAL quotes dates, and numbers too; to a date without a time it puts the T all the same.
    static CqlNode As(CqlNode node, CqlType other) => node is not CqlText { Value: var text } ? node : other switch
    {
        CqlType.Date or CqlType.Timestamp => (CqlNode?)CqlInstant.Date(text.TrimEnd('T')) ?? CqlInstant.Timestamp(text)
            ?? throw SqlWriter.Wrong(node, $"expected {SqlWriter.Name(other)}, found the text '{text}'."),
        CqlType.Integer or CqlType.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            => new CqlNumber(number) { Where = node.Where },
        _ => node,
    };
}
