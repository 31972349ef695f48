using System.Text;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Domain;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Sheets;

/// <summary>The forms that a sheet takes as a file.</summary>
static class SheetFile
{
    public static readonly Format[] Formats = [new("svg", "image/svg+xml"), new("pdf", "application/pdf"), new("png", "image/png"), Format.Html];

    /// <summary>Pixels per inch of PNG.</summary>
    public const int LeastDpi = 72;
    public const int UsualDpi = 150;
    public const int MostDpi = 300;

    // A large picture takes a core and tens of megabytes while it is drawn.
    static readonly SemaphoreSlim Drawing = new(Environment.ProcessorCount);

    /// <summary>What may be asked of a sheet in this form.</summary>
    public static string[] NamesOf(Format format) => format.Name == "png" ? [.. SheetQuestion.Names, "dpi"] : SheetQuestion.Names;

    public static async Task WriteAsync(Stream body, Sheet sheet, Format format, int dpi, CancellationToken cancel)
    {
        if (format == Format.Html)
        {
            await body.WriteAsync(Encoding.UTF8.GetBytes(HtmlDocument.Write(SheetDocument.Of(sheet))), cancel);
            return;
        }

        await Drawing.WaitAsync(cancel);
        try
        {
            Draw(body, sheet, format.Name, dpi);
        }
        finally
        {
            Drawing.Release();
        }
    }

    static void Draw(Stream body, Sheet sheet, string form, int dpi)
    {
        if (form == "svg")
            SheetWriter.WriteSvg(body, sheet.Plan, sheet.Content);
        else if (form == "png")
            SheetWriter.WritePng(body, sheet.Plan, sheet.Content, dpi);
        else
            SheetWriter.WritePdf(body, sheet.Plan, sheet.Content);
    }

    /// <summary>The title in the letters that every file system takes.</summary>
    public static string NameOf(Sheet sheet, Format format)
    {
        var letters = PlainName.Of(sheet.Content.Words.Title).Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        return $"{string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries))}.{format.Name}";
    }
}
