namespace MimpGeo.Server.Documents;

/// <summary>What a page's end must not part: a heading and what it leads to, a table and whom it is credited to.</summary>
static class Flow
{
    /// <summary>The blocks in order, each with whether it stays on the page of the next.</summary>
    public static IEnumerable<(Block Block, bool KeepsNext)> Of(IReadOnlyList<Block> blocks)
        => blocks.Select((block, at) => (block, KeepsNext(blocks, at)));

    static bool KeepsNext(IReadOnlyList<Block> blocks, int at) => at + 1 < blocks.Count && blocks[at] switch
    {
        Heading => true,
        Paragraph { Role: ParagraphRole.Text } => blocks[at + 1] is Table || Leads(blocks, at),
        Table => blocks[at + 1] is Paragraph { Role: ParagraphRole.Source },
        _ => false,
    };

    // Text between a heading and the table or the lower heading that it leads to.
    static bool Leads(IReadOnlyList<Block> blocks, int at)
        => blocks.Take(at).Reverse().FirstOrDefault(IsNoText) is Heading above
            && blocks.Skip(at + 1).FirstOrDefault(IsNoText) is { } below
            && (below is Table || (below is Heading lower && lower.Level > above.Level));

    static bool IsNoText(Block block) => block is not Paragraph { Role: ParagraphRole.Text };
}
