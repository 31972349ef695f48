using System.Globalization;

namespace MimpGeo.Cql2;

/// <summary>Comparisons of values of one kind; texts in the order of their code points.</summary>
sealed class ComparisonSql(SqlWriter writer)
{
    // PostgreSQL refuses a pattern that ends in an escape; nothing matches it.
    const string WholePattern = @"^(?:[^\\]|\\.)*$";

    public string Write(CqlPredicate node) => node.Operator switch
    {
        "isNull" => $"({writer.Value(node.Operands[0]).Sql} IS NULL)",
        "like" => $"({Text(node.Operands[0])} LIKE {Pattern(node.Operands[1])})",
        "between" => Alike(node.Operands, isOrder: true) is var sql ? $"({sql[0]} BETWEEN {sql[1]} AND {sql[2]})" : "",
        "in" => In(node.Operands[0], (CqlArray)node.Operands[1]),
        var op => Alike(node.Operands, op is not ("=" or "<>")) is var sql ? $"({sql[0]} {op} {sql[1]})" : "",
    };

    string Text(CqlNode node) => $"{writer.Value(node, CqlType.Text).Sql} COLLATE \"C\"";

    string Pattern(CqlNode node)
    {
        var literal = node;
        while (literal is CqlCall { Name: "casei" or "accenti", Arguments: { Count: 1 } inner })
            literal = inner[0];
        if (literal is not CqlText { Value: var text })
            return $"substring({Text(node)}, '{WholePattern}')";

        return text.Reverse().TakeWhile(c => c == '\\').Count() % 2 == 0
            ? Text(node)
            : throw SqlWriter.Wrong(literal, "a pattern may not end in a single backslash.");
    }

    // Where items are properties PostgreSQL writes the value out for each.
    string In(CqlNode value, CqlArray list)
    {
        if (list.Items.Count == 0)
            return "FALSE";
        if (list.Items.Count(item => !IsConstant(item)) > ArraySql.MostItems)
            throw SqlWriter.Wrong(list, $"a list with properties has {ArraySql.MostItems} items at most.");

        var sql = Alike([value, .. list.Items], isOrder: false);
        return $"({sql[0]} IN ({string.Join(", ", sql.Skip(1))}))";
    }

    static bool IsConstant(CqlNode node) => node switch
    {
        CqlCall { Name: "casei" or "accenti", Arguments: var arguments } => arguments.All(IsConstant),
        CqlArithmetic { Left: var left, Right: var right } => IsConstant(left) && IsConstant(right),
        _ => node is not (CqlProperty or CqlCall),
    };

    /// <summary>Each is written once; the first says what the others must be.</summary>
    List<string> Alike(IReadOnlyList<CqlNode> nodes, bool isOrder)
    {
        var type = nodes.Select(writer.TypeOf).FirstOrDefault(known => known != CqlType.Text);
        var parts = nodes.Select(node => writer.Value(As(node, type))).ToList();
        var kind = Kind(parts[0].Type, isOrder)
            ?? throw SqlWriter.Wrong(parts[0].Node, $"a value of type {SqlWriter.Name(parts[0].Type)} cannot be compared so.");
        var other = parts.Find(part => Kind(part.Type, isOrder) != kind);
        if (other is not null)
            throw SqlWriter.Wrong(other.Node, $"expected {SqlWriter.Name(parts[0].Type)} to compare with, found {SqlWriter.Name(other.Type)}.");

        var isMixed = parts.Exists(part => part.Type == CqlType.Timestamp);
        return [.. parts.Select(part => isMixed ? TemporalSql.Instant(part) : kind == CqlType.Text ? $"({part.Sql} COLLATE \"C\")" : part.Sql)];
    }

    static CqlType? Kind(CqlType type, bool isOrder) => type switch
    {
        CqlType.Integer => CqlType.Number,
        CqlType.Date => CqlType.Timestamp,
        CqlType.Array when isOrder => null,
        CqlType.Geometry or CqlType.Interval => null,
        _ => type,
    };

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
