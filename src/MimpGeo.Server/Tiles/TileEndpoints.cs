using MimpGeo.Domain;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Tiles;

/// <summary>Vector tiles in web mercator, the usual XYZ addresses.</summary>
static class TileEndpoints
{
    public static void AddTiles(this IServiceCollection services)
    {
        services.AddSingleton<StoreWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreWatch>());
        services.AddSingleton<TilePlans>();
        services.AddSingleton<TileRenderer>();
        services.AddSingleton<TileCache>();
    }

    public static void MapTiles(this IEndpointRouteBuilder routes)
        => routes.MapMethods("/tiles/{layers}/{z:int}/{x:int}/{y:int}.mvt", ["GET", "HEAD"], Get);

    static async Task Get(HttpContext http, TileCache tiles, TileRenderer renderer, string layers, int z, int x, int y)
    {
        var tile = TileId.At(z, x, y) ?? throw new NotFoundException($"There is no tile {z}/{x}/{y}: zooms are 0 to {TileId.MaxZoom}, columns and rows 0 to 2^zoom - 1.");
        await TileAnswer.SendAsync(http, await tiles.GetAsync(renderer.Form, layers, http.Request, tile, http.RequestAborted), renderer.Form);
    }
}
