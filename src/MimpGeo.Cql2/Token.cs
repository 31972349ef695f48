namespace MimpGeo.Cql2;

/// <summary>A word of CQL2 text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says: without the quotes, doubled quotes undone.</param>
/// <param name="Column">Where it begins, counted from 1.</param>
readonly record struct Token(TokenKind Kind, string Text, int Column)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>For messages.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Text => $"the text '{Shortened}'",
        TokenKind.Number => $"the number {Shortened}",
        _ => $"'{Shortened}'",
    };

    string Shortened => Text.Length <= 40 ? Text : Text[..40] + "…";
}

enum TokenKind
{
    Word,
    QuotedWord,
    Text,
    Number,
    Symbol,
    End,
}
