using System.Text.Json;
using MimpGeo.Domain;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Consolidated;

/// <summary>The ministry's consolidated tables of services, for any territory and cut-off date.</summary>
static class ConsolidatedEndpoints
{
    static readonly Format Xlsx = new("xlsx", ConsolidatedXlsx.MediaType);

    public static void MapConsolidated(this IEndpointRouteBuilder routes)
        => routes.MapMethods("/api/consolidated/{ubigeo}", ["GET", "HEAD"], Get);

    static Task Get(string ubigeo, NpgsqlDataSource database, StoreCatalogue catalogue, HttpContext http)
    {
        var query = new QueryParameters(http.Request.Query, "date", "f");
        var format = Formats.Choose(query.Text("f"), http.Request, Format.Json, Format.Html, Format.Csv, Xlsx);
        var territory = ReportTerritory.Of(ubigeo);
        var date = query.Value<CutOff>("date") ?? CutOff.Newest;

        http.Response.Headers.Vary = "Accept";
        return Spool.SendAsync(http, async (body, cancel) =>
        {
            await using var session = await StoreSession.OpenAsync(database, cancel);
            var facts = await catalogue.FactsAsync(session, cancel);
            if (Snapshots.IsKnown(http, facts.Snapshot, $"consolidated {territory} {date.Text} {format.Name}"))
                return;
            var titles = facts.Sources.ToDictionary(source => source.Code, source => source.Title);
            var tables = await TableBuilder.ReadAsync(session, territory, date, cancel);
            http.Response.ContentType = format == Format.Csv || format == Format.Html ? $"{format.MediaType}; charset=utf-8" : format.MediaType;
            if (format == Xlsx || format == Format.Csv)
                http.Response.Headers.ContentDisposition = $"attachment; filename=\"consolidado-{territory}-{facts.Snapshot}.{format.Name}\"";
            await WriteAsync(body, format, tables, facts.Snapshot, titles, cancel);
        });
    }

    static Task WriteAsync(
        Stream body, Format format, ServiceTables tables, int snapshot, Dictionary<string, string> titles, CancellationToken cancel)
        => format.Name switch
        {
            "csv" => ConsolidatedCsv.WriteAsync(body, tables, cancel),
            "xlsx" => ConsolidatedXlsx.WriteAsync(body, tables, titles),
            "html" => body.WriteAsync(Text(tables, titles), cancel).AsTask(),
            _ => JsonSerializer.SerializeAsync(body, ConsolidatedJson.Of(tables, snapshot, titles), ApiJson.Options, cancel),
        };

    static byte[] Text(ServiceTables tables, Dictionary<string, string> titles)
        => System.Text.Encoding.UTF8.GetBytes(HtmlDocument.Write(new Document(
            $"Consolidado de servicios: {tables.Territory.Name}", [.. CountBlocks.Of(tables, titles)])));
}
