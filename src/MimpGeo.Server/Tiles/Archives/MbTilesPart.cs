using Microsoft.Data.Sqlite;
using MimpGeo.Import;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>The unfinished file of MBTiles, which is one already but for its name.</summary>
static class MbTilesPart
{
    const int Busy = 5;
    const int Locked = 6;

    const int SecondsToWait = 1;

    // Two builds of one file would spoil each other's: the lock is taken now, and stays. One by one, since a command of
    // several ends without a word where one of them finds the file locked.
    static readonly string[] Alone = ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT", "PRAGMA synchronous = NORMAL"];

    // The number is "MPBX", by which other programs know the file as MBTiles.
    const string Schema = """
        PRAGMA application_id = 0x4D504258;
        CREATE TABLE metadata (name TEXT NOT NULL, value TEXT NOT NULL);
        CREATE UNIQUE INDEX name ON metadata (name);
        CREATE TABLE images (tile_id TEXT NOT NULL PRIMARY KEY, tile_data BLOB NOT NULL);
        CREATE TABLE map (zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL, tile_id TEXT);
        CREATE UNIQUE INDEX map_index ON map (zoom_level, tile_column, tile_row);
        CREATE VIEW tiles AS
            SELECT map.zoom_level AS zoom_level, map.tile_column AS tile_column, map.tile_row AS tile_row, images.tile_data AS tile_data
            FROM map JOIN images ON images.tile_id = map.tile_id;
        """;

    /// <summary>Opens what an earlier run left of the same archive, or an empty one.</summary>
    public static SqliteConnection Open(string path, ArchiveInfo info)
    {
        if (Resume(path, info) is { } file)
            return file;

        File.Delete(path);
        File.Delete(path + "-journal");
        return Create(path, info);
    }

    public static void Execute(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = SecondsToWait;
        command.ExecuteNonQuery();
    }

    static SqliteConnection? Resume(string path, ArchiveInfo info)
    {
        var file = SqliteFile.OpenWrite(path);
        var isSame = false;
        try
        {
            isSame = IsOf(file, info);
            return isSame ? file : null;
        }
        finally
        {
            if (!isSame)
                file.Dispose();
        }
    }

    static SqliteConnection Create(string path, ArchiveInfo info)
    {
        var file = SqliteFile.OpenWrite(path);
        Lock(file);
        using var transaction = file.BeginTransaction();
        Execute(file, Schema);
        using var insert = file.CreateCommand();
        insert.CommandText = "INSERT INTO metadata (name, value) VALUES ($1, $2)";
        foreach (var (name, value) in MbTilesMetadata.Rows(info))
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$1", name);
            insert.Parameters.AddWithValue("$2", value);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return file;
    }

    static void Lock(SqliteConnection file)
    {
        foreach (var sql in Alone)
            Execute(file, sql);
    }

    static bool IsOf(SqliteConnection file, ArchiveInfo info)
    {
        try
        {
            Lock(file);
            var (known, wanted) = (MbTilesMetadata.Read(file), MbTilesMetadata.Rows(info));
            return known.Count == wanted.Count && wanted.All(row => known.GetValueOrDefault(row.Key) == row.Value);
        }
        catch (SqliteException unlike) when (unlike.SqliteErrorCode is not (Busy or Locked))
        {
            return false;
        }
    }
}
