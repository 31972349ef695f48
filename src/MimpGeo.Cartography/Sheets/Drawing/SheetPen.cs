using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>Writes and measures text on a sheet, in millimetres.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="scale">Sizes are those of an A3 sheet times this.</param>
sealed class SheetPen(ICanvas canvas, double scale) : IDisposable
{
    public static readonly Rgb Dark = new(34, 34, 34);
    public static readonly Rgb Soft = new(90, 90, 90);

    /// <summary>Of a CSS pixel, in millimetres: styles are written in pixels.</summary>
    const double Pixel = 25.4 / 96;

    const string Ellipsis = "…";

    readonly FontShelf _fonts = new();

    public ICanvas Canvas => canvas;

    public double Scale => scale;

    /// <summary>Millimetres for a pixel of the styles.</summary>
    public double StylePixel => Pixel * scale;

    public TextLook Heading => new(2.7 * scale, Dark, Bold: true);

    public TextLook Plain => new(2.35 * scale, Dark);

    public TextLook Strong => Plain with { Bold = true };

    public TextLook Small => new(1.95 * scale, Soft);

    /// <summary>From baseline to baseline.</summary>
    public static double Leading(TextLook look) => 1.42 * look.Size;

    public double Width(string text, TextLook look) => _fonts.Of(look).Width(text);

    public double Ascent(TextLook look) => _fonts.Of(look).Ascent;

    public void Write(string text, double left, double baseline, TextLook look) => canvas.Text(text, new(left, baseline), look);

    public void WriteTo(string text, double right, double baseline, TextLook look) => Write(text, right - Width(text, look), baseline, look);

    public void WriteAround(string text, double middle, double baseline, TextLook look) => Write(text, middle - Width(text, look) / 2, baseline, look);

    /// <summary>The text in lines that are not wider than they may be; a single word may be.</summary>
    public IReadOnlyList<string> Wrapped(string text, double width, TextLook look)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", look) <= width)
                lines[^1] += $" {word}";
            else
                lines.AddRange(Broken(word, width, look));
        }

        return lines;
    }

    /// <summary>The text, cut at its end where it is too wide.</summary>
    public string Cut(string text, double width, TextLook look)
    {
        // A column is as wide as its widest text, but for the last bits.
        if (Width(text, look) <= width + 1e-6)
            return text;
        var length = text.Length - 1;
        while (length > 1 && Width(text[..length].TrimEnd() + Ellipsis, look) > width)
            length--;
        return text[..length].TrimEnd() + Ellipsis;
    }

    /// <summary>The look, smaller where the text would be too wide, but not below a share of its size.</summary>
    public TextLook Fitted(string text, double width, TextLook look, double least = 0)
        => Width(text, look) is var wide && wide > width ? look with { Size = look.Size * Math.Max(least, width / wide) } : look;

    public void Dispose() => _fonts.Dispose();

    // Addresses have no blanks to break at.
    IEnumerable<string> Broken(string word, double width, TextLook look)
    {
        while (word.Length > 1 && Width(word, look) > width)
        {
            var length = word.Length - 1;
            while (length > 1 && Width(word[..length], look) > width)
                length--;
            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }
}
