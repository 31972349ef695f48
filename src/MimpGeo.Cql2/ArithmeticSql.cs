namespace MimpGeo.Cql2;

/// <summary>Calculations that never fail: in numeric, held within what double precision can say; division by zero is null.</summary>
static class ArithmeticSql
{
    public static string Write(CqlArithmetic node, SqlWriter writer)
    {
        var (left, right) = (Number(node.Left, writer), Number(node.Right, writer));
        return node.Operator switch
        {
            "^" => Power(left, right),
            "/" => Held($"{left} / NULLIF({right}, 0)"),
            "%" => Held($"{left} % NULLIF({right}, 0)"),
            "div" => Held($"div({left}, NULLIF({right}, 0))"),
            var op => Held($"{left} {op} {right}"),
        };
    }

    static string Number(CqlNode node, SqlWriter writer) => $"({writer.Value(node, CqlType.Number, CqlType.Integer).Sql})::numeric";

    static string Held(string sql) => $"round(LEAST(GREATEST({sql}, -1e307), 1e307), 60)";

    // OFFSET keeps the planner from writing the operands out wherever they are named.
    static string Power(string left, string right) => $"""
        (SELECT CASE
            WHEN b = 0 THEN 1
            WHEN a = 0 THEN CASE WHEN b > 0 THEN 0 END
            WHEN a < 0 AND b <> trunc(b) THEN NULL
            WHEN b * ln(abs(a::double precision))::numeric > 700 THEN CASE WHEN a < 0 AND b % 2 <> 0 THEN -1e307 ELSE 1e307 END
            WHEN b * ln(abs(a::double precision))::numeric < -130 THEN 0
            ELSE round(power(a::double precision, b::double precision)::numeric, 60) END
         FROM (SELECT {left} AS a, {right} AS b OFFSET 0) AS operands)
        """;
}
