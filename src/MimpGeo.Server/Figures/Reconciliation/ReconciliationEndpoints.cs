using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>What the documents print against what their own parts add up to, against each other and against the directory.</summary>
static class ReconciliationEndpoints
{
    public static void MapReconciliation(this IEndpointRouteBuilder routes)
        => routes.MapMethods("/api/reconciliation", ["GET", "HEAD"], Get);

    static Task Get(NpgsqlDataSource database, HttpContext http)
    {
        var query = new QueryParameters(http.Request.Query, [.. ReconciliationQuestion.Names, "f"]);
        var format = Formats.Choose(query.Text("f"), http.Request, Format.Json, Format.Csv, Format.Html);
        http.Response.Headers.Vary = "Accept";
        return Spool.SendAsync(http, async (body, cancel) =>
        {
            await using var session = await StoreSession.OpenAsync(database, cancel);
            var snapshot = await StoreCatalogue.SnapshotAsync(session, cancel);
            var asked = await ReconciliationQuestion.OfAsync(query, session, cancel);
            if (Snapshots.IsKnown(http, snapshot, $"reconciliation {asked} {format.Name} {http.Request.Host}"))
                return;

            await using var command = ReconciliationQuery.Command(session, asked);
            var findings = await Finding.ReadAsync(command, cancel);
            http.Response.ContentType = format == Format.Json ? format.MediaType : $"{format.MediaType}; charset=utf-8";
            await (format.Name switch
            {
                "csv" => WriteCsvAsync(http.Response, body, findings),
                "html" => body.WriteAsync(Encoding.UTF8.GetBytes(ReconciliationPage.Of(new OgcLinks(http.Request), asked, findings).Text), cancel).AsTask(),
                _ => JsonSerializer.SerializeAsync(body, Answer(snapshot, findings), ApiJson.Options, cancel),
            });
        });
    }

    static object Answer(int snapshot, List<Finding> findings) => new
    {
        Snapshot = snapshot,
        NumberMatched = findings.Count,
        Severities = findings.CountBy(finding => finding.Severity).ToDictionary(),
        Rules = Rule.All.Select(rule => new { rule.Code, rule.Title, Findings = findings.Count(finding => finding.Rule == rule.Code) }),
        Findings = findings,
    };

    static async Task WriteCsvAsync(HttpResponse response, Stream body, List<Finding> findings)
    {
        response.Headers.ContentDisposition = "attachment; filename=\"reconciliation.csv\"";
        await using var csv = new CsvWriter(
            new StreamWriter(body, leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var name in new[] { "rule", "severity", "territory", "service", "stated", "found", "difference", "sources", "message", "stated_at", "found_at" })
            csv.WriteField(name);
        await csv.NextRecordAsync();
        foreach (var finding in findings)
        {
            foreach (var cell in Cells(finding))
                csv.WriteField(cell);
            await csv.NextRecordAsync();
        }
    }

    static object?[] Cells(Finding finding) =>
    [
        finding.Rule, finding.Severity, finding.Territory, finding.Service, finding.Stated, finding.Found, finding.Difference,
        string.Join('|', finding.Sources), finding.Message, string.Join(" | ", finding.StatedAt), string.Join(" | ", finding.FoundAt),
    ];
}
