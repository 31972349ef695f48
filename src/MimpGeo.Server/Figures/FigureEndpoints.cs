using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Figures;

/// <summary>What the ministry's documents print, as data: each value with its document, section and printed text.</summary>
static class FigureEndpoints
{
    const int FlushAt = 16 * 1024;

    public static void MapFigures(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/figures", ["GET", "HEAD"], GetFigures);
        routes.MapMethods("/api/figures/series", ["GET", "HEAD"], GetSeries);
        routes.MapMethods("/api/figures/{id}", ["GET", "HEAD"], GetFigure);
    }

    static Task GetFigures(NpgsqlDataSource database, HttpContext http)
    {
        var query = new QueryParameters(http.Request.Query, [.. FigureQuestion.Names, "f"]);
        var format = Formats.Choose(query.Text("f"), http.Request, Format.Json, Format.GeoJson, Format.Csv, Format.Html);
        return SendAsync(database, http, query, "figures", format, (session, question, snapshot, body, cancel) => format.Name switch
        {
            "csv" => WriteCsvAsync(http.Response, FigureQuery.Columns(session, question), body, cancel),
            "html" => WritePageAsync(http, session, question, body, cancel),
            "geojson" => WriteJsonAsync("\"type\":\"FeatureCollection\",", "features", session, question, snapshot, FigureQuery.Features(session, question), body, cancel),
            _ => WriteJsonAsync("", "figures", session, question, snapshot, FigureQuery.Objects(session, question), body, cancel),
        });
    }

    static Task GetSeries(NpgsqlDataSource database, HttpContext http)
    {
        var query = new QueryParameters(http.Request.Query, [.. FigureQuestion.Names, "f"]);
        var format = Formats.Choose(query.Text("f"), http.Request, Format.Json);
        return SendAsync(database, http, query, "series", format, (session, question, snapshot, body, cancel)
            => WriteJsonAsync("", "series", session, question, snapshot, FigureQuery.Series(session, question), body, cancel));
    }

    static Task GetFigure(NpgsqlDataSource database, HttpContext http, string id)
    {
        var query = new QueryParameters(http.Request.Query, "f");
        var format = Formats.Choose(query.Text("f"), http.Request, Format.Json);
        return Spool.SendAsync(http, async (body, cancel) =>
        {
            await using var session = await StoreSession.OpenAsync(database, cancel);
            var snapshot = await StoreCatalogue.SnapshotAsync(session, cancel);
            await using var command = FigureQuery.Objects(session, FigureQuestion.OfId(id));
            if (await command.ExecuteScalarAsync(cancel) is not string figure)
                throw new NotFoundException($"There is no figure '{id}'; /api/figures lists them.");
            if (Snapshots.IsKnown(http, snapshot, $"figure {id}"))
                return;

            http.Response.ContentType = format.MediaType;
            await body.WriteAsync(Encoding.UTF8.GetBytes(figure), cancel);
        });
    }

    static Task SendAsync(
        NpgsqlDataSource database, HttpContext http, QueryParameters query, string form, Format format,
        Func<StoreSession, FigureQuestion, int, Stream, CancellationToken, Task> write)
    {
        http.Response.Headers.Vary = "Accept";
        return Spool.SendAsync(http, async (body, cancel) =>
        {
            await using var session = await StoreSession.OpenAsync(database, cancel);
            var snapshot = await StoreCatalogue.SnapshotAsync(session, cancel);
            var question = await FigureQuestion.OfAsync(query, session, cancel);
            if (Snapshots.IsKnown(http, snapshot, $"{form} {question.Key} {format.Name} {(format == Format.Html ? http.Request.Host : "")}"))
                return;

            http.Response.ContentType = format == Format.Csv || format == Format.Html ? $"{format.MediaType}; charset=utf-8" : format.MediaType;
            await write(session, question, snapshot, body, cancel);
        });
    }

    static async Task WriteJsonAsync(
        string start, string member, StoreSession session, FigureQuestion question, int snapshot, NpgsqlCommand command, Stream stream, CancellationToken cancel)
    {
        await using var sources = FigureQuery.Sources(session, question);
        var told = (string)(await sources.ExecuteScalarAsync(cancel))!;
        var body = PipeWriter.Create(stream);
        Write(body, string.Create(CultureInfo.InvariantCulture, $$"""{{{start}}"snapshot":{{snapshot}},"sources":{{told}},"{{member}}":["""));
        var count = 0;
        await using (command)
        await using (var rows = await command.ExecuteReaderAsync(cancel))
        {
            for (; await rows.ReadAsync(cancel); count++)
            {
                Write(body, (count == 0 ? "" : ",") + rows.GetString(0));
                if (body.UnflushedBytes > FlushAt)
                    await body.FlushAsync(cancel);
            }
        }

        Write(body, string.Create(CultureInfo.InvariantCulture, $$"""],"numberMatched":{{count}},"numberReturned":{{count}}}"""));
        await body.FlushAsync(cancel);
    }

    static async Task WritePageAsync(HttpContext http, StoreSession session, FigureQuestion question, Stream body, CancellationToken cancel)
    {
        var page = await FigurePage.ReadAsync(new OgcLinks(http.Request), http.Request, session, question, cancel);
        await body.WriteAsync(Encoding.UTF8.GetBytes(page.Text), cancel);
    }

    static async Task WriteCsvAsync(HttpResponse response, NpgsqlCommand command, Stream body, CancellationToken cancel)
    {
        response.Headers.ContentDisposition = "attachment; filename=\"figures.csv\"";
        await using (command)
        await using (var rows = await command.ExecuteReaderAsync(cancel))
            await CsvTable.WriteAsync(body, rows, cancel);
    }

    static void Write(PipeWriter body, string text) => Encoding.UTF8.GetBytes(text, body);
}
