using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles;

namespace MimpGeo.Server.Maps;

/// <summary>Maps as pictures.</summary>
static class MapEndpoints
{
    static readonly string[] Reading = ["GET", "HEAD"];

    public static void AddMaps(this IServiceCollection services)
    {
        services.AddSingleton<MapStyles>();
        services.AddSingleton<MapLayouts>();
        services.AddSingleton<MapRenderer>();
        services.AddSingleton<MapService>();
    }

    public static void MapMaps(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/tiles/{layers}/{z:int}/{x:int}/{y:int}.png", Reading, (HttpContext http, TileCache tiles, MapRenderer maps, string layers, int z, int x, int y)
            => SendAsync(http, tiles, maps.Plain, layers, z, x, y));
        routes.MapMethods("/tiles/{layers}/{z:int}/{x:int}/{y:int}@2x.png", Reading, (HttpContext http, TileCache tiles, MapRenderer maps, string layers, int z, int x, int y)
            => SendAsync(http, tiles, maps.Sharp, layers, z, x, y));
        routes.MapMethods("/api/maps.png", Reading, (MapService maps, HttpContext http, CancellationToken cancel) => maps.MapAsync(http, cancel));
        routes.MapMethods("/api/legend.{form}", Reading, (MapService maps, HttpContext http, string form, CancellationToken cancel) => maps.LegendAsync(http, form, cancel));
    }

    static async Task SendAsync(HttpContext http, TileCache tiles, TileForm form, string layers, int z, int x, int y)
    {
        var tile = TileId.At(z, x, y) ?? throw new NotFoundException($"There is no tile {z}/{x}/{y}: zooms are 0 to {TileId.MaxZoom}, columns and rows 0 to 2^zoom - 1.");
        await TileAnswer.SendAsync(http, await tiles.GetAsync(form, layers, http.Request, tile, http.RequestAborted), form.Media);
    }
}
