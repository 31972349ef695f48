using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles.Archives;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>OGC API - Tiles 1.0 (20-057), and TileJSON beside the short cuts.</summary>
static class TilesetEndpoints
{
    const string Tile = "/tiles/{scheme}/{tileMatrix:int}/{tileRow:int}/{tileCol:int}";

    static readonly string[] Reading = ["GET", "HEAD"];

    public static void AddTilesets(this IServiceCollection services)
    {
        services.AddSingleton<TilesetApi>();
        services.AddSingleton(TilesetPart.Create());
    }

    public static void MapTilesets(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/tiles/{layers}.json", Reading, TileJsonAsync);

        var ogc = routes.MapGroup("/ogc");
        ogc.MapMethods("/tileMatrixSets", Reading, (TilesetApi api, HttpContext http) => api.SchemesAsync(http));
        ogc.MapMethods("/tileMatrixSets/{scheme}", Reading, (TilesetApi api, HttpContext http, string scheme) => api.SchemeAsync(http, scheme));
        ogc.MapMethods("/tiles", Reading, (TilesetApi api, HttpContext http) => api.ListAsync(http, TileOrigin.Root));
        ogc.MapMethods("/tiles/{scheme}", Reading, (TilesetApi api, HttpContext http, string scheme) => api.TilesetAsync(http, TileOrigin.Root, scheme));
        ogc.MapMethods(Tile, Reading, (TilesetApi api, HttpContext http, string scheme, int tileMatrix, int tileRow, int tileCol)
            => api.TileAsync(http, TileOrigin.Root, TileAt(scheme, tileMatrix, tileRow, tileCol)));

        var collection = ogc.MapGroup("/collections/{id}");
        collection.MapMethods("/tiles", Reading, (TilesetApi api, HttpContext http, string id) => api.ListAsync(http, TileOrigin.Of(id)));
        collection.MapMethods("/tiles/{scheme}", Reading, (TilesetApi api, HttpContext http, string id, string scheme) => api.TilesetAsync(http, TileOrigin.Of(id), scheme));
        collection.MapMethods(Tile, Reading, (TilesetApi api, HttpContext http, string id, string scheme, int tileMatrix, int tileRow, int tileCol)
            => api.TileAsync(http, TileOrigin.Of(id), TileAt(scheme, tileMatrix, tileRow, tileCol)));
    }

    static async Task TileJsonAsync(TileSource tiles, HttpContext http, string layers) => await tiles.GetAsync(
        layers, http,
        async () =>
        {
            await http.RequestServices.GetRequiredService<TilesetApi>().TileJsonAsync(http, layers);
            return true;
        },
        async archive =>
        {
            await ArchiveTileJson.SendAsync(http, archive, layers);
            return true;
        });

    static TileId TileAt(string scheme, int tileMatrix, int tileRow, int tileCol)
    {
        WebMercatorQuad.Check(scheme);
        return TileId.At(tileMatrix, tileCol, tileRow)
            ?? throw new NotFoundException($"There is no tile in matrix {tileMatrix}, row {tileRow}, column {tileCol}: matrices are 0 to {TileId.MaxZoom}, rows and columns 0 to 2^matrix - 1.");
    }
}
