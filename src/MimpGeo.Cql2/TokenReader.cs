namespace MimpGeo.Cql2;

/// <summary>Goes through the words of a filter, and counts how deep and how much it asks.</summary>
sealed class TokenReader(List<Token> tokens)
{
    int _at;
    int _depth;
    int _nodes;
    int _calculations;

    public Token Peek => tokens[_at];

    public Token PeekAfter(int count) => tokens[Math.Min(_at + count, tokens.Count - 1)];

    public Token Take() => tokens[_at++];

    public bool TakeSymbol(string symbol) => Peek.Is(symbol) && Take() is var _;

    public bool TakeWord(string word) => Peek.IsWord(word) && Take() is var _;

    public void NeedSymbol(string symbol)
    {
        if (!TakeSymbol(symbol))
            throw Expected($"'{symbol}'");
    }

    public void NeedWord(string word)
    {
        if (!TakeWord(word))
            throw Expected(word);
    }

    public CqlException Expected(string what) => CqlException.At(Peek.Column, $"expected {what}, found {Peek}.");

    public void CountNode() => Count(ref _nodes, CqlLimits.Nodes, "parts");

    public void CountCalculation() => Count(ref _calculations, CqlLimits.Calculations, "calculations");

    void Count(ref int counter, int most, string what)
    {
        if (++counter > most)
            throw CqlException.At(Peek.Column, $"the filter has more than {most} {what}.");
    }

    public T Deeper<T>(Func<T> read)
    {
        if (_depth == CqlLimits.Depth)
            throw CqlException.At(Peek.Column, $"nested more than {CqlLimits.Depth} deep.");

        _depth++;
        var result = read();
        _depth--;
        return result;
    }
}
