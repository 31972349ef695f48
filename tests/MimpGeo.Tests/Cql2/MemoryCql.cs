using System.Text.RegularExpressions;
using MimpGeo.Cql2;
using NetTopologySuite.Geometries;

namespace MimpGeo.Tests.Cql2;

/// <summary>A row of the table of things, as a dictionary: null is no value.</summary>
sealed record Thing(int Id, IReadOnlyDictionary<string, object?> Values);

/// <summary>What a filter means, worked out in memory in three-valued logic: nothing of it goes through SQL.</summary>
static class MemoryCql
{
    /// <returns>Null is unknown: it finds nothing.</returns>
    public static bool? Holds(CqlNode node, Thing row) => node switch
    {
        CqlLogical { Operator: CqlLogicalOperator.And, Conditions: var all } => And([.. all.Select(each => Holds(each, row))]),
        CqlLogical { Conditions: var all } => Not(And([.. all.Select(each => Not(Holds(each, row)))])),
        CqlNot { Condition: var condition } => Not(Holds(condition, row)),
        CqlPredicate predicate => Predicate(predicate, row),
        CqlCall { Name: ['s', '_', ..] } call => Spatial(call, row),
        CqlCall { Name: ['t', '_', ..] } call => Temporal(call, row),
        CqlCall { Name: ['a', '_', ..] } call => Sets(call, row),
        _ => (bool?)Value(node, row),
    };

    static bool? And(IReadOnlyList<bool?> all) => all.Any(each => each == false) ? false : all.Any(each => each is null) ? null : true;

    static bool? Not(bool? condition) => !condition;

    static bool? Predicate(CqlPredicate node, Thing row)
    {
        var first = Value(node.Operands[0], row);
        return node.Operator switch
        {
            "isNull" => first is null,
            "like" => Like(first, Value(node.Operands[1], row)),
            "between" => And([Compare(first, ">=", Value(node.Operands[1], row)), Compare(first, "<=", Value(node.Operands[2], row))]),
            "in" => Not(And([.. ((CqlArray)node.Operands[1]).Items.Select(item => Not(Compare(first, "=", Value(item, row))))])),
            var op => Compare(first, op, Value(node.Operands[1], row)),
        };
    }

    static bool? Like(object? text, object? pattern) => text is null || pattern is null
        ? null
        : Regex.IsMatch((string)text, "^" + Regex.Escape((string)pattern).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal) + "$", RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    static bool? Compare(object? a, string op, object? b)
    {
        if (a is null || b is null)
            return null;

        var order = a is string text ? string.CompareOrdinal(text, (string)b) : ((IComparable)a).CompareTo(b);
        return op switch { "=" => order == 0, "<>" => order != 0, "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
    }

    static object? Value(CqlNode node, Thing row) => node switch
    {
        CqlProperty { Name: var name } => row.Values[name],
        CqlText { Value: var text } => text,
        CqlNumber { Value: var number } => (decimal)number,
        CqlBoolean { Value: var value } => value,
        CqlDate { Value: var date } => Start(date),
        CqlTimestamp { Value: var timestamp } => timestamp.UtcDateTime,
        CqlArithmetic arithmetic => Calculated(arithmetic.Operator, (decimal?)Value(arithmetic.Left, row), (decimal?)Value(arithmetic.Right, row)),
        CqlCall { Name: "casei", Arguments: var arguments } => ((string?)Value(arguments[0], row))?.ToUpperInvariant().ToLowerInvariant(),
        CqlCall { Name: "accenti", Arguments: var arguments } => Plain((string?)Value(arguments[0], row)),
        _ => throw new NotSupportedException(node.ToString()),
    };

    // The letters that the rows have: normalization does nothing where globalization is invariant.
    static string? Plain(string? text)
        => text?.Replace('Ñ', 'N').Replace('ñ', 'n').Replace('Á', 'A').Replace('á', 'a');

    static decimal? Calculated(string op, decimal? a, decimal? b) => op switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        _ when b is null or 0 => null,
        "%" => a % b,
        _ => a is null ? null : decimal.Truncate(a.Value / b.Value),
    };

    static DateTime Start(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    static bool? Spatial(CqlCall call, Thing row)
    {
        var (a, b) = (Shape(call.Arguments[0], row), Shape(call.Arguments[1], row));
        return a is null || b is null ? null : call.Name switch
        {
            "s_intersects" => a.Intersects(b),
            "s_disjoint" => a.Disjoint(b),
            "s_equals" => a.EqualsTopologically(b),
            "s_touches" => a.Touches(b),
            "s_within" => a.Within(b),
            "s_overlaps" => a.Overlaps(b),
            "s_crosses" => a.Crosses(b),
            _ => a.Contains(b),
        };
    }

    static Geometry? Shape(CqlNode node, Thing row) => node switch
    {
        CqlProperty { Name: var name } => (Geometry?)row.Values[name],
        CqlBox { Ordinates: var box } => GeometryFactory.Default.ToGeometry(new Envelope(box[0], box[2], box[1], box[3])),
        CqlGeometry { Type.Name: "Point", Shape: CqlPosition point } => new Point(Place(point)),
        CqlGeometry { Shape: CqlShapes line } => new LineString([.. line.Parts.Cast<CqlPosition>().Select(Place)]),
        _ => throw new NotSupportedException(node.ToString()),
    };

    static Coordinate Place(CqlPosition position) => new(position.Ordinates[0], position.Ordinates[1]);

    static bool? Temporal(CqlCall call, Thing row)
    {
        var (a, b) = (Ends(call.Arguments[0], row), Ends(call.Arguments[1], row));
        bool? Is(DateTime? left, string op, DateTime? right) => Compare(left, op, right);
        return call.Name switch
        {
            "t_after" => Is(a.Start, ">", b.End),
            "t_before" => Is(a.End, "<", b.Start),
            "t_equals" => And([Is(a.Start, "=", b.Start), Is(a.End, "=", b.End)]),
            "t_during" => And([Is(a.Start, ">", b.Start), Is(a.End, "<", b.End)]),
            "t_disjoint" => Not(And([Not(Is(a.End, "<", b.Start)), Not(Is(a.Start, ">", b.End))])),
            _ => And([Is(a.Start, "<=", b.End), Is(a.End, ">=", b.Start)]),
        };
    }

    static (DateTime? Start, DateTime? End) Ends(CqlNode node, Thing row)
    {
        if (node is CqlInterval { Start: var start, End: var end })
            return (start is CqlOpenEnd ? DateTime.MinValue : (DateTime?)Value(start, row), end is CqlOpenEnd ? DateTime.MaxValue : (DateTime?)Value(end, row));

        var instant = (DateTime?)Value(node, row);
        return (instant, instant);
    }

    static bool? Sets(CqlCall call, Thing row)
    {
        var (a, b) = (Set(call.Arguments[0], row), Set(call.Arguments[1], row));
        return a is null || b is null ? null : call.Name switch
        {
            "a_equals" => a.SetEquals(b),
            "a_contains" => a.IsSupersetOf(b),
            "a_containedby" => a.IsSubsetOf(b),
            _ => a.Overlaps(b),
        };
    }

    static HashSet<string>? Set(CqlNode node, Thing row)
        => node is CqlArray array ? [.. array.Items.Select(item => ((CqlText)item).Value)] : (HashSet<string>?)Value(node, row);
}
