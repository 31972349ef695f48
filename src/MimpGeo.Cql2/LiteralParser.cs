using System.Globalization;

namespace MimpGeo.Cql2;

/// <summary>Reads numbers, dates, boxes and well-known text.</summary>
sealed class LiteralParser(TokenReader tokens)
{
    /// <summary>The literal that the next word begins, such as DATE('…') or POINT(…); null when it is a function's name.</summary>
    /// <param name="argument">Reads a property or function inside INTERVAL(…).</param>
    public CqlNode? Find(Func<CqlNode> argument)
    {
        if (CqlGeometryType.Find(tokens.Peek.Text) is { } type)
        {
            tokens.Take();
            return tokens.Deeper(() => Geometry(type));
        }

        return tokens.Peek.Text.ToUpperInvariant() switch
        {
            "DATE" => Inside(Date),
            "TIMESTAMP" => Inside(Timestamp),
            "INTERVAL" => Inside(() => Interval(argument)),
            "BBOX" => Inside(Box),
            _ => null,
        };
    }

    public CqlNumber Number()
    {
        var token = tokens.Peek;
        return token.Kind == TokenKind.Number && double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? new CqlNumber(Taken(value))
            : throw tokens.Expected("a number");
    }

    T Taken<T>(T value)
    {
        tokens.Take();
        return value;
    }

    T Inside<T>(Func<T> read)
    {
        tokens.Take();
        tokens.NeedSymbol("(");
        var result = read();
        tokens.NeedSymbol(")");
        return result;
    }

    CqlDate Date() => CqlInstant.Date(Quoted("a date in quotes")) is { } date
        ? Taken(date)
        : throw tokens.Expected("a date such as '2024-12-31'");

    CqlTimestamp Timestamp() => CqlInstant.Timestamp(Quoted("a timestamp in quotes")) is { } timestamp
        ? Taken(timestamp)
        : throw tokens.Expected("a timestamp such as '2024-12-31T23:59:59Z'");

    string Quoted(string what) => tokens.Peek is { Kind: TokenKind.Text, Text: var text } ? text : throw tokens.Expected(what);

    CqlInterval Interval(Func<CqlNode> argument)
    {
        var start = End(argument);
        tokens.NeedSymbol(",");
        return new CqlInterval(start, End(argument));
    }

    CqlNode End(Func<CqlNode> argument)
        => tokens.Peek is not { Kind: TokenKind.Text, Text: var text }
            ? tokens.Deeper(argument)
            : CqlInstant.Any(text) is { } instant
                ? Taken(instant)
                : throw tokens.Expected("a date, a timestamp or '..'");

    CqlBox Box()
    {
        var column = tokens.Peek.Column;
        var ordinates = Ordinates(separator: ",");
        return ordinates.Count is 4 or 6 ? new CqlBox(ordinates) : throw CqlException.At(column, $"a box has 4 or 6 numbers, not {ordinates.Count}.");
    }

    CqlGeometry Geometry(CqlGeometryType type)
    {
        // The number of ordinates says the same.
        if (tokens.Peek.IsWord("Z"))
            tokens.Take();

        return tokens.TakeWord("EMPTY")
            ? new CqlGeometry(type, type.Nesting < 0 ? new CqlMembers([]) : new CqlShapes([]))
            : type.Nesting < 0 ? new CqlGeometry(type, new CqlMembers(List(Member))) : new CqlGeometry(type, Shape(type, type.Nesting));
    }

    CqlGeometry Member()
    {
        var type = CqlGeometryType.Find(tokens.Peek.Text) ?? throw tokens.Expected("a geometry");
        tokens.Take();
        return tokens.Deeper(() => Geometry(type));
    }

    CqlShape Shape(CqlGeometryType type, int nesting) => nesting switch
    {
        0 => InParentheses(Position),
        1 => new CqlShapes(List(() => type == CqlGeometryType.MultiPoint && tokens.Peek.Is("(") ? InParentheses(Position) : Position())),
        _ => new CqlShapes(List(() => Shape(type, nesting - 1))),
    };

    CqlShape Position()
    {
        var column = tokens.Peek.Column;
        var ordinates = Ordinates(separator: null);
        return ordinates.Count is 2 or 3
            ? new CqlPosition(ordinates)
            : throw CqlException.At(column, $"a position has 2 or 3 numbers, not {ordinates.Count}.");
    }

    CqlList<double> Ordinates(string? separator)
    {
        var ordinates = new List<double> { Ordinate() };
        while (separator is null ? tokens.Peek.Kind == TokenKind.Number || tokens.Peek.Is("-") : tokens.TakeSymbol(separator))
            ordinates.Add(Ordinate());
        return [.. ordinates];
    }

    double Ordinate() => tokens.TakeSymbol("-") ? -Number().Value : Number().Value;

    T InParentheses<T>(Func<T> read)
    {
        tokens.NeedSymbol("(");
        var result = read();
        tokens.NeedSymbol(")");
        return result;
    }

    CqlList<T> List<T>(Func<T> item) => InParentheses<CqlList<T>>(() =>
    {
        var items = new List<T> { item() };
        while (tokens.TakeSymbol(","))
            items.Add(item());
        return [.. items];
    });
}
