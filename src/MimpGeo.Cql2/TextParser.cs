namespace MimpGeo.Cql2;

/// <summary>Reads CQL2 text by recursive descent; the methods stand in the order of precedence.</summary>
sealed class TextParser(TokenReader tokens, LiteralParser literals)
{
    public static CqlNode Parse(string text)
    {
        try
        {
            return Parse(text, backslashEscapes: false);
        }
        catch (CqlException) when (text.Contains("\\'", StringComparison.Ordinal) && Understood(text) is { } escaped)
        {
            return escaped;
        }
    }

    // The standard lets a backslash escape a quote, and a text end in a backslash: what one reading refuses the other may take.
    static CqlNode? Understood(string text)
    {
        try
        {
            return Parse(text, backslashEscapes: true);
        }
        catch (CqlException)
        {
            return null;
        }
    }

    static CqlNode Parse(string text, bool backslashEscapes)
    {
        var tokens = new TokenReader(Tokenizer.Cut(text, backslashEscapes));
        var parser = new TextParser(tokens, new LiteralParser(tokens));
        var column = tokens.Peek.Column;
        var filter = parser.Expression();
        return tokens.Peek.Kind == TokenKind.End ? Condition(filter, column) : throw tokens.Expected("AND, OR or the end");
    }

    CqlNode Expression() => Logical(CqlLogicalOperator.Or, "OR", () => Logical(CqlLogicalOperator.And, "AND", Negation));

    CqlNode Logical(CqlLogicalOperator op, string word, Func<CqlNode> next)
    {
        var column = tokens.Peek.Column;
        var first = next();
        if (!tokens.Peek.IsWord(word))
            return first;

        var conditions = new List<CqlNode> { Condition(first, column) };
        while (tokens.TakeWord(word))
        {
            column = tokens.Peek.Column;
            conditions.Add(Condition(next(), column));
        }

        return new CqlLogical(op, [.. conditions]);
    }

    CqlNode Negation()
    {
        if (!tokens.TakeWord("NOT"))
            return Predicate();

        var column = tokens.Peek.Column;
        return new CqlNot(Condition(tokens.Deeper(Negation), column));
    }

    CqlNode Predicate()
    {
        var column = tokens.Peek.Column;
        var left = Sum();
        while (true)
        {
            if (Operator() is not { } op)
                return left;
            left = op(Value(left, column));
        }
    }

    /// <summary>The operator that follows, taken; and what it makes of the operand before it.</summary>
    Func<CqlNode, CqlNode>? Operator()
    {
        if (CqlPredicate.Comparisons.FirstOrDefault(tokens.Peek.Is) is { } comparison)
        {
            tokens.Take();
            return left => new CqlPredicate(comparison, [left, Operand()]);
        }

        if (tokens.TakeWord("IS"))
            return NullTest();

        var not = tokens.Peek.IsWord("NOT");
        return tokens.PeekAfter(not ? 1 : 0) switch
        {
            var word when word.IsWord("LIKE") => Taken(not, left => new CqlPredicate("like", [left, Operand()])),
            var word when word.IsWord("ILIKE") => Taken(not, left => new CqlPredicate("like", [Folded(left), Folded(Operand())])),
            var word when word.IsWord("BETWEEN") => Taken(not, Between),
            var word when word.IsWord("IN") => Taken(not, left => new CqlPredicate("in", [left, new CqlArray(ListOf(Sum))])),
            _ => null,
        };
    }

    Func<CqlNode, CqlNode> Taken(bool not, Func<CqlNode, CqlNode> predicate)
    {
        tokens.Take();
        if (!not)
            return predicate;

        tokens.Take();
        return left => new CqlNot(predicate(left));
    }

    Func<CqlNode, CqlNode> NullTest()
    {
        var not = tokens.TakeWord("NOT");
        tokens.NeedWord("NULL");
        return left => not ? new CqlNot(new CqlPredicate("isNull", [left])) : new CqlPredicate("isNull", [left]);
    }

    CqlPredicate Between(CqlNode left)
    {
        var low = Operand();
        tokens.NeedWord("AND");
        return new CqlPredicate("between", [left, low, Operand()]);
    }

    CqlNode Operand()
    {
        var column = tokens.Peek.Column;
        return Value(Sum(), column);
    }

    CqlNode Sum() => Chain(["+", "-"], Product);

    CqlNode Product() => Chain(["*", "/", "%", "div"], Power);

    CqlNode Power() => Chain(["^"], Factor);

    CqlNode Chain(string[] operators, Func<CqlNode> next)
    {
        var column = tokens.Peek.Column;
        var left = next();
        while (operators.FirstOrDefault(op => tokens.Peek.Is(op) || tokens.Peek.IsWord(op)) is { } op)
        {
            tokens.CountCalculation();
            tokens.Take();
            var rightColumn = tokens.Peek.Column;
            left = new CqlArithmetic(op, Value(left, column), Value(next(), rightColumn));
        }

        return left;
    }

    // A minus before a number is part of it; before anything else it multiplies by -1, as the standard's JSON writes it.
    CqlNode Factor()
    {
        if (!tokens.TakeSymbol("-"))
            return Primary();

        return tokens.Deeper(Factor) switch
        {
            CqlNumber number => number with { Value = -number.Value },
            var other => new CqlArithmetic("*", new CqlNumber(-1), other),
        };
    }

    CqlNode Primary()
    {
        tokens.CountNode();
        var column = tokens.Peek.Column;
        var node = Atom();
        return node.Where.Text is null ? node with { Where = new($"column {column}") } : node;
    }

    CqlNode Atom() => tokens.Peek switch
    {
        { Kind: TokenKind.Text } => new CqlText(tokens.Take().Text),
        { Kind: TokenKind.Number } => literals.Number(),
        { Kind: TokenKind.QuotedWord } => new CqlProperty(tokens.Take().Text),
        { Kind: TokenKind.Word } => Named(),
        var token when token.Is("(") => Parenthesis(),
        _ => throw tokens.Expected("a property, a value or a function"),
    };

    CqlNode Named()
    {
        if (tokens.PeekAfter(1).Is("(") || CqlGeometryType.Find(tokens.Peek.Text) is not null)
            return literals.Find(Expression) ?? Call();

        return tokens.Take() switch
        {
            var word when word.IsWord("TRUE") => new CqlBoolean(true),
            var word when word.IsWord("FALSE") => new CqlBoolean(false),
            var word when Reserved.Contains(word.Text) => throw CqlException.At(
                word.Column, $"expected a property, a value or a function, found '{word.Text}'; a property of that name is written in double quotes."),
            var word => new CqlProperty(word.Text),
        };
    }

    CqlCall Call()
    {
        var name = tokens.Take().Text.ToLowerInvariant();
        var arguments = ArgumentsOrNone();
        return new CqlCall(name, name.StartsWith("a_", StringComparison.Ordinal) ? [.. arguments.Select(AsArray)] : arguments);
    }

    // A list of one is written like a value in parentheses.
    static CqlNode AsArray(CqlNode argument) => argument is CqlArray or CqlProperty or CqlCall ? argument : new CqlArray([argument]);

    // (a) is a, (a, b) is a list.
    CqlNode Parenthesis()
    {
        var items = ArgumentsOrNone();
        return items.Count == 1 ? items[0] : new CqlArray(items);
    }

    CqlList<CqlNode> ArgumentsOrNone() => tokens.PeekAfter(1).Is(")") ? Nothing() : ListOf(Expression);

    CqlList<CqlNode> Nothing()
    {
        tokens.Take();
        tokens.Take();
        return [];
    }

    CqlList<CqlNode> ListOf(Func<CqlNode> item)
    {
        tokens.NeedSymbol("(");
        var items = new List<CqlNode>();
        do
            items.Add(tokens.Deeper(item));
        while (tokens.TakeSymbol(","));
        tokens.NeedSymbol(")");
        return [.. items];
    }

    static CqlCall Folded(CqlNode text) => new("casei", [text]);

    static CqlNode Condition(CqlNode node, int column)
        => node.CanBeCondition ? node : throw CqlException.At(column, "expected a condition, found a value.");

    static CqlNode Value(CqlNode node, int column)
        => node.CanBeValue ? node : throw CqlException.At(column, "expected a value, found a condition or a geometry.");

    /// <summary>Words that are properties only inside double quotes.</summary>
    public static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "OR", "NOT", "IS", "NULL", "LIKE", "ILIKE", "BETWEEN", "IN", "DIV", "TRUE", "FALSE",
    };
}
