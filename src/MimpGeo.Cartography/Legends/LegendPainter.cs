using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Painting;

namespace MimpGeo.Cartography.Legends;

/// <summary>Draws a legend on either canvas.</summary>
sealed class LegendPainter(ICanvas canvas, LegendLayout layout, double scale)
{
    public void Draw(Legend legend)
    {
        Fill(0, 0, layout.Width, layout.Height, new Ink(Rgb.White));
        Write(legend.Title, LegendLayout.Padding, 0, LegendLayout.Strong);
        for (var i = 0; i < legend.Entries.Count; i++)
            Draw(legend.Entries[i], i + 1, legend.Language);
    }

    void Draw(LegendEntry entry, int row, string language)
    {
        Draw(entry.Sample, row);
        Write(entry.Label, LegendLayout.TextLeft, row, LegendLayout.LookOf(entry));
        if (entry.Count is { } count)
            Count(count, row, language, LegendLayout.LookOf(entry));
    }

    void Draw(LegendSample? sample, int row)
    {
        var (left, middle) = (LegendLayout.Padding, LegendLayout.Middle(row));
        if (sample is LegendSample.Area area)
            Fill(left, middle - LegendLayout.SampleHeight / 2, LegendLayout.SampleWidth, LegendLayout.SampleHeight, area.Ink);
        if (sample is LegendSample.Symbol symbol)
            SymbolPainter.Draw(canvas, symbol.Look, new((left + LegendLayout.SampleWidth / 2) * scale, middle * scale), scale);
    }

    void Count(long count, int row, string language, TextLook look)
    {
        var text = LegendNumber.Text(count, language);
        Write(text, layout.LeftOf(text, look), row, look);
    }

    void Write(string text, double left, int row, TextLook look)
        => canvas.Text(text, new(left * scale, LegendLayout.Baseline(row) * scale), look.Times(scale));

    void Fill(double x, double y, double width, double height, Ink ink)
        => canvas.Draw(Shape.Rectangle(x * scale, y * scale, width * scale, height * scale), ink.Times(scale));
}
