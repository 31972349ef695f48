using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MimpGeo.Server.Documents;

/// <summary>A document as a word processor's file: real styles, header rows that repeat, page numbers.</summary>
static class DocxDocument
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The ministry's A4 page, in twentieths of a point.</summary>
    const uint PageWidth = 11906;
    const uint PageHeight = 16838;
    const int Margin = 964;

    /// <summary>Between the margins.</summary>
    public const int TextWidth = (int)PageWidth - (2 * Margin);

    /// <param name="body">Takes the file; it must be one that can be written anywhere.</param>
    /// <param name="document">What it says.</param>
    public static void Write(Stream body, Document document)
    {
        using var package = WordprocessingDocument.Create(body, WordprocessingDocumentType.Document);
        package.PackageProperties.Title = document.Title;
        package.PackageProperties.Language = DocxStyles.Language;
        var main = package.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Create();
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new W.Header(Styled("Header", new W.Run(Text($"MIMP · {document.Title}"))));
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new W.Footer(Styled("Footer", new W.Run(Text("Página ")), Field("PAGE"), new W.Run(Text(" de ")), Field("NUMPAGES")));
        main.Document = new W.Document(new W.Body(
        [
            Styled("Title", new W.Run(Text(document.Title))),
            .. document.Blocks.SelectMany(block => Blocks(block, TextWidth)),
            Section(main.GetIdOfPart(header), main.GetIdOfPart(footer)),
        ]));
    }

    /// <param name="block">What it says.</param>
    /// <param name="width">The room there is, in twentieths of a point.</param>
    public static IEnumerable<OpenXmlElement> Blocks(Block block, int width) => block switch
    {
        Heading heading => [Styled($"Heading{heading.Level}", new W.Run(Text(heading.Text)))],
        Paragraph paragraph => [Styled(StyleOf(paragraph.Role), [.. paragraph.Runs.Select(Run)])],
        // A word processor joins two tables that nothing stands between.
        Table table => [.. table.Caption.Length > 0 ? new[] { Styled("Caption", new W.Run(Text(table.Caption))) } : [], DocxTable.Of(table, width), Styled("AfterTable")],
        PageBreak => [new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }))],
        _ => throw new InvalidOperationException($"{block.GetType()} has no form in a word processor."),
    };

    static string StyleOf(ParagraphRole role) => role switch
    {
        ParagraphRole.Source => "Source",
        ParagraphRole.Note => "Note",
        _ => "Normal",
    };

    static W.Run Run(Run run) => run.IsStrong ? new(new W.RunProperties(new W.Bold()), Text(run.Text)) : new(Text(run.Text));

    static W.Text Text(string text) => new(Http.ValidXml.Of(text)) { Space = SpaceProcessingModeValues.Preserve };

    static W.Paragraph Styled(string style, params OpenXmlElement[] runs)
        => new([new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }), .. runs]);

    static W.SimpleField Field(string code) => new(new W.Run(Text("1"))) { Instruction = code };

    static W.SectionProperties Section(string header, string footer) => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footer },
        new W.PageSize { Width = PageWidth, Height = PageHeight },
        new W.PageMargin { Top = 1300, Bottom = 1100, Left = Margin, Right = Margin, Header = 600, Footer = 500, Gutter = 0 });
}
