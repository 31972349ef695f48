using System.Text;

namespace MimpGeo.Cql2;

/// <summary>Cuts CQL2 text into words.</summary>
sealed class Tokenizer(string text, bool backslashEscapes)
{
    static readonly string[] Symbols = ["<>", "<=", ">=", "=", "<", ">", "(", ")", ",", "+", "-", "*", "/", "%", "^"];

    int _at;

    public static List<Token> Cut(string text, bool backslashEscapes)
    {
        if (text.Length > CqlLimits.Length)
            throw CqlException.At(CqlLimits.Length + 1, $"the filter is longer than {CqlLimits.Length} characters.");

        var tokenizer = new Tokenizer(text, backslashEscapes);
        var tokens = new List<Token>();
        do
            tokens.Add(tokenizer.Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    Token Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;

        return _at == text.Length ? new(TokenKind.End, "", _at + 1) : text[_at] switch
        {
            '\'' => Quoted(TokenKind.Text, "text"),
            '"' => Quoted(TokenKind.QuotedWord, "name"),
            var c when char.IsAsciiDigit(c) || (c == '.' && IsDigit(_at + 1)) => Number(),
            var c when IsWordStart(c) => Word(),
            _ => Symbol(),
        };
    }

    Token Word()
    {
        var start = _at;
        while (_at < text.Length && (IsWordStart(text[_at]) || char.IsDigit(text[_at]) || text[_at] == '.'))
            _at++;
        return new(TokenKind.Word, text[start.._at], start + 1);
    }

    Token Number()
    {
        var start = _at;
        Digits();
        if (_at < text.Length && text[_at] == '.')
        {
            _at++;
            Digits();
        }

        Exponent();
        return new(TokenKind.Number, text[start.._at], start + 1);
    }

    void Exponent()
    {
        var sign = _at + 1 < text.Length && text[_at + 1] is '+' or '-' ? 1 : 0;
        if (_at >= text.Length || text[_at] is not ('e' or 'E') || !IsDigit(_at + 1 + sign))
            return;

        _at += 1 + sign;
        Digits();
    }

    void Digits()
    {
        while (IsDigit(_at))
            _at++;
    }

    // A doubled quote stands for one.
    Token Quoted(TokenKind kind, string what)
    {
        var (start, quote) = (_at, text[_at]);
        var content = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == '\0' || (char.IsSurrogate(text[_at]) && !IsPair()))
                throw CqlException.At(_at + 1, $"a character that no {what} may have.");
            if (backslashEscapes && text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] == quote)
                content.Append(text[++_at]);
            else if (text[_at] != quote)
                content.Append(text[_at]);
            else if (_at + 1 < text.Length && text[_at + 1] == quote)
                content.Append(text[_at++]);
            else
                return Closed(new(kind, content.ToString(), start + 1));
        }

        throw CqlException.At(start + 1, $"the {what} that begins here has no closing {quote}.");
    }

    Token Closed(Token token)
    {
        _at++;
        return token;
    }

    bool IsPair() => char.IsHighSurrogate(text[_at])
        ? _at + 1 < text.Length && char.IsLowSurrogate(text[_at + 1])
        : char.IsHighSurrogate(text[_at - 1]);

    Token Symbol()
    {
        var symbol = Symbols.FirstOrDefault(s => string.CompareOrdinal(text, _at, s, 0, s.Length) == 0)
            ?? throw CqlException.At(_at + 1, $"'{(char.IsControl(text[_at]) || char.IsSurrogate(text[_at]) ? $"\\u{(int)text[_at]:x4}" : text[_at].ToString())}' has no meaning here.");
        _at += symbol.Length;
        return new(TokenKind.Symbol, symbol, _at - symbol.Length + 1);
    }

    bool IsDigit(int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    static bool IsWordStart(char c) => c is ':' or '_' || char.IsLetter(c);
}
