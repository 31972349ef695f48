using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using MimpGeo.Domain;
using MimpGeo.Import;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>Reads MBTiles 1.3: one prepared query for a tile.</summary>
sealed class MbTilesReader : TileArchive
{
    readonly string _path;

    // A connection serves one thread at a time; there are as many as ever asked at once.
    readonly ConcurrentBag<Lookup> _idle = [];

    MbTilesReader(string path, ArchiveInfo info, Lookup first)
        : base(info)
    {
        _path = path;
        _idle.Add(first);
    }

    /// <exception cref="TileArchiveException">It is no such file, or is damaged.</exception>
    public static new MbTilesReader Open(string path)
    {
        Lookup? lookup = null;
        try
        {
            lookup = new(path);
            lookup.CheckLength(new FileInfo(path).Length);
            return new(path, MbTilesMetadata.Info(MbTilesMetadata.Read(lookup.File), lookup.Zooms), lookup);
        }
        catch (Exception broken) when (broken is SqliteException or InvalidDataException)
        {
            lookup?.Dispose();
            throw Damaged(path, broken);
        }
    }

    public override StoredTile? Find(TileId tile)
    {
        try
        {
            if (!_idle.TryTake(out var lookup))
                lookup = new(_path);
            var content = lookup.Find(tile);
            _idle.Add(lookup);
            return content is null ? null : new(content, Gzip.IsGzip(content) ? "gzip" : null);
        }
        catch (SqliteException broken)
        {
            throw Damaged(_path, broken);
        }
    }

    public override void Dispose()
    {
        while (_idle.TryTake(out var lookup))
            lookup.Dispose();
    }

    static TileArchiveException Damaged(string path, Exception why)
        => new(Path.GetFileName(path), $"is not a readable MBTiles file: {why.Message.TrimEnd('.')}", why);

    sealed class Lookup : IDisposable
    {
        readonly SqliteCommand _find;

        public Lookup(string path)
        {
            File = SqliteFile.OpenRead(path);
            _find = File.CreateCommand();
            _find.CommandText = "SELECT tile_data FROM tiles WHERE zoom_level = $z AND tile_column = $x AND tile_row = $y";
            foreach (var name in new[] { "$z", "$x", "$y" })
                _find.Parameters.Add(name, SqliteType.Integer);
            _find.Prepare();
        }

        public SqliteConnection File { get; }

        public byte[]? Find(TileId tile)
        {
            (_find.Parameters[0].Value, _find.Parameters[1].Value, _find.Parameters[2].Value) = (tile.Z, tile.X, MbTilesWriter.Row(tile));
            return _find.ExecuteScalar() as byte[];
        }

        public (int Min, int Max) Zooms()
        {
            using var command = File.CreateCommand();
            command.CommandText = "SELECT coalesce(min(zoom_level), 0), coalesce(max(zoom_level), 0) FROM tiles";
            using var row = command.ExecuteReader();
            row.Read();
            return (row.GetInt32(0), row.GetInt32(1));
        }

        // SQLite takes what lacks of the last page as zeros.
        public void CheckLength(long bytes)
        {
            using var command = File.CreateCommand();
            command.CommandText = "PRAGMA page_size";
            if (bytes % (long)command.ExecuteScalar()! != 0)
                throw new InvalidDataException("it is cut short");
        }

        public void Dispose()
        {
            _find.Dispose();
            File.Dispose();
        }
    }
}
