using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Sheets.Drawing;

namespace MimpGeo.Cartography.Sheets;

/// <summary>A map sheet as a file: the same drawing as SVG, PNG and PDF, and the same bytes for the same content.</summary>
public static class SheetWriter
{
    /// <param name="stream">Stays open.</param>
    /// <param name="plan">Paper and frame.</param>
    /// <param name="content">What it shows.</param>
    public static void WriteSvg(Stream stream, SheetPlan plan, SheetContent content)
    {
        using var canvas = SvgCanvas.OfSheet(stream, plan.Format.Sheet.Width, plan.Format.Sheet.Height, content.Words.Title, Locale(content.Words.Language));
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

    /// <summary>Writes one PDF of many sheets, with contents and bookmarks.</summary>
    /// <param name="stream">Stays open.</param>
    /// <param name="contents">What comes before the sheets.</param>
    /// <param name="sheets">As many as the contents have entries, in their order; each is taken when the one before is drawn.</param>
    public static void WriteAtlas(Stream stream, AtlasContents contents, IEnumerable<(SheetPlan Plan, SheetContent Content)> sheets)
    {
        var pages = new ContentsPages(contents);
        using var canvas = new PdfCanvas(stream, new(contents.Title, At(contents.Date)) { Subject = contents.Imprint, Language = Locale(contents.Language) });
        pages.Draw(canvas);
        Bookmark(canvas, contents, pages.Count);
        foreach (var (plan, content) in sheets)
        {
            canvas.StartPage(plan.Format.Sheet.Width, plan.Format.Sheet.Height);
            SheetPainter.Draw(canvas, plan, content);
        }

        canvas.Finish();
    }

    // Provinces stand under their departments.
    static void Bookmark(PdfCanvas canvas, AtlasContents contents, int before)
    {
        canvas.Bookmark(contents.Title, 1);
        var (group, parent) = ((string?)null, 0);
        for (var i = 0; i < contents.Entries.Count; i++)
        {
            var entry = contents.Entries[i];
            if (entry.Group is { } name && name != group)
                (group, parent) = (name, canvas.Bookmark(name, before + i + 1));
            canvas.Bookmark(entry.Name, before + i + 1, parent);
        }
    }

    static PdfInformation About(SheetContent content) => new(content.Words.Title, At(content.Imprint.Date))
    {
        Author = content.Imprint.Author,
        Subject = content.Words.Subtitle,
        Keywords = string.Join(", ", content.Services.Select(service => service.Label).Prepend(content.Words.LegendTitle)),
        Language = Locale(content.Words.Language),
    };

    // The snapshot's day, not the clock's: the same content makes the same bytes.
    static DateTimeOffset At(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.Zero);

    static string Locale(string language) => language == "en" ? "en" : "es-PE";
}
