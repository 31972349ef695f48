using System.Text.Json.Nodes;
using MimpGeo.Domain;
using MimpGeo.Server.Tiles.Archives;

namespace MimpGeo.Tests.Tiles.Archives;

/// <summary>Tiles of which nothing is true but that they differ, in a folder of their own.</summary>
sealed class Pyramid : IDisposable
{
    public static readonly ArchiveInfo Vector = new(
        "Distritos", "Límites y pobreza", "© INEI", new(-81.3284, -18.3509, -68.6523, -0.0392), new(-75.0152, -9.19, 5),
        0, 8, TileFormat.Pbf, JsonNode.Parse("""[{"id":"districts","fields":{"ubigeo":"String","población":"Number"}}]"""), 7);

    public static readonly ArchiveInfo Images = Vector with { Name = "Relieve", Format = TileFormat.Png, VectorLayers = null };

    readonly string _folder = Directory.CreateTempSubdirectory("mimpgeo-archive-").FullName;

    /// <summary>Content by address, in no order.</summary>
    public Dictionary<TileId, byte[]> Tiles { get; private init; } = [];

    /// <summary>Each of the zooms with this share of its tiles; one of five has the content of another, or of its neighbour.</summary>
    public static Pyramid Random(int seed, double share, params int[] zooms)
    {
        var random = new Random(seed);
        var addresses = zooms.SelectMany(Addresses).Where(_ => random.NextDouble() < share).ToArray();
        random.Shuffle(addresses);
        byte[][] repeated = [.. Enumerable.Range(0, 5).Select(_ => Content(random))];
        var isSea = (TileId tile) => tile.X < 1 << tile.Z >> 2;
        return new()
        {
            Tiles = addresses.ToDictionary(tile => tile, tile => isSea(tile) ? repeated[0] : random.Next(5) == 0 ? repeated[random.Next(5)] : Content(random)),
        };
    }

    public string File(string name) => Path.Combine(_folder, name);

    /// <summary>Writes all tiles and finishes.</summary>
    public string Write(string name, ArchiveInfo info) => Write(name, info, Tiles);

    public string Write(string name, ArchiveInfo info, IEnumerable<KeyValuePair<TileId, byte[]>> tiles)
    {
        using var writer = TileArchiveWriter.Open(File(name), info);
        foreach (var (tile, content) in tiles.Where(tile => !writer.Contains(tile.Key)))
            writer.Add(tile, content);
        writer.Finish();
        return File(name);
    }

    /// <summary>Writes the first tiles, and ends as a build does that is stopped.</summary>
    public void Begin(string name, ArchiveInfo info, int count)
    {
        using var writer = TileArchiveWriter.Open(File(name), info);
        foreach (var (tile, content) in Tiles.Take(count))
            writer.Add(tile, content);
    }

    /// <summary>All addresses of a zoom.</summary>
    public static IEnumerable<TileId> Addresses(int zoom)
        => from x in Enumerable.Range(0, 1 << zoom) from y in Enumerable.Range(0, 1 << zoom) select TileId.At(zoom, x, y)!.Value;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The first bytes of gzip: no one looks further.
    static byte[] Content(Random random)
    {
        var content = new byte[random.Next(10, 200)];
        random.NextBytes(content);
        (content[0], content[1]) = (0x1F, 0x8B);
        return content;
    }
}
