using MimpGeo.Domain;
using Npgsql;

namespace MimpGeo.Server.Tiles;

/// <summary>Asks the database for one encoded tile.</summary>
sealed class TileQuery(NpgsqlDataSource database)
{
    /// <returns>The tile, Mapbox Vector Tile 2.1; empty where the layer has nothing.</returns>
    public async Task<byte[]> RenderAsync(TileLayer layer, TileId tile, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(layer.Sql);
        command.Parameters.AddWithValue(tile.Z);
        command.Parameters.AddWithValue(tile.X);
        command.Parameters.AddWithValue(tile.Y);
        return (byte[])(await command.ExecuteScalarAsync(cancel))!;
    }
}
