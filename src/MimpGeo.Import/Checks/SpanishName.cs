using MimpGeo.Domain;

namespace MimpGeo.Import.Checks;

/// <summary>Compares names of places as people write them: accents, case and punctuation aside (<see cref="PlainName"/> and more).</summary>
static class SpanishName
{
    // One letter in three wrong or missing is still the same name, as Huaya and Hualla are.
    const int LettersPerError = 3;

    public static bool Same(string one, string other) => Fold(one) == Fold(other);

    /// <summary>Spelt otherwise, abbreviated, or with a part left out: Laraos and San Pedro de Laraos.</summary>
    public static bool Similar(string one, string other)
        => Words(one) is var words && Words(other) is var others && (words.IsSubsetOf(others) || others.IsSubsetOf(words))
            || Edits(Fold(one), Fold(other)) <= Math.Max(Fold(one).Length, Fold(other).Length) / LettersPerError;

    public static string Fold(string name) => string.Concat(Letters(name).Where(char.IsAsciiLetterOrDigit));

    static HashSet<string> Words(string name)
        => [.. string.Concat(Letters(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    // A combining accent is no letter and falls out.
    static IEnumerable<char> Letters(string name) => PlainName.Of(name).Where(c => c is < '\u0300' or > '\u036F');

    /// <summary>Levenshtein's distance: letters to insert, drop or replace.</summary>
    static int Edits(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            above = row;
        }

        return above[^1];
    }
}
