using MimpGeo.Domain;
using MimpGeo.Store;

namespace MimpGeo.Server.Tiles;

/// <summary>Asks the database for one encoded tile.</summary>
static class TileQuery
{
    /// <returns>The tile, Mapbox Vector Tile 2.1; empty where the layer has nothing.</returns>
    public static async Task<byte[]> RenderAsync(StoreSession session, TileLayer layer, TileId tile, CancellationToken cancel)
    {
        await using var command = session.Command(layer.Sql);
        command.Parameters.AddWithValue(tile.Z);
        command.Parameters.AddWithValue(tile.X);
        command.Parameters.AddWithValue(tile.Y);
        return (byte[])(await command.ExecuteScalarAsync(cancel))!;
    }
}
