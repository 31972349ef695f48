using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Legends;

/// <summary>Where the parts of a legend stand, in CSS pixels.</summary>
sealed class LegendLayout : IDisposable
{
    public const double Padding = 10;
    public const double RowHeight = 20;
    public const double SampleWidth = 24;
    public const double SampleHeight = 14;

    const double Gap = 8;
    const double CountGap = 16;

    public static readonly TextLook Plain = new(11, new Rgb(34, 34, 34));
    public static readonly TextLook Strong = Plain with { Bold = true };

    readonly Font _plain = new(Plain.Size);
    readonly Font _strong = new(Strong.Size, bold: true);

    public LegendLayout(Legend legend)
    {
        var counts = legend.Entries.Select(entry => WidthOf(FontOf(entry), legend, entry.Count)).DefaultIfEmpty().Max();
        var labels = legend.Entries.Select(entry => _plain.Width(entry.Label)).DefaultIfEmpty().Max();
        Width = Math.Max(TextLeft + labels + (counts > 0 ? CountGap + counts : 0), Padding + _strong.Width(legend.Title)) + Padding;
        Height = 2 * Padding + RowHeight * (1 + legend.Entries.Count);
    }

    public static double TextLeft => Padding + SampleWidth + Gap;

    public double Width { get; }

    public double Height { get; }

    /// <summary>Where text begins that ends at the right rim.</summary>
    public double LeftOf(string text, TextLook look) => Width - Padding - (look.Bold ? _strong : _plain).Width(text);

    /// <summary>The middle of a row, the title's being the first.</summary>
    public static double Middle(int row) => Padding + (row + 0.5) * RowHeight;

    /// <summary>The baseline of a row: capitals stand around its middle.</summary>
    public static double Baseline(int row) => Middle(row) + 0.36 * Plain.Size;

    public void Dispose()
    {
        _plain.Dispose();
        _strong.Dispose();
    }

    public static TextLook LookOf(LegendEntry entry) => entry.IsTotal ? Strong : Plain;

    Font FontOf(LegendEntry entry) => entry.IsTotal ? _strong : _plain;

    static double WidthOf(Font font, Legend legend, long? count) => count is { } number ? font.Width(LegendNumber.Text(number, legend.Language)) : 0;
}
