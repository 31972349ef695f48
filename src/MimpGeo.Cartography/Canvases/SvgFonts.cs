using System.Text;
using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases.Fonts;

namespace MimpGeo.Cartography.Canvases;

/// <summary>The fonts of an SVG document: every text as wide as on the other canvases, the letters embedded where HarfBuzz is there.</summary>
sealed class SvgFonts : IDisposable
{
    readonly FontShelf _fonts = new();
    readonly SortedSet<Rune> _plain = [];
    readonly SortedSet<Rune> _bold = [];

    /// <summary>The width in the document's units.</summary>
    public double Measure(string text, TextLook look)
    {
        (look.Bold ? _bold : _plain).UnionWith(text.EnumerateRunes());
        return _fonts.Of(look).Width(text);
    }

    /// <summary>The rules that define the fonts, to be written once all text is known.</summary>
    // cairo's text has no kerning: without it, letters need not be pushed to take the measured width
    public string Style() => $"text{{font-kerning:none;font-variant-ligatures:none}}{Face(false, _plain)}{Face(true, _bold)}";

    public void Dispose() => _fonts.Dispose();

    static string Face(bool bold, SortedSet<Rune> characters)
        => FontSubset.Of(bold, characters) is { } font
            ? $"@font-face{{font-family:\"{Font.Family}\";font-weight:{(bold ? "bold" : "normal")};src:url(data:font/ttf;base64,{Convert.ToBase64String(font)}) format(\"truetype\")}}"
            : "";
}
