using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>The pages of contents before the sheets of an atlas: each line leads to its sheet.</summary>
sealed class ContentsPages
{
    const double Margin = 18;
    const double TitleHeight = 30;
    const double RowHeight = 6.4;

    readonly AtlasContents _contents;
    readonly SheetSize _paper;
    readonly List<(string Text, AtlasEntry? Entry, int Sheet)> _lines = [];

    public ContentsPages(AtlasContents contents)
    {
        (_contents, _paper) = (contents, new(contents.Paper, Landscape: false));
        for (var i = 0; i < contents.Entries.Count; i++)
        {
            var entry = contents.Entries[i];
            if (entry.Group is { } group && (i == 0 || contents.Entries[i - 1].Group != group))
                _lines.Add((group, null, i));
            _lines.Add((entry.Name, entry, i));
        }
    }

    /// <summary>How many pages there are; the sheets come after them.</summary>
    public int Count => (_lines.Count + PerPage - 1) / PerPage;

    double Scale => _contents.Paper == PaperSize.A3 ? 1.3 : 1;

    int PerPage => (int)((_paper.Height - (2 * Margin + TitleHeight) * Scale) / (RowHeight * Scale));

    public void Draw(PdfCanvas canvas)
    {
        using var pen = new SheetPen(canvas, Scale);
        for (var page = 0; page < Count; page++)
        {
            canvas.StartPage(_paper.Width, _paper.Height);
            Head(pen);
            var top = (Margin + TitleHeight) * Scale;
            foreach (var line in _lines.Skip(page * PerPage).Take(PerPage))
            {
                Line(canvas, pen, line.Text, line.Entry, line.Sheet, top);
                top += RowHeight * Scale;
            }
        }
    }

    void Head(SheetPen pen)
    {
        var (left, width) = (Margin * Scale, _paper.Width - 2 * Margin * Scale);
        pen.Canvas.Group("title", () => pen.Write(_contents.Title, left, (Margin + 6) * Scale, pen.Fitted(_contents.Title, width, new(6.5 * Scale, SheetPen.Dark, Bold: true))), Role.Title);
        pen.Write(pen.Cut(_contents.Imprint, width, pen.Small), left, (Margin + 13) * Scale, pen.Small);
        pen.Write(_contents.Language == "en" ? "Contents" : "Índice", left, (Margin + 23) * Scale, new(4 * Scale, SheetPen.Dark, Bold: true));
    }

    void Line(PdfCanvas canvas, SheetPen pen, string text, AtlasEntry? entry, int sheet, double top)
    {
        var (left, right, baseline) = (Margin * Scale, _paper.Width - Margin * Scale, top + 0.7 * RowHeight * Scale);
        var look = new TextLook(3.4 * Scale, SheetPen.Dark, Bold: entry is null);
        var page = Count + sheet + 1;
        var indent = entry is { Group: not null } ? 6 * Scale : 0;
        canvas.LinkToPage(page, new Box(left, top, right, top + RowHeight * Scale), () =>
        {
            pen.Write(text, left + indent, baseline, look);
            if (entry is null)
                return;
            pen.WriteTo($"1:{SheetNumber.Metres(entry.Scale)}", right - 22 * Scale, baseline, pen.Small);
            pen.WriteTo(page.ToString(System.Globalization.CultureInfo.InvariantCulture), right, baseline, look);
        });
    }
}
