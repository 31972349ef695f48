namespace MimpGeo.Cql2;

/// <summary>A filter or a part of it: the one syntax tree of both encodings of CQL2 (OGC 21-065r2).</summary>
public abstract record CqlNode
{
    /// <summary>The place it was written at; takes no part in equality.</summary>
    public CqlPlace Where { get; init; }

    /// <summary>It is true or false, or may turn out to be: a property and a function may be of type boolean.</summary>
    public virtual bool CanBeCondition => false;

    /// <summary>It may stand in a comparison.</summary>
    public virtual bool CanBeValue => true;
}

/// <summary>Conditions that all hold, or of which one holds; two at least.</summary>
public sealed record CqlLogical(CqlLogicalOperator Operator, CqlList<CqlNode> Conditions) : CqlNode
{
    public override bool CanBeCondition => true;

    public override bool CanBeValue => false;
}

public enum CqlLogicalOperator
{
    And,
    Or,
}

/// <summary>A condition that does not hold.</summary>
public sealed record CqlNot(CqlNode Condition) : CqlNode
{
    public override bool CanBeCondition => true;

    public override bool CanBeValue => false;
}

/// <summary>A predicate with an operator of its own.</summary>
/// <param name="Operator">As JSON writes it: <c>= &lt;&gt; &lt; &gt; &lt;= &gt;= like between in isNull</c>.</param>
/// <param name="Operands">Two; three for <c>between</c>, one for <c>isNull</c>; the second of <c>in</c> is a <see cref="CqlArray"/>.</param>
public sealed record CqlPredicate(string Operator, CqlList<CqlNode> Operands) : CqlNode
{
    /// <summary>The operators that both encodings write alike.</summary>
    public static readonly string[] Comparisons = ["=", "<>", "<", ">", "<=", ">="];

    public override bool CanBeCondition => true;

    public override bool CanBeValue => false;
}

/// <summary>A function, of the standard (<c>casei accenti s_intersects t_after a_contains</c> …) or of the server; lower case.</summary>
public sealed record CqlCall(string Name, CqlList<CqlNode> Arguments) : CqlNode
{
    public override bool CanBeCondition => true;
}

/// <summary>A calculation with two numbers: <c>+ - * / % div ^</c>.</summary>
public sealed record CqlArithmetic(string Operator, CqlNode Left, CqlNode Right) : CqlNode;

/// <summary>A property of the features.</summary>
public sealed record CqlProperty(string Name) : CqlNode
{
    public override bool CanBeCondition => true;
}

public sealed record CqlText(string Value) : CqlNode;

public sealed record CqlNumber(double Value) : CqlNode;

public sealed record CqlBoolean(bool Value) : CqlNode
{
    public override bool CanBeCondition => true;
}

public sealed record CqlDate(DateOnly Value) : CqlNode;

/// <summary>An instant, in UTC.</summary>
public sealed record CqlTimestamp(DateTimeOffset Value) : CqlNode;

/// <summary>From one instant to another; each a date, a timestamp, a property, a function or <see cref="CqlOpenEnd"/>.</summary>
public sealed record CqlInterval(CqlNode Start, CqlNode End) : CqlNode;

/// <summary>The <c>..</c> of an interval without a beginning or an end.</summary>
public sealed record CqlOpenEnd : CqlNode;

public sealed record CqlArray(CqlList<CqlNode> Items) : CqlNode;

/// <summary>A box: west, south, east, north, or with heights west, south, bottom, east, north, top. West may be east of east: it crosses the antimeridian.</summary>
public sealed record CqlBox(CqlList<double> Ordinates) : CqlNode
{
    public override bool CanBeValue => false;
}
