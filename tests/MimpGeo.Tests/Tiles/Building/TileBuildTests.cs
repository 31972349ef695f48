using System.IO.Compression;
using System.Text.Json;
using MimpGeo.Domain;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Tiles.Building;

public sealed class TileBuildTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a.pmtiles", "districts", 3, 7, "", "")]
    [InlineData("a.mbtiles", "departments,services", 0, 7, "filter", "ubigeo LIKE '15%'")]
    [InlineData("b.pmtiles", "places", 5, 8, "properties", "name")]
    public async Task Every_tile_is_the_servers(string name, string layer, int min, int max, string parameter, string value)
    {
        using var built = new BuiltArchive();
        string[] more = parameter == "" ? [] : [$"--{parameter}", value];
        var (exitCode, _, error) = await built.BuildAsync(map.ConnectionString, name, layer, $"{min}-{max}", more);
        Assert.True(exitCode == 0, error);

        var read = built.Read(name);
        var query = parameter == "" ? "" : $"?{parameter}={Uri.EscapeDataString(value)}";
        var found = 0;
        foreach (var tile in Enumerable.Range(min, max - min + 1).SelectMany(Country))
        {
            var sent = await map.Client.GetByteArrayAsync($"/tiles/{layer}/{tile}.mvt{query}", Cancel);
            var stored = read(tile) is { } content ? Unzip(content) : [];
            Assert.True(sent.AsSpan().SequenceEqual(stored), $"{tile}: {sent.Length} bytes are sent, {stored.Length} stored");
            if (stored is [])
                continue;

            found++;
            Assert.Subset(layer.Split(',').SelectMany(each => new[] { each, $"{each}_labels" }).ToHashSet(), VectorTile.Read(stored).Keys.ToHashSet());
        }

        Assert.True(found > 10, $"{found} tiles");
    }

    [Fact]
    public async Task The_archive_says_what_it_is()
    {
        using var built = new BuiltArchive();
        await built.BuildAsync(map.ConnectionString, "a.mbtiles", "departments,services", "2-3", "--properties", "ubigeo,name", "--bbox", "-77.5,-12.5,-76,-11");
        using var archive = TileArchive.Open(built.File("a.mbtiles"));

        Assert.Equal("departments,services?bbox=-77.5,-12.5,-76,-11&properties=ubigeo,name", archive.Info.Question);
        Assert.Equal(("Departamentos, Servicios del MIMP", 2, 3), (archive.Info.Name, archive.Info.MinZoom, archive.Info.MaxZoom));
        Assert.Equal(new(-77.5, -12.5, -76, -11), archive.Info.Bounds);
        Assert.Contains("2018", archive.Info.Description, StringComparison.Ordinal);
        Assert.Contains("INEI", archive.Info.Attribution, StringComparison.Ordinal);
        Assert.NotNull(archive.Info.Snapshot);
        Assert.Equal(
            ["departments ubigeo:String,name:String", "departments_labels ubigeo:String,name:String", "services ubigeo:String,name:String"],
            archive.Info.VectorLayers!.AsArray().Select(layer => $"{layer!["id"]} {string.Join(',', layer["fields"]!.AsObject().Select(field => $"{field.Key}:{field.Value}"))}"));
    }

    [Theory]
    [InlineData("a.pmtiles")]
    [InlineData("a.mbtiles")]
    public async Task A_build_that_was_killed_goes_on_where_it_was(string name)
    {
        using var built = new BuiltArchive();
        using (var killed = ProgramProcess.Start(map.ConnectionString, "tiles", built.Arguments(name, "districts", "4-10")))
        {
            // The second line says two tenths: there are tiles, and most are still to come however fast they are made.
            while (await killed.StandardError.ReadLineAsync(Cancel) is { } line && !line.StartsWith("20 %", StringComparison.Ordinal))
                Assert.Matches("^10 %: ", line);
            killed.Kill();
            await killed.WaitForExitAsync(Cancel);
        }

        Assert.False(File.Exists(built.File(name)));
        var (exitCode, output, error) = await built.BuildAsync(map.ConnectionString, name, "districts", "4-10", "--json");
        Assert.True(exitCode == 0, error);
        var (_, whole, _) = await built.BuildAsync(map.ConnectionString, "whole.pmtiles", "districts", "4-10", "--json");

        Assert.Equal(Number(whole, "tiles"), Number(output, "tiles"));
        if (name == "a.mbtiles")
            return; // SQLite commits a thousand tiles at a time: it may have had none of so few

        Assert.InRange(Number(output, "made"), 1, Number(whole, "made") - 50);
        Assert.Equal(await File.ReadAllBytesAsync(built.File("whole.pmtiles"), Cancel), await File.ReadAllBytesAsync(built.File(name), Cancel));
    }

    [Fact]
    public async Task What_is_there_is_replaced_only_when_told_so()
    {
        using var built = new BuiltArchive();
        await File.WriteAllTextAsync(built.File("a.pmtiles"), "mine", Cancel);

        var refused = await built.BuildAsync(map.ConnectionString, "a.pmtiles", "departments", "3");
        Assert.Equal((1, "mine"), (refused.ExitCode, await File.ReadAllTextAsync(built.File("a.pmtiles"), Cancel)));
        Assert.Equal($"{built.File("a.pmtiles")} is there already: give --replace to put another in its place.{Environment.NewLine}", refused.Error);

        var replaced = await built.BuildAsync(map.ConnectionString, "a.pmtiles", "departments", "3", "--replace");
        Assert.True(replaced.ExitCode == 0, replaced.Error);
        Assert.NotNull(built.Read("a.pmtiles")(TileId.At(3, 2, 4)!.Value));
    }

    [Theory]
    [InlineData(2, "--zooms: '9-3' is not a range of zooms: expected one such as 4-10, from 0 to 22, or a single zoom. See 'mimpgeo tiles build --help'.", "districts", "9-3")]
    [InlineData(2, "--layer: There are no tiles of 'nope': expected ", "nope", "3")]
    [InlineData(2, "filter: ", "districts", "3", "--filter", "nothing = 1")]
    [InlineData(2, "bbox: ", "districts", "3", "--bbox", "170,0,-170,1")]
    [InlineData(1, "There is nothing to make tiles of: the box is beside districts.", "districts", "6", "--bbox", "10,0,11,1")]
    public async Task What_cannot_be_built_is_told(int exitCode, string message, string layer, string zooms, params string[] more)
    {
        using var built = new BuiltArchive();
        var run = await built.BuildAsync(map.ConnectionString, "a.pmtiles", layer, zooms, more);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(built.Folder));
    }

    static long Number(string json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetInt64();

    static byte[] Unzip(byte[] content)
    {
        using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    // The country and a margin around it.
    static IEnumerable<TileId> Country(int zoom)
        => from x in Enumerable.Range(0, 1 << zoom)
           from y in Enumerable.Range(0, 1 << zoom)
           let tile = TileId.At(zoom, x, y)!.Value
           let box = tile.Degrees()
           where box.West < -66 && box.East > -84 && box.South < 2 && box.North > -20
           select tile;
}
