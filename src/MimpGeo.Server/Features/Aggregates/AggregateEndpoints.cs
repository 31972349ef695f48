using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features.Aggregates;

/// <summary>Sums over the features of a collection, grouped by a property or by the territories of a level.</summary>
static class AggregateEndpoints
{
    public static void MapAggregate(this IEndpointRouteBuilder routes) => routes.MapMethods("/api/aggregate", ["GET", "HEAD"], Get);

    static Task Get(NpgsqlDataSource database, CollectionCatalogue catalogue, HttpContext http) => Spool.SendAsync(http, (body, cancel) => Reach.CheckAsync(async () =>
    {
        http.Response.Headers.Vary = "Accept";
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var set = await catalogue.ReadAsync(session, cancel);
        var collection = CollectionOf(http.Request.Query["collection"], set);
        var query = new QueryParameters(http.Request.Query, AggregateQuestion.Known(collection));
        var format = Formats.Choose(query.Text("f"), http.Request, Format.Json, Format.Csv);
        var asked = AggregateQuestion.Of(query, collection, set);
        if (Snapshots.IsKnown(http, set.Snapshot, $"aggregate {http.Request.QueryString} {format.Name}"))
            return;

        await using var command = AggregateQuery.Command(session, asked);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        http.Response.ContentType = format == Format.Csv ? "text/csv; charset=utf-8" : format.MediaType;
        if (format == Format.Csv)
        {
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{collection.Id}-{asked.Filter.Hash}-{set.Snapshot}-aggregate.csv\"";
            await AggregateAnswer.WriteCsvAsync(body, asked, rows, cancel);
        }
        else
        {
            await AggregateAnswer.WriteJsonAsync(body, asked, set.Snapshot, rows, cancel);
        }
    }));

    static Collection CollectionOf(string? id, CollectionSet set)
        => set.Find(id ?? "districts")?.Collection
            ?? throw new BadParameterException("collection", $"there is no collection '{id}': expected {string.Join(", ", set.All.Select(facts => facts.Collection.Id))}.");
}
