using Microsoft.Data.Sqlite;
using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>Writes MBTiles 1.3 (https://github.com/mapbox/mbtiles-spec/blob/master/1.3/spec.md): SQLite, equal tiles stored once.</summary>
sealed class MbTilesWriter : TileArchiveWriter
{
    const int Batch = 1000;

    readonly SqliteConnection _file;
    readonly SqliteCommand _find, _image, _map;
    SqliteTransaction? _batch;
    int _inBatch;

    public MbTilesWriter(string path, ArchiveInfo info)
        : base(path, info)
    {
        _file = MbTilesPart.Open(PartPath, info);
        _find = Command("SELECT 1 FROM map WHERE zoom_level = $1 AND tile_column = $2 AND tile_row = $3", parameters: 3);
        _image = Command("INSERT INTO images (tile_id, tile_data) VALUES ($1, $2) ON CONFLICT DO NOTHING", parameters: 2);
        _map = Command("INSERT INTO map (zoom_level, tile_column, tile_row, tile_id) VALUES ($1, $2, $3, $4)", parameters: 4);
    }

    /// <summary>MBTiles counts rows from the south, as TMS does.</summary>
    public static int Row(TileId tile) => (1 << tile.Z) - 1 - tile.Y;

    public override bool Contains(TileId tile) => Bound(_find, tile.Z, tile.X, Row(tile)).ExecuteScalar() is not null;

    public override long Finish()
    {
        // Tiles that were found empty were only for a run after this one.
        MbTilesPart.Execute(_file, "DELETE FROM map WHERE tile_id IS NULL");
        Commit();
        var tiles = Count();
        if (tiles == 0)
            throw NoTiles();

        Dispose();
        File.Move(PartPath, FilePath, overwrite: true);
        return tiles;
    }

    public override void Dispose()
    {
        Commit();
        foreach (var command in new[] { _find, _image, _map })
            command.Dispose();
        _file.Dispose();
    }

    protected override void Store(TileId tile, ReadOnlySpan<byte> content)
    {
        Begin();
        var id = content.IsEmpty ? null : ContentHash.Of(content).ToString("x32");
        if (id is not null)
            Bound(_image, id, content.ToArray()).ExecuteNonQuery();
        Bound(_map, tile.Z, tile.X, Row(tile), id).ExecuteNonQuery();
    }

    long Count()
    {
        using var count = Command("SELECT count(*) FROM map", parameters: 0);
        return (long)count.ExecuteScalar()!;
    }

    void Begin()
    {
        if (_inBatch++ % Batch != 0 && _batch is not null)
            return;

        Commit();
        Use(_file.BeginTransaction());
    }

    void Commit()
    {
        _batch?.Commit();
        Use(null);
    }

    void Use(SqliteTransaction? batch)
        => (_batch, _find.Transaction, _image.Transaction, _map.Transaction) = (batch, batch, batch, batch);

    SqliteCommand Command(string sql, int parameters)
    {
        var command = _file.CreateCommand();
        command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
            command.Parameters.AddWithValue($"${number}", null);
        return command;
    }

    static SqliteCommand Bound(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].ResetSqliteType();
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }

        return command;
    }
}
