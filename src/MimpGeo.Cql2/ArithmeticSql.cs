namespace MimpGeo.Cql2;

/// <summary>Calculations that never fail, in numeric: a division by zero or a result that double precision cannot say is null.</summary>
static class ArithmeticSql
{
    public static string Write(CqlArithmetic node, SqlWriter writer)
    {
        var (left, right) = (Number(node.Left, writer), Number(node.Right, writer));
        return node.Operator switch
        {
            "^" => writer.Subquery(node, Power(left, right)),
            "/" => Held($"round({left}, 40) / NULLIF({right}, 0)"),
            "%" => Held($"{left} % NULLIF({right}, 0)"),
            "div" => Held($"div({left}, NULLIF({right}, 0))"),
            var op => Held($"{left} {op} {right}"),
        };
    }

    // PostgreSQL's own cast from double precision keeps 15 digits; its text keeps all.
    static string Number(CqlNode node, SqlWriter writer) => writer.Value(node, CqlType.Number, CqlType.Integer) switch
    {
        { Node: CqlArithmetic, Sql: var calculated } => calculated,
        { Type: CqlType.Integer, Sql: var integer } => $"({integer})::numeric",
        { Sql: var real } => $"({real})::text::numeric",
    };

    // GREATEST and LEAST pass over null, which NULLIF makes of the bound again.
    static string Held(string sql) => $"round(NULLIF(LEAST(NULLIF(GREATEST({sql}, -1e307), -1e307), 1e307), 1e307), 60)";

    // OFFSET keeps the planner from writing the operands out wherever they are named.
    static string Power(string left, string right) => $"""
        (SELECT CASE
            WHEN b = 0 THEN 1
            WHEN a = 0 THEN CASE WHEN b > 0 THEN 0 END
            WHEN a < 0 AND b <> trunc(b) THEN NULL
            WHEN b * ln(abs(a::double precision))::numeric > 700 THEN NULL
            WHEN b * ln(abs(a::double precision))::numeric < -130 THEN 0
            ELSE round(power(a::double precision, b::double precision)::text::numeric, 60) END
         FROM (SELECT {left} AS a, {right} AS b OFFSET 0) AS operands)
        """;
}
