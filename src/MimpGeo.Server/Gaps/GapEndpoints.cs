using System.Data;
using System.IO.Pipelines;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Gaps;

/// <summary>The question of the house: which territories are above a threshold and lack a service.</summary>
static class GapEndpoints
{
    public static void MapGaps(this IEndpointRouteBuilder routes) => routes.MapMethods("/api/gaps", ["GET", "HEAD"], Get);

    static Task Get(NpgsqlDataSource database, StoreCatalogue catalogue, HttpContext http)
    {
        var query = new QueryParameters(http.Request.Query, [.. GapQuestion.Names, "f"]);
        var format = Formats.Choose(query.Text("f"), http.Request, Format.GeoJson, Format.Json, Format.Csv);
        var question = GapQuestion.Of(query);

        http.Response.Headers.Vary = "Accept";
        return Spool.SendAsync(http, async (body, cancel) =>
        {
            await using var session = await StoreSession.OpenAsync(database, cancel);
            var plan = GapPlan.Of(question, await catalogue.FactsAsync(session, cancel));
            if (!Snapshots.IsKnown(http, plan.Facts.Snapshot, $"gaps {plan.Key} {format.Name}"))
                await AnswerAsync(http.Response, session, plan, format, body, cancel);
        });
    }

    static async Task AnswerAsync(HttpResponse response, StoreSession session, GapPlan plan, Format format, Stream body, CancellationToken cancel)
    {
        await using var command = GapQuery.Command(session, plan, ColumnsOf(format));
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);

        response.ContentType = format == Format.Csv ? "text/csv; charset=utf-8" : format.MediaType;
        if (format == Format.Csv)
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"gaps-{plan.Asked.Service}-{plan.Facts.Snapshot}.csv\"";
            await GapCsv.WriteAsync(body, plan, rows, cancel);
        }
        else
        {
            await GapJson.WriteAsync(PipeWriter.Create(body), plan, rows, geoJson: format == Format.GeoJson, cancel);
        }
    }

    static string ColumnsOf(Format format) => format.Name switch
    {
        "csv" => GapCsv.Columns,
        "json" => GapJson.Items,
        _ => GapJson.Features,
    };
}
