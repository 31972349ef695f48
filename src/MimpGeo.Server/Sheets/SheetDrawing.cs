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
    {
        switch (output.Form)
        {
            case SheetForm.Svg:
                MimpGeo.Cartography.Sheets.SheetFile.WriteSvg(body, plan, content);
                break;
            case SheetForm.Png:
                MimpGeo.Cartography.Sheets.SheetFile.WritePng(body, plan, content, output.Dpi);
                break;
            default:
                MimpGeo.Cartography.Sheets.SheetFile.WritePdf(body, plan, content);
                break;
        }
    }

    public static void WriteAtlas(AtlasContents contents, IEnumerable<(SheetPlan Plan, SheetContent Content)> sheets, bool isGrey, Stream body)
        => throw new NotImplementedException($"There is no painter of atlases yet: {contents.Title}, {sheets.Count()} sheets, {isGrey}, {body}.");
}
