using System.IO.Compression;
using System.Xml.Linq;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Reports;

/// <summary>The consolidated tables as files: what is not a plain number says why, cell by cell.</summary>
public sealed class ConsolidatedFileTests(MapFixture map)
{
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Csv_tells_reserved_from_unknown_and_partial_from_whole()
    {
        var rows = await CsvAsync("21");
        var shelters = rows.Where(row => row["service"] == "HRT").ToList();

        Assert.Equal(13, shelters.Count(row => row["status"] == "reserved"));
        Assert.Equal("known 1", shelters.Where(row => row["name"] == "TOTAL").Select(row => $"{row["status"]} {row["value"]}").Single());
        Assert.Equal("unknown", rows.Single(row => row["ubigeo"] == "2102" && row["service"] == "CAR_NNA")["status"]);
        Assert.All(rows, row => Assert.Equal(row["value"].Length > 0, row["status"] is "known" or "partial"));
        Assert.Contains(rows, row => row["status"] == "partial" && row["printed"].Length == 0);
    }

    [Fact]
    public async Task The_workbook_says_of_each_number_what_the_csv_says()
    {
        var csv = await CsvAsync("21");
        using var book = await BookAsync("21");
        var starred = StyleOfFormat(Part(book, "xl/styles.xml"), "0\"*\"");

        foreach (var (sheet, operation) in new[] { (1, "operated"), (2, "promoted") })
        {
            var expected = csv.Where(row => row["operation"] == operation && row["name"] != "TOTAL").Select(row => row["status"] switch
            {
                "known" => row["value"],
                "partial" => row["value"] + "*",
                "reserved" => "R",
                _ => "–",
            });
            var cells = Rows(book, sheet).Where(row => row[1] is not ("Territorio" or "TOTAL" or "TOTAL calculado")).SelectMany(row => row.Skip(2).SkipLast(1));

            Assert.Equal(expected, cells);
        }

        List<List<string>> Rows(ZipArchive from, int sheet)
            => [.. Part(from, $"xl/worksheets/sheet{sheet}.xml").Descendants(Main + "row").Skip(3).Select(row => row.Elements(Main + "c").Select(cell => Text(cell, starred)).ToList())];
    }

    [Fact]
    public async Task The_workbook_keeps_its_heads_in_sight_and_gives_columns_their_width()
    {
        using var book = await BookAsync("00");

        Assert.Equal(
            ["Consolidado", "Consolidado en coordinación", "Fuentes y notas"],
            Part(book, "xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value));
        foreach (var sheet in new[] { 1, 2 })
        {
            var page = Part(book, $"xl/worksheets/sheet{sheet}.xml");
            var pane = page.Descendants(Main + "pane").Single();
            var head = page.Descendants(Main + "row").ElementAt(int.Parse(pane.Attribute("ySplit")!.Value) - 1).Elements(Main + "c").ToList();

            Assert.Equal("C5", pane.Attribute("topLeftCell")!.Value);
            Assert.Equal("Ubigeo", head[0].Value);
            Assert.Equal(head.Count, page.Descendants(Main + "col").Count());
            Assert.All(head.Zip(page.Descendants(Main + "col")), pair => Assert.True(pair.First.Value.Split(' ').Max(word => word.Length) < int.Parse(pair.Second.Attribute("width")!.Value)));
        }
    }

    [Fact]
    public async Task The_workbook_marks_exactly_the_parts_that_are_not_numbers()
    {
        using var book = await BookAsync("08");
        var cells = Part(book, "xl/worksheets/sheet1.xml").Descendants(Main + "row").Skip(4).SelectMany(row => row.Elements(Main + "c").Skip(2)).ToList();

        Assert.All(cells.Where(cell => cell.Attribute("t")!.Value == "inlineStr"), cell => Assert.Contains(cell.Value, new[] { "R", "–" }));
        Assert.Contains(cells, cell => cell.Value == "R");
        Assert.Contains(cells, cell => cell.Value == "–");
    }

    async Task<List<Dictionary<string, string>>> CsvAsync(string ubigeo)
    {
        using var text = new StringReader(await map.Client.GetStringAsync($"/api/consolidated/{ubigeo}?f=csv", Cancel));
        return [.. CsvTable.Read(text)];
    }

    async Task<ZipArchive> BookAsync(string ubigeo)
        => new(new MemoryStream(await map.Client.GetByteArrayAsync($"/api/consolidated/{ubigeo}?f=xlsx", Cancel)), ZipArchiveMode.Read);

    static XDocument Part(ZipArchive book, string name)
    {
        using var part = book.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    static string StyleOfFormat(XDocument styles, string format)
    {
        var id = styles.Descendants(Main + "numFmt").Single(known => known.Attribute("formatCode")!.Value == format).Attribute("numFmtId")!.Value;
        return $"{styles.Descendants(Main + "cellXfs").Single().Elements().ToList().FindIndex(style => style.Attribute("numFmtId")?.Value == id)}";
    }

    static string Text(XElement cell, string starred) => cell.Attribute("s")?.Value == starred ? cell.Value + "*" : cell.Value;
}
