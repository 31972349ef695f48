using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MimpGeo.Server.Documents;

/// <summary>A document as a word processor's file: real styles, header rows that repeat, page numbers.</summary>
static class DocxDocument
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

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
        header.Header = new W.Header(DocxBlocks.Styled("Header", DocxBlocks.Run(document.RunningHead)));
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new W.Footer(DocxBlocks.Styled("Footer", DocxBlocks.Run("Página "), Field("PAGE"), DocxBlocks.Run(" de "), Field("NUMPAGES")));
        main.Document = new W.Document(new W.Body(Body(document, main, main.GetIdOfPart(header), main.GetIdOfPart(footer))));
    }

    // All sections but the last are told by the last paragraph of each.
    static List<OpenXmlElement> Body(Document document, MainDocumentPart main, string header, string footer)
    {
        List<OpenXmlElement> body = [DocxBlocks.Styled("Title", DocxBlocks.Run(document.Title))];
        var sections = DocxSection.Of(document.Blocks);
        foreach (var section in sections)
        {
            body.AddRange(section.Picture is { } picture ? [DocxPicture.Of(main, picture)] : DocxBlocks.Of(section.Blocks, section.TextWidth));
            var properties = section.Picture is { } page ? DocxPicture.Page(page) : section.Properties(header, footer);
            if (section == sections[^1])
                body.Add(properties);
            else
                ((W.Paragraph)body[^1]).ParagraphProperties!.AppendChild(properties);
        }

        return body;
    }

    static W.SimpleField Field(string code) => new(DocxBlocks.Run("1")) { Instruction = code };
}
