using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>A table with rules above and below its head; numbers stand at the right of their columns.</summary>
/// <param name="pen">Writes it.</param>
/// <param name="table">What it says.</param>
/// <param name="mostRows">What is more is told as a number.</param>
/// <param name="language">How that is told.</param>
sealed class TableBlock(SheetPen pen, SheetTable table, int mostRows, string language) : SheetBlock
{
    const double CellGap = 1.8;

    readonly IReadOnlyList<IReadOnlyList<string>> _rows = [.. table.Rows.Take(mostRows)];

    int Hidden => table.Rows.Count - _rows.Count;

    // Below the rows: that there are more, or none at all.
    string? Rest => (table.Rows.Count, Hidden) switch
    {
        (0, _) => language == "en" ? "none" : "ninguno",
        (_, > 0) => language == "en" ? $"and {Hidden} more" : $"y {Hidden} más",
        _ => null,
    };

    double RowHeight => SheetPen.Leading(pen.Plain);

    double TitleHeight(double width) => SheetPen.Leading(pen.Heading) * Title(width).Count + 0.3 * pen.Heading.Size;

    public override double Height(double width)
        => TitleHeight(width) + RowHeight * (1 + _rows.Count + (Rest is null ? 0 : 1)) + 0.5 * RowHeight + Note(width).Count * SheetPen.Leading(pen.Small);

    public override void Draw(Box box) => pen.Canvas.Group("table", () => DrawIn(box), Role.Figure);

    void DrawIn(Box box)
    {
        var baseline = box.Top + pen.Heading.Size;
        foreach (var line in Title(box.Width))
        {
            pen.Write(line, box.Left, baseline, pen.Heading);
            baseline += SheetPen.Leading(pen.Heading);
        }

        var top = box.Top + TitleHeight(box.Width);
        var columns = Columns(box);
        Row(table.Headings, columns, top + 0.75 * RowHeight, pen.Strong);
        Rule(box, top + RowHeight);
        for (var i = 0; i < _rows.Count; i++)
            Row(_rows[i], columns, top + (i + 1.85) * RowHeight, pen.Plain);
        if (Rest is { } rest)
            pen.Write(rest, box.Left, top + (_rows.Count + 1.85) * RowHeight, pen.Plain);
        Rule(box, box.Bottom - Note(box.Width).Count * SheetPen.Leading(pen.Small) - 0.25 * RowHeight);
        DrawNote(box);
    }

    void DrawNote(Box box)
    {
        var lines = Note(box.Width);
        for (var i = 0; i < lines.Count; i++)
            pen.Write(lines[i], box.Left, box.Bottom - (lines.Count - i - 0.8) * SheetPen.Leading(pen.Small), pen.Small);
    }

    void Row(IReadOnlyList<string> cells, List<(double Left, double Right, bool IsNumber)> columns, double baseline, TextLook look)
    {
        foreach (var (cell, (left, right, isNumber)) in cells.Zip(columns))
        {
            var text = pen.Cut(cell, right - left, look);
            if (isNumber)
                pen.WriteTo(text, right, baseline, look);
            else
                pen.Write(text, left, baseline, look);
        }
    }

    // As wide as their widest cell; what is too much is taken from, and what is left given to, the columns of words.
    List<(double Left, double Right, bool IsNumber)> Columns(Box box)
    {
        var columns = Enumerable.Range(0, table.Headings.Count).Select(i => (Width: Widest(i), IsNumber: IsNumber(i))).ToList();
        var spare = box.Width - columns.Sum(column => column.Width) - CellGap * pen.Scale * (columns.Count - 1);
        var words = columns.Where(column => !column.IsNumber).Sum(column => column.Width);
        var (left, placed) = (box.Left, new List<(double, double, bool)>());
        foreach (var (width, isNumber) in columns)
        {
            var right = left + width + (isNumber || words == 0 ? 0 : spare * width / words);
            placed.Add((left, right, isNumber));
            left = right + CellGap * pen.Scale;
        }

        return placed;
    }

    double Widest(int column) => _rows.Select(row => pen.Width(row[column], pen.Plain)).Append(pen.Width(table.Headings[column], pen.Strong)).Max();

    bool IsNumber(int column) => _rows.Count > 0 && _rows.All(row => row[column].Length > 0 && (char.IsDigit(row[column][0]) || row[column][0] is '–' or '−'));

    IReadOnlyList<string> Title(double width) => pen.Wrapped(table.Title, width, pen.Heading);

    IReadOnlyList<string> Note(double width) => table.Note is { } note ? pen.Wrapped(note, width, pen.Small) : [];

    void Rule(Box box, double y)
        => pen.Canvas.Draw(Shape.Segment(new(box.Left, y), new(box.Right, y)), new(Edge: new Pen(SheetPen.Soft, 0.18 * pen.Scale) { Ends = LineEnds.Butt }));
}
