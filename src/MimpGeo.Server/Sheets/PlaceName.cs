using System.Globalization;

namespace MimpGeo.Server.Sheets;

/// <summary>Names of populated places, which the census writes in capitals, as Spanish writes names.</summary>
static class PlaceName
{
    static readonly string[] Small = ["de", "del", "la", "las", "el", "los", "y", "e"];

    public static string Of(string capitals)
    {
        var words = capitals.ToLower(CultureInfo.InvariantCulture).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select((word, at) => at > 0 && Small.Contains(word) ? word : Capitalised(word)));
    }

    // Also after an opening bracket, a quotation mark or a hyphen.
    static string Capitalised(string word) => string.Concat(word.Select((letter, at) => at == 0 || !char.IsLetterOrDigit(word[at - 1]) ? char.ToUpperInvariant(letter) : letter));
}
