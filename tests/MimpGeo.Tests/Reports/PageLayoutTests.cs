using System.Text.RegularExpressions;
using MimpGeo.Server.Documents;
using Xunit;

namespace MimpGeo.Tests.Reports;

/// <summary>What a page's end may part, and what it may not.</summary>
public sealed class PageLayoutTests
{
    static readonly Table Small = new("", [new TableRow(Cell.Head("a"))], [new TableRow(Cell.Of("1"))]);

    [Fact]
    public void A_heading_keeps_all_that_leads_to_its_table()
    {
        Block[] blocks =
        [
            new Heading(1, "Programme"), Paragraph.Of("purpose"), Paragraph.Of("they are:"), new Heading(2, "Service"), Paragraph.Of("what it does"),
            Small, Paragraph.Source("list"), Paragraph.Note("slip"), Paragraph.Of("no data"), new Heading(1, "Next"), Paragraph.Of("alone"), new Heading(1, "Last"),
        ];

        Assert.Equal(
            [true, true, true, true, true, true, false, false, false, true, false, false],
            Flow.Of(blocks).Select(part => part.KeepsNext));
    }

    [Theory]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public void A_table_counts_the_rows_of_the_tables_in_it(int rows, bool isShort)
    {
        var inner = new Table("", [new TableRow(Cell.Head("a"))], [.. Enumerable.Repeat(new TableRow(Cell.Of("1")), rows)]);
        var outer = new Table("", [new TableRow(Cell.Head("b"))], [new TableRow(new Cell(CellKind.Text, [inner]))]);

        Assert.Equal((rows + 2, isShort), (outer.Lines, outer.IsShort));
        Assert.Equal(isShort ? 2 : 1, Regex.Count(HtmlDocument.Write(new("T", [outer])), "<div class=\"scroll whole\">"));
    }

    [Theory]
    [InlineData("Resumen ejecutivo en Lima Metropolitana", "MIMP · Resumen ejecutivo en Lima Metropolitana")]
    [InlineData(
        "Intervenciones del Ministerio de la Mujer y Poblaciones Vulnerables – MIMP a nivel nacional",
        "MIMP · Intervenciones del Ministerio de la Mujer y Poblaciones Vulnerables – MIMP a nivel nacional")]
    [InlineData(
        "Intervenciones del Ministerio de la Mujer y Poblaciones Vulnerables – MIMP a nivel nacional y regional",
        "MIMP · Intervenciones del Ministerio de la Mujer y Poblaciones Vulnerables – MIMP a nivel nacional…")]
    public void A_running_head_is_one_line(string title, string expected)
        => Assert.Equal(expected, new Document(title, []).RunningHead);

    [Fact]
    public void Running_heads_and_page_numbers_are_smaller_than_the_text()
    {
        var style = HtmlDocumentStyle.For(new("T", [])).Text;
        var boxes = Regex.Matches(style, @"@(top|bottom)-(left|right) \{[^}]*\}");

        Assert.Equal(3, boxes.Count);
        Assert.All(boxes, box => Assert.Contains("font: 8pt", box.Value, StringComparison.Ordinal));
        Assert.Single(Regex.Matches(style, "@page"));
    }

    [Fact]
    public void A_column_with_a_table_in_it_has_near_half_the_page_beside_four_periods()
    {
        var cover = new Cell(CellKind.Text, [new Table("", [new TableRow(Cell.Head("Departamento"), Cell.Head("N°"))], [new TableRow(Cell.Of("Amazonas"), Cell.Number("9"))])]);
        var table = new Table(
            "", [new TableRow(Cell.Head("Servicio", rows: 2), Cell.Head("Usuarias", columns: 4)), new TableRow([.. Enumerable.Repeat(Cell.Head("Ene - Mar 2024"), 4)])],
            [new TableRow([cover, .. Enumerable.Repeat(Cell.Of("181 885 Casos atendidos por violencia"), 4)])]);

        var widths = ColumnWidths.Of(table, 9978, TableSize.Normal);

        Assert.InRange(widths[0], 4490, 4600);
        Assert.InRange(widths.Sum(), 9970, 9978);
    }
}
