using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MimpGeo.Server.Documents;

/// <summary>A table on its grid: cells that span rows are continued in each of them, as word processors want it.</summary>
static class DocxTable
{
    const int Border = 4;

    // A page's end leaves as many rows at least on either side of it.
    const int Together = 3;

    /// <param name="table">What it says.</param>
    /// <param name="width">The room there is, in twentieths of a point.</param>
    /// <param name="size">Of its letters.</param>
    /// <param name="keepsNext">Its end stays on the page of what follows.</param>
    /// <param name="repeatsHead">Its head stands on each of its pages.</param>
    public static W.Table Of(Table table, int width, TableSize size, bool keepsNext, bool repeatsHead = true)
    {
        var columns = ColumnWidths.Of(table, width, size);
        var open = new Dictionary<int, (int Rows, int Columns)>();
        var rows = table.Head.Concat(table.Rows).Select((row, at) => Row(row, columns, open, size, isHead: repeatsHead && at < table.Head.Count)).ToList();
        foreach (var row in rows.Where((_, at) => KeepsNext(table, at, keepsNext)))
            Keep(row);
        return new(
        [
            new W.TableProperties(
                new W.TableStyle { Val = $"TableGrid{size.Suffix}" },
                new W.TableWidth { Width = Text(columns.Sum()), Type = W.TableWidthUnitValues.Dxa },
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableLook { Val = "0020" }),
            new W.TableGrid(columns.Select(column => new W.GridColumn { Width = Text(column) })),
            .. rows,
        ]);
    }

    static bool KeepsNext(Table table, int at, bool keepsNext)
    {
        var body = at - table.Head.Count;
        if (body == table.Rows.Count - 1)
            return keepsNext && IsWhole(table.Rows[^1]);
        if (body < 0)
            return IsWhole(table.Rows[0]);
        return table.IsShort || body < Together - 1 || body >= table.Rows.Count - Together;
    }

    static bool IsWhole(TableRow row) => row.Cells.All(cell => cell.IsWhole);

    static void Keep(W.TableRow row)
    {
        foreach (var paragraph in row.Descendants<W.Paragraph>())
            (paragraph.ParagraphProperties ??= new()).KeepNext = new();
    }

    static W.TableRow Row(TableRow row, int[] columns, Dictionary<int, (int Rows, int Columns)> open, TableSize size, bool isHead)
    {
        var properties = new W.TableRowProperties();
        if (IsWhole(row))
            properties.AppendChild(new W.CantSplit());
        if (isHead)
            properties.AppendChild(new W.TableHeader());
        var made = new W.TableRow();
        if (properties.HasChildren)
            made.AppendChild(properties);

        var at = 0;
        foreach (var cell in row.Cells)
        {
            at = Continued(made, columns, open, at);
            made.AppendChild(Cell(cell, columns[at..(at + cell.Columns)].Sum(), size));
            if (cell.Rows > 1)
                open[at] = (cell.Rows - 1, cell.Columns);
            at += cell.Columns;
        }

        Continued(made, columns, open, at);
        return made;
    }

    static int Continued(W.TableRow row, int[] columns, Dictionary<int, (int Rows, int Columns)> open, int at)
    {
        while (open.Remove(at, out var span))
        {
            if (span.Rows > 1)
                open[at] = (span.Rows - 1, span.Columns);
            row.AppendChild(new W.TableCell(
                Properties(columns[at..(at + span.Columns)].Sum(), span.Columns, new W.VerticalMerge { Val = W.MergedCellValues.Continue }), DocxBlocks.Styled("AfterTable")));
            at += span.Columns;
        }

        return at;
    }

    static W.TableCell Cell(Cell cell, int width, TableSize size)
    {
        var properties = Properties(width, cell.Columns, cell.Rows > 1 ? new W.VerticalMerge { Val = W.MergedCellValues.Restart } : null);
        if (cell.Kind is CellKind.Head or CellKind.Total)
            properties.AppendChild(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = cell.Kind == CellKind.Head ? "F1E9E2" : "F6F3EE" });
        return new([properties, .. DocxBlocks.In(cell, width - (2 * size.Padding) - ColumnWidths.Slack, size).DefaultIfEmpty(DocxBlocks.Styled("AfterTable"))]);
    }

    static W.TableCellProperties Properties(int width, int columns, W.VerticalMerge? merge)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Width = Text(width), Type = W.TableWidthUnitValues.Dxa });
        if (columns > 1)
            properties.AppendChild(new W.GridSpan { Val = columns });
        if (merge is not null)
            properties.AppendChild(merge);
        return properties;
    }

    public static W.TableBorders Borders() => new(
        Line<W.TopBorder>(), Line<W.LeftBorder>(), Line<W.BottomBorder>(), Line<W.RightBorder>(), Line<W.InsideHorizontalBorder>(), Line<W.InsideVerticalBorder>());

    static T Line<T>()
        where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = Border, Color = "A8A29A" };

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
