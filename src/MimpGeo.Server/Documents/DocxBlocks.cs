using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MimpGeo.Server.Documents;

/// <summary>Blocks as the paragraphs and tables of a word processor.</summary>
static class DocxBlocks
{
    /// <param name="blocks">What they say.</param>
    /// <param name="width">The room there is, in twentieths of a point.</param>
    public static List<OpenXmlElement> Of(IReadOnlyList<Block> blocks, int width)
    {
        List<OpenXmlElement> made = [];
        var startsPage = false;
        foreach (var (block, keepsNext) in Flow.Of(blocks))
        {
            var elements = Of(block, width, keepsNext);
            if (startsPage && elements is [W.Paragraph first, ..])
                first.ParagraphProperties!.PageBreakBefore = new();
            startsPage = block is PageBreak;
            made.AddRange(elements);
        }

        return made;
    }

    /// <remarks>LibreOffice takes a row whose first paragraph stays with the next for one that must not be parted: none in a long row does.</remarks>
    /// <param name="cell">Whose blocks they are.</param>
    /// <param name="width">The room there is in it, in twentieths of a point.</param>
    /// <param name="size">Of the table that the cell is in.</param>
    public static IEnumerable<OpenXmlElement> In(Cell cell, int width, TableSize size) => Flow.Of(cell.Blocks).SelectMany(part => part.Block switch
    {
        // LibreOffice prints the first rows twice where a table within another is parted and both repeat their heads.
        Table table => [DocxTable.Of(table, width, size, part.KeepsNext, repeatsHead: table.IsShort), AfterTable(part.KeepsNext)],
        Paragraph { Role: ParagraphRole.Text } paragraph => [Kept(Styled(StyleOf(cell.Kind) + size.Suffix, Runs(paragraph)), part.KeepsNext && cell.IsWhole)],
        _ => Of(part.Block, width, part.KeepsNext),
    });

    public static W.Paragraph Styled(string style, params OpenXmlElement[] runs)
        => new([new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }), .. runs]);

    public static W.Run Run(string text) => new(Text(text));

    static OpenXmlElement[] Of(Block block, int width, bool keepsNext) => block switch
    {
        Heading heading => [Styled($"Heading{heading.Level}", Run(heading.Text))],
        Paragraph paragraph => [Kept(Styled(StyleOf(paragraph.Role), Runs(paragraph)), keepsNext)],
        Table table =>
        [
            .. table.Caption.Length > 0 ? new[] { Styled("Caption", Run(table.Caption)) } : [],
            DocxTable.Of(table, width, TableSize.For(table, width), keepsNext),
            AfterTable(keepsNext),
        ],
        PageBreak => [],
        _ => throw new InvalidOperationException($"{block.GetType()} has no form in a word processor."),
    };

    // A word processor joins two tables that nothing stands between.
    static W.Paragraph AfterTable(bool keepsNext) => Kept(Styled("AfterTable"), keepsNext);

    static W.Paragraph Kept(W.Paragraph paragraph, bool keepsNext)
    {
        if (keepsNext)
            paragraph.ParagraphProperties!.KeepNext = new();
        return paragraph;
    }

    static string StyleOf(ParagraphRole role) => role switch
    {
        ParagraphRole.Source => "Source",
        ParagraphRole.Note => "Note",
        _ => "Normal",
    };

    static string StyleOf(CellKind kind) => kind switch
    {
        CellKind.Head => "TableHead",
        CellKind.Number or CellKind.Total => "TableNumber",
        _ => "TableText",
    };

    static OpenXmlElement[] Runs(Paragraph paragraph)
        => [.. paragraph.Runs.Select(run => run.IsStrong ? new W.Run(new W.RunProperties(new W.Bold()), Text(run.Text)) : Run(run.Text))];

    static W.Text Text(string text) => new(Http.ValidXml.Of(text)) { Space = SpaceProcessingModeValues.Preserve };
}
