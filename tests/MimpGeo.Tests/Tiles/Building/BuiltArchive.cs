using MimpGeo.Domain;
using MimpGeo.Import;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Tests.Support;
using MimpGeo.Tests.Tiles.Archives;
using Xunit;

namespace MimpGeo.Tests.Tiles.Building;

/// <summary>Archives that the program itself builds into a folder, read by nothing of it.</summary>
sealed class BuiltArchive : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("mimpgeo-build-").FullName;

    public string File(string name) => Path.Combine(Folder, name);

    public Task<(int ExitCode, string Out, string Error)> BuildAsync(string? database, string name, string layer, string zooms, params string[] more)
        => ProgramProcess.RunAsync(database, "tiles", TestContext.Current.CancellationToken, Arguments(name, layer, zooms, more));

    public string[] Arguments(string name, string layer, string zooms, params string[] more)
        => ["build", "--layer", layer, "--zooms", zooms, "--out", File(name), .. more];

    /// <summary>What the file holds for tiles, as it is stored.</summary>
    public Func<TileId, byte[]?> Read(string name) => name.EndsWith(".pmtiles", StringComparison.Ordinal) ? PmTiles(File(name)) : MbTiles(File(name));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    static Func<TileId, byte[]?> PmTiles(string path)
    {
        var bytes = new PmTilesBytes(path);
        var tiles = new Dictionary<ulong, byte[]>();
        foreach (var (id, offset, length, run) in bytes.Entries())
        {
            for (var at = 0ul; at < run; at++)
                tiles.Add(id + at, bytes.Tile(offset, length));
        }

        return tile => tiles.GetValueOrDefault(HilbertCurve.Id(tile));
    }

    static Func<TileId, byte[]?> MbTiles(string path)
    {
        using var file = SqliteFile.OpenRead(path);
        using var command = file.CreateCommand();
        command.CommandText = "SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles";
        using var row = command.ExecuteReader();
        var tiles = new Dictionary<TileId, byte[]>();
        while (row.Read())
            tiles.Add(TileId.At(row.GetInt32(0), row.GetInt32(1), (1 << row.GetInt32(0)) - 1 - row.GetInt32(2))!.Value, row.GetFieldValue<byte[]>(3));
        return tile => tiles.GetValueOrDefault(tile);
    }
}
