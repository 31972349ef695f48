using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MimpGeo.Server.Documents;

/// <summary>Chapters whose pages lie the same way: across where a table has more columns than an upright page carries.</summary>
/// <param name="IsLandscape">The pages lie across.</param>
/// <param name="Blocks">What they say.</param>
/// <param name="Picture">What fills the only page, instead of blocks.</param>
sealed record DocxSection(bool IsLandscape, IReadOnlyList<Block> Blocks, PagePicture? Picture = null)
{
    /// <summary>The ministry's A4 page, in twentieths of a point.</summary>
    const int ShortSide = 11906;
    const int LongSide = 16838;
    const int Margin = 964;

    /// <summary>Between the margins, in twentieths of a point.</summary>
    public int TextWidth => WidthOf(IsLandscape);

    public static IReadOnlyList<DocxSection> Of(IReadOnlyList<Block> blocks)
    {
        List<DocxSection> sections = [];
        foreach (var chapter in Chapters(blocks))
        {
            if (chapter is [PagePicture picture])
            {
                sections.Add(new(picture.IsLandscape, [], picture));
                continue;
            }

            var isLandscape = chapter.OfType<Table>().Any(table => TableSize.IsTooWide(table, WidthOf(isLandscape: false)));
            if (sections is [.., { Picture: null } last] && last.IsLandscape == isLandscape)
                sections[^1] = last with { Blocks = [.. last.Blocks, .. chapter] };
            else
                sections.Add(new(isLandscape, chapter));
        }

        return sections;
    }

    public W.SectionProperties Properties(string header, string footer) => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footer },
        IsLandscape
            ? new W.PageSize { Width = LongSide, Height = ShortSide, Orient = W.PageOrientationValues.Landscape }
            : new W.PageSize { Width = ShortSide, Height = LongSide },
        new W.PageMargin { Top = 1300, Bottom = 1100, Left = Margin, Right = Margin, Header = 600, Footer = 500, Gutter = 0 });

    static IEnumerable<List<Block>> Chapters(IReadOnlyList<Block> blocks)
    {
        List<Block> chapter = [];
        foreach (var block in blocks)
        {
            if (block is Heading { Level: 1 } or PagePicture && chapter.Count > 0)
            {
                yield return chapter;
                chapter = [];
            }

            chapter.Add(block);
        }

        yield return chapter;
    }

    static int WidthOf(bool isLandscape) => (isLandscape ? LongSide : ShortSide) - (2 * Margin);
}
