using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Sheets.Drawing;

namespace MimpGeo.Cartography.Sheets;

/// <summary>A map sheet as a file: the same drawing as SVG, PNG and PDF, and the same bytes for the same content.</summary>
public static class SheetFile
{
    /// <param name="stream">Stays open.</param>
    /// <param name="plan">Paper and frame.</param>
    /// <param name="content">What it shows.</param>
    public static void WriteSvg(Stream stream, SheetPlan plan, SheetContent content)
    {
        using var canvas = SvgCanvas.OfSheet(stream, plan.Format.Sheet.Width, plan.Format.Sheet.Height, content.Words.Title, LanguageOf(content));
        SheetPainter.Draw(canvas, plan, content);
    }

    /// <inheritdoc cref="WriteSvg"/>
    /// <param name="dpi">Pixels per inch.</param>
    public static void WritePng(Stream stream, SheetPlan plan, SheetContent content, double dpi)
    {
        using var canvas = new PngCanvas(plan.Format.Sheet.Width, plan.Format.Sheet.Height, dpi);
        SheetPainter.Draw(canvas, plan, content);
        canvas.WritePng(stream);
    }

    /// <inheritdoc cref="WriteSvg"/>
    public static void WritePdf(Stream stream, SheetPlan plan, SheetContent content)
    {
        using var canvas = new PdfCanvas(stream, About(content));
        canvas.StartPage(plan.Format.Sheet.Width, plan.Format.Sheet.Height);
        SheetPainter.Draw(canvas, plan, content);
        canvas.Bookmark(content.Words.Title, 1);
        canvas.Finish();
    }

    static PdfInformation About(SheetContent content) => new(content.Words.Title, new DateTimeOffset(content.Imprint.Date, TimeOnly.MinValue, TimeSpan.Zero))
    {
        Author = content.Imprint.Author,
        Subject = content.Words.Subtitle,
        Keywords = string.Join(", ", content.Services.Select(service => service.Label).Prepend(content.Words.LegendTitle)),
        Language = LanguageOf(content),
    };

    static string LanguageOf(SheetContent content) => content.Words.Language == "en" ? "en" : "es-PE";
}
