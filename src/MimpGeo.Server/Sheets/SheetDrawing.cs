using MimpGeo.Cartography.Sheets;

namespace MimpGeo.Server.Sheets;

/// <summary>Draws sheets.</summary>
static class SheetDrawing
{
    /// <param name="plan">Paper, projection and scale.</param>
    /// <param name="content">What it shows.</param>
    /// <param name="output">In which form.</param>
    /// <param name="body">Takes the file.</param>
    public static void Write(SheetPlan plan, SheetContent content, SheetOutput output, Stream body)
        => throw new NotImplementedException($"There is no painter of sheets yet: {plan}, {content.Words.Title}, {output}, {body}.");

    /// <summary>Writes one PDF of many sheets.</summary>
    /// <param name="contents">The pages before the sheets.</param>
    /// <param name="sheets">In the order of their pages; each is taken when the one before is drawn.</param>
    /// <param name="isGrey">Patterns that stay apart on a black and white printer.</param>
    /// <param name="body">Takes the file.</param>
    public static void WriteAtlas(AtlasContents contents, IEnumerable<(SheetPlan Plan, SheetContent Content)> sheets, bool isGrey, Stream body)
        => throw new NotImplementedException($"There is no painter of atlases yet: {contents.Title}, {sheets.Count()} sheets, {isGrey}, {body}.");
}
