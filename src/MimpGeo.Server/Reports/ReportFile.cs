using System.Text;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>The forms that a report takes.</summary>
static class ReportFile
{
    public static readonly Format[] Formats =
    [
        Format.Html,
    ];

    public static async Task WriteAsync(Stream body, Document document, Format format, CancellationToken cancel)
        => await body.WriteAsync(Encoding.UTF8.GetBytes(HtmlDocument.Write(document)), cancel);
}
