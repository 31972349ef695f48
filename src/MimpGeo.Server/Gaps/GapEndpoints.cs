using System.Data;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Gaps;

/// <summary>The question of the house: which territories are above a threshold and lack a service.</summary>
static class GapEndpoints
{
    public static void MapGaps(this IEndpointRouteBuilder routes) => routes.MapMethods("/api/gaps", ["GET", "HEAD"], Get);

    static async Task Get(StoreCatalogue catalogue, GapQuery gaps, HttpContext http)
    {
        var cancel = http.RequestAborted;
        var query = new QueryParameters(http.Request.Query, [.. GapQuestion.Names, "f"]);
        var format = Formats.Choose(query.Text("f"), http.Request, Format.GeoJson, Format.Json, Format.Csv);
        var plan = GapPlan.Of(GapQuestion.Of(query), await catalogue.FactsAsync(cancel));

        http.Response.Headers.Vary = "Accept";
        if (Snapshots.IsKnown(http, plan.Facts.Snapshot, $"gaps {plan.Key} {format.Name}"))
            return;

        // The first row is asked for before the first byte is sent: a query that fails is an error, not half an answer.
        await using var command = gaps.Command(plan, ColumnsOf(format));
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);

        http.Response.ContentType = format == Format.Csv ? "text/csv; charset=utf-8" : format.MediaType;
        if (format == Format.Csv)
        {
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"gaps-{plan.Asked.Service}-{plan.Facts.Snapshot}.csv\"";
            await GapCsv.WriteAsync(http.Response.Body, plan, rows, cancel);
        }
        else
        {
            await GapJson.WriteAsync(http.Response.BodyWriter, plan, rows, geoJson: format == Format.GeoJson, cancel);
        }
    }

    static string ColumnsOf(Format format) => format.Name switch
    {
        "csv" => GapCsv.Columns,
        "json" => GapJson.Items,
        _ => GapJson.Features,
    };
}
