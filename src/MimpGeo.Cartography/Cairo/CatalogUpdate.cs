using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MimpGeo.Cartography.Cairo;

/// <summary>An incremental update (ISO 32000-1, 7.5.6) that says in a PDF's catalogue what cairo 1.16 cannot: language, and the title as the window's.</summary>
static partial class CatalogUpdate
{
    /// <param name="end">The last bytes of a PDF with a classic cross-reference table; the catalogue is among them.</param>
    /// <param name="start">Where in the file they begin.</param>
    /// <param name="language">Of the text, checked.</param>
    /// <returns>What has to follow.</returns>
    /// <exception cref="CairoException">The end does not look like that.</exception>
    public static byte[] After(ReadOnlySpan<byte> end, long start, string language)
    {
        var text = Encoding.Latin1.GetString(end);
        var trailer = Found(Trailer().Match(text));
        var root = Found(Root().Match(trailer.Groups["entries"].Value)).Groups["number"].Value;
        var catalogue = Found(Regex.Match(text, $@"\n{root} 0 obj\s*<<(?<entries>.*?)>>\s*endobj", RegexOptions.Singleline));
        var entries = $"{catalogue.Groups["entries"].Value.TrimEnd()}\n   /Lang ({language})\n   /ViewerPreferences << /DisplayDocTitle true >>";
        return Encoding.Latin1.GetBytes(Section(root, entries, trailer, start + end.Length));
    }

    /// <exception cref="ArgumentException">No language tag of RFC 5646.</exception>
    public static string CheckedLanguage(string language)
        => LanguageTag().IsMatch(language) ? language : throw new ArgumentException($"'{language}' is no language tag such as es-PE.", nameof(language));

    static string Section(string root, string entries, Match trailer, long at)
    {
        var catalogue = $"{root} 0 obj\n<<{entries}\n>>\nendobj\n";
        return string.Create(CultureInfo.InvariantCulture, $"""
            {catalogue}xref
            {root} 1
            {at:D10} 00000 n{" "}
            trailer
            <<{trailer.Groups["entries"].Value.TrimEnd()}
               /Prev {trailer.Groups["xref"].Value}
            >>
            startxref
            {at + catalogue.Length}
            %%EOF

            """).ReplaceLineEndings("\n");
    }

    static Match Found(Match match) => match.Success ? match : throw new CairoException("cairo's PDF ends otherwise than expected.");

    [GeneratedRegex(@"trailer\s*<<(?<entries>.*?)>>\s*startxref\s*(?<xref>\d+)\s*%%EOF\s*\z", RegexOptions.Singleline)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Root (?<number>\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();
}
