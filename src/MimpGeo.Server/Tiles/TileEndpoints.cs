using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Tiles;

/// <summary>Vector tiles in web mercator, the usual XYZ addresses.</summary>
static class TileEndpoints
{
    const string MediaType = "application/vnd.mapbox-vector-tile";

    public static void MapTiles(this IEndpointRouteBuilder routes)
        => routes.MapMethods("/tiles/{layer}/{z:int}/{x:int}/{y:int}.mvt", ["GET", "HEAD"], Get);

    static async Task<IResult> Get(
        string layer, int z, int x, int y, TileQuery tiles, StoreCatalogue catalogue, HttpContext http, CancellationToken cancel)
    {
        _ = new QueryParameters(http.Request.Query);
        if (TileLayer.Find(layer) is not { } found || TileId.At(z, x, y) is not { } tile)
            return TypedResults.NotFound();

        if (Snapshots.IsKnown(http, await catalogue.SnapshotAsync(cancel), $"tile {layer} {tile}"))
            return TypedResults.Empty;

        var mvt = await tiles.RenderAsync(found, tile, cancel);
        return mvt is [] ? TypedResults.NoContent() : TypedResults.Bytes(mvt, MediaType);
    }
}
