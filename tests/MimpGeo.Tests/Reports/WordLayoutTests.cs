using DocumentFormat.OpenXml.Packaging;
using MimpGeo.Cartography.Cairo;
using MimpGeo.Tests.Support;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MimpGeo.Tests.Reports;

/// <summary>Word files as they come to lie on pages: no word breaks in its column, no table is parted from what belongs to it.</summary>
public sealed class WordLayoutTests(MapFixture map)
{
    static readonly string[] Questions = ["00", "1501", "1501?date=2023-01", "18", "21?date=2023-01", "08"];

    public static TheoryData<string> Reports => [.. Questions];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task No_word_is_wider_than_its_column(string question)
    {
        using var package = await OpenAsync(question);
        using var fonts = new Fonts();

        foreach (var paragraph in Body(package).Descendants<W.TableCell>().SelectMany(cell => cell.Elements<W.Paragraph>()))
        {
            var (points, padding, isBold) = LookOf(StyleOf(paragraph));
            var room = int.Parse(((W.TableCell)paragraph.Parent!).TableCellProperties!.TableCellWidth!.Width!.Value!) - (2 * padding);
            var words = paragraph.Elements<W.Run>().SelectMany(run => run.InnerText.Split(' '), (run, word) => (Word: word, IsBold: isBold || run.RunProperties?.Bold is not null));

            Assert.All(words, word => Assert.True(fonts.Of(points, word.IsBold).Width(word.Word) * 20 <= room, $"'{word.Word}' is wider than {room}."));
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Tables_fill_the_page_and_no_more(string question)
    {
        using var package = await OpenAsync(question);
        var widths = Body(package).Elements<W.Table>()
            .Select(table => table.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Sum(column => int.Parse(column.Width!.Value!)));

        Assert.All(widths, width => Assert.True(width is (> 9900 and <= 9978) or (> 14800 and <= 14910), $"{width}"));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task What_leads_to_a_table_stays_with_it(string question)
    {
        using var package = await OpenAsync(question);
        var kept = package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>()
            .Where(style => style.StyleParagraphProperties?.KeepNext is not null).Select(style => style.StyleId!.Value!).ToHashSet();
        var tables = Body(package).Elements<W.Table>().ToList();

        Assert.Superset(new HashSet<string> { "Heading1", "Heading2", "Heading3", "Caption" }, kept);
        Assert.All(tables.Select(table => table.PreviousSibling()).OfType<W.Paragraph>().Where(lead => StyleOf(lead) != "AfterTable"),
            lead => Assert.True(kept.Contains(StyleOf(lead)) || Keeps(lead), lead.InnerText));
        Assert.All(tables.Select(table => table.NextSibling<W.Paragraph>()!).Where(after => after.NextSibling() is W.Paragraph next && StyleOf(next) == "Source"),
            after => Assert.True(Keeps(after)));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Short_tables_are_not_parted(string question)
    {
        using var package = await OpenAsync(question);
        var shorts = Body(package).Descendants<W.Table>().Where(table => table.Descendants<W.TableRow>().Count() <= 25).ToList();

        Assert.NotEmpty(shorts);
        foreach (var rows in shorts.Select(table => table.Elements<W.TableRow>().ToList()))
        {
            Assert.All(rows, row => Assert.NotNull(row.TableRowProperties?.GetFirstChild<W.CantSplit>()));
            Assert.All(rows.SkipLast(1).SelectMany(row => row.Descendants<W.Paragraph>()), paragraph => Assert.True(Keeps(paragraph)));
        }
    }

    /// <remarks>LibreOffice would print the first rows of the inner one twice.</remarks>
    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Of_two_tables_one_in_the_other_only_the_outer_repeats_its_head_when_parted(string question)
    {
        using var package = await OpenAsync(question);
        var inner = Body(package).Descendants<W.TableCell>().SelectMany(cell => cell.Elements<W.Table>()).Where(table => table.Elements<W.TableRow>().Count() > 30);

        Assert.All(inner, table => Assert.Empty(table.Descendants<W.TableHeader>()));
    }

    [Theory]
    [InlineData("00", 1)]
    [InlineData("21", 0)]
    public async Task Only_a_table_too_wide_for_an_upright_page_lies_across(string question, int expected)
    {
        using var package = await OpenAsync(question);
        // The last is the map sheet's, which has its own paper.
        var sections = Body(package).Descendants<W.SectionProperties>().SkipLast(1).ToList();

        Assert.Equal(expected, sections.Count(section => section.GetFirstChild<W.PageSize>()!.Orient?.Value == W.PageOrientationValues.Landscape));
        Assert.All(sections, section => Assert.NotNull(section.GetFirstChild<W.FooterReference>()));
        Assert.Null(sections[^1].GetFirstChild<W.PageSize>()!.Orient);
    }

    async Task<WordprocessingDocument> OpenAsync(string question)
    {
        var file = await map.Client.GetByteArrayAsync(
            $"/api/reports/{question}{(question.Contains('?', StringComparison.Ordinal) ? '&' : '?')}f=docx", TestContext.Current.CancellationToken);
        return WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
    }

    static W.Body Body(WordprocessingDocument package) => package.MainDocumentPart!.Document.Body!;

    static string StyleOf(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";

    static (double Points, int Padding, bool IsBold) LookOf(string style) => style switch
    {
        "TableHead" => (8, 70, true),
        "TableHeadSmall" => (7, 28, true),
        _ when style.EndsWith("Small", StringComparison.Ordinal) => (7, 28, false),
        _ => (8.5, 70, false),
    };

    static bool Keeps(W.Paragraph paragraph) => paragraph.ParagraphProperties?.KeepNext is not null;

    sealed class Fonts : IDisposable
    {
        readonly Dictionary<(double, bool), Font> _fonts = [];

        public Font Of(double points, bool bold)
            => _fonts.TryGetValue((points, bold), out var known) ? known : _fonts[(points, bold)] = new(points, bold);

        public void Dispose()
        {
            foreach (var font in _fonts.Values)
                font.Dispose();
        }
    }
}
