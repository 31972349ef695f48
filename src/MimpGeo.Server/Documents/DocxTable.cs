using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MimpGeo.Server.Documents;

/// <summary>A table on its grid: cells that span rows are continued in each of them, as word processors want it.</summary>
static class DocxTable
{
    const int Border = 4;

    public static W.Table Of(Table table, int width)
    {
        var columns = Widths(table, width);
        var open = new Dictionary<int, (int Rows, int Columns)>();
        return new(
        [
            new W.TableProperties(
                new W.TableStyle { Val = "TableGrid" },
                new W.TableWidth { Width = Text(columns.Sum()), Type = W.TableWidthUnitValues.Dxa },
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableLook { Val = "0020" }),
            new W.TableGrid(columns.Select(column => new W.GridColumn { Width = Text(column) })),
            .. table.Head.Select(row => Row(row, columns, open, isHead: true)),
            .. table.Rows.Select(row => Row(row, columns, open, isHead: false)),
        ]);
    }

    // Names need room; columns of numbers share the rest.
    static int[] Widths(Table table, int width)
    {
        var first = table.Width == 1 ? width : table.Width <= 4 ? width * 2 / (table.Width + 1) : Math.Max(width / 5, width / table.Width);
        return [first, .. Enumerable.Repeat(table.Width == 1 ? 0 : (width - first) / (table.Width - 1), table.Width - 1)];
    }

    static W.TableRow Row(TableRow row, int[] columns, Dictionary<int, (int Rows, int Columns)> open, bool isHead)
    {
        var properties = new W.TableRowProperties();
        // A row with a table in it may be longer than a page.
        if (!row.Cells.Any(cell => cell.Blocks.Any(block => block is Table)))
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
            made.AppendChild(Cell(cell, columns[at..(at + cell.Columns)].Sum()));
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
                Properties(columns[at..(at + span.Columns)].Sum(), span.Columns, new W.VerticalMerge { Val = W.MergedCellValues.Continue }), new W.Paragraph()));
            at += span.Columns;
        }

        return at;
    }

    static W.TableCell Cell(Cell cell, int width)
    {
        var properties = Properties(width, cell.Columns, cell.Rows > 1 ? new W.VerticalMerge { Val = W.MergedCellValues.Restart } : null);
        if (cell.Kind is CellKind.Head or CellKind.Total)
            properties.AppendChild(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = cell.Kind == CellKind.Head ? "F1E9E2" : "F6F3EE" });
        var content = cell.Blocks.SelectMany(block => DocxDocument.Blocks(block, width - 200)).ToList();
        foreach (var paragraph in content.OfType<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Normal"))
            paragraph.ParagraphProperties!.ParagraphStyleId!.Val = StyleOf(cell.Kind);
        if (content.LastOrDefault() is not W.Paragraph)
            content.Add(new W.Paragraph());
        return new([properties, .. content]);
    }

    static string StyleOf(CellKind kind) => kind switch
    {
        CellKind.Head => "TableHead",
        CellKind.Number or CellKind.Total => "TableNumber",
        _ => "TableText",
    };

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
