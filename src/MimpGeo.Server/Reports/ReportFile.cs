using System.Text;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>The forms that a report takes.</summary>
static class ReportFile
{
    static readonly Format Docx = new("docx", DocxDocument.MediaType);
    static readonly Format Pdf = new("pdf", "application/pdf");

    public static readonly Format[] Formats = [Format.Html, Docx, Pdf];

    /// <exception cref="PdfMissingException">PDF, on a machine that cannot make it.</exception>
    public static async Task WriteAsync(Stream body, Document document, Format format, CancellationToken cancel)
    {
        if (format == Pdf)
        {
            await PdfDocument.WriteAsync(body, document, cancel);
            return;
        }

        await body.WriteAsync(format == Docx ? InMemory(document) : Encoding.UTF8.GetBytes(HtmlDocument.Write(document)), cancel);
    }

    static byte[] InMemory(Document document)
    {
        using var file = new MemoryStream();
        DocxDocument.Write(file, document);
        return file.ToArray();
    }
}
