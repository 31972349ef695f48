using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Legends;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>A part of the legend: samples with what they mean, in as many columns as their words allow.</summary>
/// <param name="pen">Writes it.</param>
/// <param name="title">Above.</param>
/// <param name="items">In reading order.</param>
/// <param name="language">How counts are written.</param>
/// <param name="mostColumns">It is not set in more.</param>
sealed class LegendGrid(SheetPen pen, string title, IReadOnlyList<LegendItem> items, string language, int mostColumns = 2) : SheetBlock
{
    const double SampleWidth = 6.5;
    const double Gap = 1.6;

    // Share of its size that a long name is written in at the least.
    const double Least = 0.72;

    double RowHeight => 1.7 * pen.Plain.Size;

    double TitleHeight => 1.6 * pen.Heading.Size;

    public override double Height(double width) => items.Count == 0 ? 0 : TitleHeight + RowHeight * Rows(Columns(width));

    public override void Draw(Box box)
    {
        if (items.Count == 0)
            return;

        pen.Write(pen.Cut(title, box.Width, pen.Heading), box.Left, box.Top + pen.Heading.Size, pen.Heading);
        var columns = Columns(box.Width);
        var width = (box.Width - Gap * pen.Scale * (columns - 1)) / columns;
        for (var i = 0; i < items.Count; i++)
        {
            var (column, row) = (i / Rows(columns), i % Rows(columns));
            var left = box.Left + column * (width + Gap * pen.Scale);
            Draw(items[i], left, left + width, box.Top + TitleHeight + (row + 0.5) * RowHeight);
        }
    }

    void Draw(LegendItem item, double left, double right, double middle)
    {
        var (look, baseline) = (item.Look(pen), middle + 0.36 * pen.Plain.Size);
        item.Sample?.Invoke(Box.Around(new(left + SampleWidth * pen.Scale / 2, middle), SampleWidth * pen.Scale, 0.72 * RowHeight));
        var text = left + (SampleWidth + Gap) * pen.Scale;
        if (item.Count is { } count)
            pen.WriteTo(LegendNumber.Text(count, language), right, baseline, look);
        var fitted = pen.Fitted(item.Label, right - text - CountWidth(item), look, Least);
        pen.Write(pen.Cut(item.Label, right - text - CountWidth(item), fitted), text, baseline, fitted);
    }

    int Rows(int columns) => (items.Count + columns - 1) / columns;

    int Columns(double width)
    {
        var widest = items.Max(item => (SampleWidth + Gap) * pen.Scale + pen.Width(item.Label, item.Look(pen)) + CountWidth(item));
        return Math.Clamp((int)((width + Gap * pen.Scale) / (widest + Gap * pen.Scale)), 1, mostColumns);
    }

    double CountWidth(LegendItem item) => item.Count is { } count ? Gap * pen.Scale + pen.Width(LegendNumber.Text(count, language), item.Look(pen)) : 0;
}

/// <param name="Sample">Draws how it looks on the map; null for a sum of those above.</param>
/// <param name="Label">What it means.</param>
/// <param name="Count">How many there are, where it is known.</param>
sealed record LegendItem(Action<Box>? Sample, string Label, long? Count = null)
{
    public TextLook Look(SheetPen pen) => Sample is null ? pen.Strong : pen.Plain;
}
