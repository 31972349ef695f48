using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Server.Tiles.Disk;
using Npgsql;

namespace MimpGeo.Server.Tiles;

/// <summary>Vector tiles in web mercator, the usual XYZ addresses.</summary>
static class TileEndpoints
{
    public static void AddTiles(this IServiceCollection services, ArchiveFolder archives, TileFolder? disk, bool hasDatabase)
    {
        services.AddSingleton(_ => archives);
        services.AddSingleton(provider => new TileSource(provider.GetRequiredService<ArchiveFolder>(), provider.GetRequiredService<TileCache>, provider.GetRequiredService<TileRenderer>));
        services.AddSingleton(provider => new TileDisk(disk, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<StoreWatch>();
        services.AddSingleton<TilePlans>();
        if (hasDatabase)
            services.AddHostedService(provider => provider.GetRequiredService<StoreWatch>());
        services.AddSingleton<TileRenderer>();
        services.AddSingleton<TileCache>();
    }

    public static void MapTiles(this IEndpointRouteBuilder routes)
        => routes.MapMethods("/tiles/{layers}/{z:int}/{x:int}/{y:int}.mvt", ["GET", "HEAD"], Get);

    static async Task Get(HttpContext http, TileSource tiles, string layers, int z, int x, int y)
    {
        var tile = TileId.At(z, x, y) ?? throw new NotFoundException($"There is no tile {z}/{x}/{y}: zooms are 0 to {TileId.MaxZoom}, columns and rows 0 to 2^zoom - 1.");
        await TileAnswer.SendAsync(http, await tiles.GetAsync(layers, http, tile), TileMedia.Vector);
    }
}
