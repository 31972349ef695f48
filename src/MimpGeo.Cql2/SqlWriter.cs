using System.Globalization;

namespace MimpGeo.Cql2;

/// <summary>An expression of SQL and what it is.</summary>
sealed record SqlPart(string Sql, CqlType Type, CqlNode Node);

/// <summary>Checks the types of a filter and writes it for PostGIS.</summary>
sealed class SqlWriter(CqlSchema schema, int firstParameter)
{
    // Each is planned apart, and those inside each other more than once.
    const int MostSubqueries = 30;

    readonly List<object> _parameters = [];
    int _subqueries;

    public CqlSql Write(CqlNode filter) => new(Condition(filter), _parameters);

    public string Parameter(object value, string type)
    {
        _parameters.Add(value);
        return $"${firstParameter + _parameters.Count - 1}::{type}";
    }

    public string Subquery(CqlNode node, string sql)
        => ++_subqueries <= MostSubqueries ? sql : throw Wrong(node, $"the filter has more than {MostSubqueries} powers and comparisons of arrays.");

    string Condition(CqlNode node) => node switch
    {
        CqlLogical { Operator: var op, Conditions: var all } => $"({string.Join(op == CqlLogicalOperator.And ? " AND " : " OR ", all.Select(Condition))})",
        CqlNot { Condition: var condition } => $"(NOT {Condition(condition)})",
        CqlPredicate predicate => new ComparisonSql(this).Write(predicate),
        CqlCall { Name: var name } call when SpatialSql.Predicates.ContainsKey(name) => new SpatialSql(this, schema).Write(call),
        CqlCall { Name: var name } call when TemporalSql.Predicates.ContainsKey(name) => new TemporalSql(this).Write(call),
        CqlCall { Name: "a_equals" or "a_contains" or "a_containedby" or "a_overlaps" } call => new ArraySql(this).Write(call),
        _ => Value(node, CqlType.Boolean).Sql,
    };

    public SqlPart Value(CqlNode node, params CqlType[] wanted)
    {
        var part = Value(node);
        return wanted.Contains(part.Type) ? part : throw Wrong(node, $"expected {string.Join(" or ", wanted.Select(Name))}, found {Name(part.Type)}.");
    }

    public SqlPart Value(CqlNode node) => node switch
    {
        CqlProperty property => Property(property),
        CqlText { Value: var text } => new(Parameter(Clean(node, text), "text"), CqlType.Text, node),
        CqlNumber { Value: var number } when IsLong(number) => new(Parameter((long)number, "bigint"), CqlType.Integer, node),
        CqlNumber { Value: var number } => new(Parameter(number, "double precision"), CqlType.Number, node),
        CqlBoolean { Value: var value } => new(Parameter(value, "boolean"), CqlType.Boolean, node),
        CqlDate { Value: var date } => new(Parameter(date, "date"), CqlType.Date, node),
        CqlTimestamp { Value: var timestamp } => new(Parameter(timestamp.UtcDateTime, "timestamptz"), CqlType.Timestamp, node),
        CqlGeometry or CqlBox => new(new SpatialSql(this, schema).Literal(node), CqlType.Geometry, node),
        CqlArray array => new(new ArraySql(this).Literal(array), CqlType.Array, node),
        CqlArithmetic arithmetic => new(ArithmeticSql.Write(arithmetic, this), CqlType.Number, node),
        CqlInterval => throw Wrong(node, "an interval may stand in temporal functions alone."),
        CqlCall { Name: "casei" or "accenti" } call => new(Folded(call), CqlType.Text, node),
        CqlCall call => Function(call),
        _ => new(Condition(node), CqlType.Boolean, node),
    };

    /// <summary>The type of a value that says it by itself, without writing it; of others text.</summary>
    public CqlType TypeOf(CqlNode node) => node switch
    {
        CqlProperty property => Property(property).Type,
        CqlNumber or CqlArithmetic => CqlType.Number,
        CqlDate => CqlType.Date,
        CqlTimestamp => CqlType.Timestamp,
        CqlCall call => schema.Functions.FirstOrDefault(known => known.Name == call.Name)?.Returns ?? CqlType.Text,
        _ => CqlType.Text,
    };

    SqlPart Property(CqlProperty property)
        => schema.Queryables.FirstOrDefault(known => known.Name == property.Name) is { } known
            ? new($"({known.Sql})", known.Type, property)
            : throw Wrong(property, $"there is no property '{property.Name}'; known are {Known(schema.Queryables.Select(q => q.Name))}.");

    // Upper first: it spells ß as SS; and the two small sigmas are one letter.
    string Folded(CqlCall call)
    {
        Count(call, 1);
        var text = Value(call.Arguments[0], CqlType.Text).Sql;
        return call.Name == "casei"
            ? $"(translate(lower(upper({text} COLLATE \"und-x-icu\")), 'ς', 'σ') COLLATE \"C\")"
            : $"(normalize(regexp_replace(normalize({Unligatured(text)}, NFD), '[\\u0300-\\u036f]', '', 'g'), NFC) COLLATE \"C\")";
    }

    // Letters that are one with their stroke or neighbour: no mark comes off them.
    static string Unligatured(string text)
        => $"replace(replace(replace(replace(replace(translate({text}, 'øØđĐðÐłŁħĦŧŦı', 'oOdDdDlLhHtTi'), 'ß', 'ss'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE')";

    SqlPart Function(CqlCall call)
    {
        if (SpatialSql.Predicates.ContainsKey(call.Name) || TemporalSql.Predicates.ContainsKey(call.Name) || ArraySql.IsPredicate(call.Name))
            return new(Condition(call), CqlType.Boolean, call);

        var function = schema.Functions.FirstOrDefault(known => known.Name == call.Name)
            ?? throw Wrong(call, $"there is no function '{call.Name}'; known are {Known(schema.Functions.Select(f => f.Name))}.");
        Count(call, function.Arguments.Count);
        var operands = call.Arguments.Zip(function.Arguments, Operand).ToList();
        return new($"({function.Sql(operands)})", function.Returns, call);
    }

    CqlOperand Operand(CqlNode node, CqlArgument argument)
        => new(argument.Type == CqlType.Number ? Value(node, CqlType.Number, CqlType.Integer).Sql : Value(node, argument.Type).Sql, node);

    public static void Count(CqlCall call, int count)
    {
        if (call.Arguments.Count != count)
            throw Wrong(call, $"{call.Name} has {count} arguments, not {call.Arguments.Count}.");
    }

    public static string Clean(CqlNode node, string text)
        => text.Contains('\0', StringComparison.Ordinal) || !IsUnicode(text) ? throw Wrong(node, "a character that no text may have.") : text;

    static bool IsUnicode(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD) || text.Contains('\uFFFD', StringComparison.Ordinal);

    static bool IsLong(double number) => Math.Abs(number) < 9e15 && Math.Truncate(number).Equals(number);

    static string Known(IEnumerable<string> names) => string.Join(", ", names.Take(20)) is { Length: > 0 } list ? list : "none";

    public static string Name(CqlType type) => type.ToString().ToLower(CultureInfo.InvariantCulture);

    public static CqlException Wrong(CqlNode node, string reason) => new(Place(node) ?? "the filter", reason);

    static string? Place(CqlNode node) => node.Where.Text ?? node switch
    {
        CqlLogical { Conditions: var all } => Place(all[0]),
        CqlNot { Condition: var condition } => Place(condition),
        CqlPredicate { Operands: var operands } => Place(operands[0]),
        CqlArithmetic { Left: var left } => Place(left),
        CqlCall { Arguments: { Count: > 0 } arguments } => Place(arguments[0]),
        CqlArray { Items: { Count: > 0 } items } => Place(items[0]),
        CqlInterval { Start: var start, End: var end } => Place(start) ?? Place(end),
        _ => null,
    };
}
