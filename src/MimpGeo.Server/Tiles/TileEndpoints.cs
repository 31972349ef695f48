using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Tiles;

/// <summary>Vector tiles in web mercator, the usual XYZ addresses.</summary>
static class TileEndpoints
{
    const string MediaType = "application/vnd.mapbox-vector-tile";

    public static void MapTiles(this IEndpointRouteBuilder routes)
        => routes.MapMethods("/tiles/{layer}/{z:int}/{x:int}/{y:int}.mvt", ["GET", "HEAD"], Get);

    static async Task<IResult> Get(
        string layer, int z, int x, int y, NpgsqlDataSource database, CollectionCatalogue collections, HttpContext http, CancellationToken cancel)
    {
        _ = new QueryParameters(http.Request.Query);
        if (TileId.At(z, x, y) is not { } tile)
            return TypedResults.NotFound();

        await using var session = await StoreSession.OpenAsync(database, cancel);
        var found = TileLayer.Find(layer) ?? TileLayer.Of((await collections.ReadAsync(session, cancel)).Find(layer)?.Collection);
        if (found is null)
            return TypedResults.NotFound();
        if (Snapshots.IsKnown(http, await StoreCatalogue.SnapshotAsync(session, cancel), $"tile {layer} {tile}"))
            return TypedResults.Empty;

        var mvt = await TileQuery.RenderAsync(session, found, tile, cancel);
        return mvt is [] ? TypedResults.NoContent() : TypedResults.Bytes(mvt, MediaType);
    }
}
