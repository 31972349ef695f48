using System.Text;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Reports;

/// <summary>The ministry's executive summaries, out of the store.</summary>
static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes) => routes.MapMethods("/api/reports/{ubigeo}", ["GET", "HEAD"], Get);

    static Task Get(string ubigeo, NpgsqlDataSource database, StoreCatalogue catalogue, MapSheet sheet, HttpContext http)
    {
        var query = new QueryParameters(http.Request.Query, "date", "f");
        var format = Formats.Choose(query.Text("f"), http.Request, ReportFile.Formats);
        var territory = ReportTerritory.Of(ubigeo);
        var date = query.Value<CutOff>("date") ?? CutOff.Newest;

        http.Response.Headers.Vary = "Accept";
        return Spool.SendAsync(http, async (body, cancel) =>
        {
            Document document;
            await using (var session = await StoreSession.OpenAsync(database, cancel))
            {
                var facts = await catalogue.FactsAsync(session, cancel);
                if (Snapshots.IsKnown(http, facts.Snapshot, $"report {territory} {date.Text} {format.Name}"))
                    return;
                document = ReportBuilder.Build(
                    await ReportReader.ReadAsync(session, facts, territory, date, cancel), date,
                    await sheet(session, facts, territory, date, new OgcLinks(http.Request).Site, cancel));
            }

            http.Response.ContentType = format == Format.Html ? "text/html; charset=utf-8" : format.MediaType;
            if (format != Format.Html)
                http.Response.Headers.ContentDisposition = $"inline; filename=\"resumen-ejecutivo-{territory}.{format.Name}\"";
            await ReportFile.WriteAsync(body, document, format, cancel);
        });
    }
}
