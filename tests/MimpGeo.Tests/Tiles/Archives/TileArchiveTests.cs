using System.Text.Json.Nodes;
using MimpGeo.Domain;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Tiles.Archives;

/// <summary>What both formats keep.</summary>
public sealed class TileArchiveTests
{
    static readonly TileId World = TileId.At(0, 0, 0)!.Value;

    [Theory]
    [InlineData("a.pmtiles", 1, 1.0, new[] { 0 })]
    [InlineData("a.pmtiles", 2, 0.5, new[] { 1, 2, 5 })] // zooms without a tile
    [InlineData("a.pmtiles", 3, 0.9, new[] { 0, 1, 2, 3, 4, 6, 8 })] // 60,000 tiles: leaf directories
    [InlineData("a.pmtiles", 4, 0.01, new[] { 7, 8 })]
    [InlineData("a.mbtiles", 1, 1.0, new[] { 0 })]
    [InlineData("a.mbtiles", 2, 0.5, new[] { 1, 2, 5 })]
    [InlineData("a.mbtiles", 5, 0.9, new[] { 0, 1, 3, 7 })]
    public void What_is_written_is_read(string name, int seed, double share, int[] zooms)
    {
        using var pyramid = Pyramid.Random(seed, share, zooms);

        using var archive = TileArchive.Open(pyramid.Write(name, Pyramid.Vector));

        Assert.Equal(Pyramid.Vector, archive.Info);
        Parallel.ForEach(Enumerable.Range(0, 9).SelectMany(Pyramid.Addresses), tile =>
        {
            var read = archive.Find(tile);
            Assert.Equal(pyramid.Tiles.GetValueOrDefault(tile), read?.Content);
            Assert.Equal(read is null ? null : "gzip", read?.Encoding);
        });
    }

    [Theory]
    [InlineData("a.pmtiles")]
    [InlineData("a.mbtiles")]
    public void Images_have_no_encoding(string name)
    {
        using var pyramid = new Pyramid();
        byte[] image = [0x89, .. "PNG"u8];
        using var archive = TileArchive.Open(pyramid.Write(name, Pyramid.Images, [new(World, image)]));

        Assert.Equal(Pyramid.Images, archive.Info);
        Assert.Equal(image, archive.Find(World)?.Content);
        Assert.Null(archive.Find(World)?.Encoding);
    }

    [Theory]
    [InlineData("a.pmtiles")]
    [InlineData("a.mbtiles")]
    public void A_build_that_was_stopped_goes_on(string name)
    {
        using var pyramid = Pyramid.Random(6, 0.6, 2, 4, 5);
        pyramid.Begin(name, Pyramid.Vector, 300);

        using (var writer = TileArchiveWriter.Open(pyramid.File(name), Pyramid.Vector))
        {
            var order = pyramid.Tiles.Keys.ToList();
            Assert.All(order, (tile, at) => Assert.Equal(at < 300, writer.Contains(tile)));
        }

        Assert.False(File.Exists(pyramid.File(name)));
        using var archive = TileArchive.Open(pyramid.Write(name, Pyramid.Vector));
        Assert.All(pyramid.Tiles, tile => Assert.Equal(tile.Value, archive.Find(tile.Key)?.Content));
        Assert.Equal([pyramid.File(name)], Directory.GetFiles(Path.GetDirectoryName(pyramid.File(name))!));
    }

    [Theory]
    [InlineData("pmtiles", 1500)]
    [InlineData("mbtiles", 1000)] // the last whole batch
    public async Task A_build_that_was_killed_goes_on(string format, int kept)
    {
        using var pyramid = Pyramid.Random(10, 0.6, 4, 6);
        using (var writer = TileArchiveWriter.Open(pyramid.File($"a.{format}"), Pyramid.Vector))
        {
            foreach (var (tile, content) in pyramid.Tiles.Take(1500))
                writer.Add(tile, content);
            foreach (var file in Directory.GetFiles(pyramid.File("."), "a.*"))
                await OtherProgram.RunAsync("cp", file, pyramid.File("b" + Path.GetFileName(file)[1..]));
        }

        using (var writer = TileArchiveWriter.Open(pyramid.File($"b.{format}"), Pyramid.Vector))
            Assert.Equal(pyramid.Tiles.Keys.Take(kept), pyramid.Tiles.Keys.Where(writer.Contains));

        using var archive = TileArchive.Open(pyramid.Write($"b.{format}", Pyramid.Vector));
        Assert.All(pyramid.Tiles, tile => Assert.Equal(tile.Value, archive.Find(tile.Key)?.Content));
    }

    [Theory]
    [InlineData("a.pmtiles")]
    [InlineData("a.mbtiles")]
    public void A_build_of_other_data_starts_anew(string name)
    {
        using var pyramid = Pyramid.Random(7, 1, 3);
        ArchiveInfo[] others =
        [
            Pyramid.Vector with { Snapshot = 8 },
            Pyramid.Vector with { MaxZoom = 9 },
            Pyramid.Vector with { Bounds = Pyramid.Vector.Bounds with { West = -81 } },
            Pyramid.Vector with { VectorLayers = new JsonArray() },
        ];
        foreach (var other in others)
        {
            pyramid.Begin(name, Pyramid.Vector, 20);
            using var writer = TileArchiveWriter.Open(pyramid.File(name), other);
            Assert.All(pyramid.Tiles.Keys, tile => Assert.False(writer.Contains(tile)));
        }
    }

    [Theory]
    [InlineData("a.pmtiles")]
    [InlineData("a.mbtiles")]
    public void A_tile_that_was_found_empty_is_remembered_and_left_out(string name)
    {
        using var pyramid = Pyramid.Random(8, 1, 1, 2);
        var (empty, full) = (pyramid.Tiles.Keys.First(), pyramid.Tiles.Keys.Last());
        pyramid.Tiles[empty] = [];
        pyramid.Begin(name, Pyramid.Vector, 5);

        using (var writer = TileArchiveWriter.Open(pyramid.File(name), Pyramid.Vector))
            Assert.True(writer.Contains(empty));

        using var archive = TileArchive.Open(pyramid.Write(name, Pyramid.Vector));
        Assert.Null(archive.Find(empty));
        Assert.NotNull(archive.Find(full));
    }

    [Theory]
    [InlineData("a.pmtiles")]
    [InlineData("a.mbtiles")]
    public void A_file_without_tiles_is_not_written(string name)
    {
        using var pyramid = new Pyramid();

        var refused = Assert.Throws<TileArchiveException>(() => pyramid.Write(name, Pyramid.Vector, [new(World, [])]));

        Assert.Equal($"{name} would hold no tile.", refused.Message);
        Assert.False(File.Exists(pyramid.File(name)));
    }

    [Theory]
    [InlineData("a.pmtiles")]
    [InlineData("a.mbtiles")]
    public void Wrong_use_is_refused(string name)
    {
        using var pyramid = new Pyramid();
        using var writer = TileArchiveWriter.Open(pyramid.File(name), Pyramid.Vector);
        byte[] content = [0x1F, 0x8B, 8];
        writer.Add(World, content);

        Assert.Throws<InvalidOperationException>(() => writer.Add(World, content));
        Assert.Throws<ArgumentException>(() => writer.Add(TileId.At(1, 0, 0)!.Value, [1, 2, 3])); // not gzip
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Add(TileId.At(9, 0, 0)!.Value, content));
        Assert.Throws<ArgumentException>(() => TileArchiveWriter.Open(pyramid.File(name), Pyramid.Vector with { VectorLayers = null }));
        Assert.Throws<ArgumentException>(() => TileArchiveWriter.Open(pyramid.File(name), Pyramid.Vector with { MaxZoom = 23 }));
    }

    [Theory]
    [InlineData("a.pmtiles")]
    [InlineData("a.mbtiles")]
    public void Two_builds_of_one_file_exclude_each_other(string name)
    {
        using var pyramid = Pyramid.Random(9, 1, 2);
        using var first = TileArchiveWriter.Open(pyramid.File(name), Pyramid.Vector);
        first.Add(World, [0x1F, 0x8B]);

        var refused = Assert.Throws<TileArchiveException>(() => TileArchiveWriter.Open(pyramid.File(name), Pyramid.Vector with { Snapshot = 8 }));

        Assert.StartsWith($"{name} cannot be written: ", refused.Message, StringComparison.Ordinal);
        first.Finish();
        Assert.True(File.Exists(pyramid.File(name)));
    }

    [Fact]
    public void Other_files_are_refused()
    {
        using var pyramid = new Pyramid();
        File.WriteAllText(pyramid.File("short"), "PM");

        Refuses("short is neither a PMTiles nor an MBTiles file.", () => TileArchive.Open(pyramid.File("short")));
        Refuses("missing.pmtiles cannot be opened.", () => TileArchive.Open(pyramid.File("missing.pmtiles")));
        Refuses("tiles.zip has to be called .pmtiles or .mbtiles.", () => TileArchiveWriter.Open(pyramid.File("tiles.zip"), Pyramid.Vector));
    }

    static void Refuses(string message, Func<object> open) => Assert.Equal(message, Assert.Throws<TileArchiveException>(open).Message);
}
