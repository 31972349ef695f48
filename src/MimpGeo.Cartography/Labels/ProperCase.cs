using System.Globalization;
using System.Text.RegularExpressions;

namespace MimpGeo.Cartography.Labels;

/// <summary>Place names in the case that Spanish writes them in.</summary>
public static partial class ProperCase
{
    static readonly CultureInfo Spanish = CultureInfo.InvariantCulture;

    /// <summary>"GENERAL SANCHEZ DE LA CRUZ" as "General Sanchez de la Cruz"; a name with any small letter is left as it is.</summary>
    public static string Of(string name)
        => name.Any(char.IsLower) ? Inner().Replace(name, word => word.Value.ToLower(Spanish)) : Word().Replace(name, word => Cased(word.Value, before: word.Index == 0 ? null : name[word.Index - 1]));

    // A bracket or a hyphen begins a name anew: Balsapuerto (La Perla). Behind a digit only a letter of its own is large: 1ro de Mayo, 2B.
    static string Cased(string word, char? before)
    {
        var small = word.ToLower(Spanish);
        return before is ' ' && Particles.IsSmall(small) || before is >= '0' and <= '9' && word.Length > 1 ? small
            : RomanNumeral().IsMatch(word) ? word
            : char.ToUpper(small[0], Spanish) + small[1..];
    }

    // Some lists begin every word with a capital.
    [GeneratedRegex("(?<= )(Del|De)(?= )")]
    private static partial Regex Inner();

    // Letters only: what follows a hyphen, a dot or an apostrophe is a word of its own (O'Higgins, C.P.).
    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    // Two figures or more: Pío XII; a single I or V may be an initial, which looks the same.
    [GeneratedRegex("^(?=..)X{0,3}(IX|IV|V?I{0,3})$")]
    private static partial Regex RomanNumeral();
}
