using MimpGeo.Domain;
using MimpGeo.Server;
using MimpGeo.Server.Tiles;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Server.Tiles.Disk;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using MimpGeo.Tests.Layers;
using Xunit;

namespace MimpGeo.Tests.Tiles.Disk;

public sealed class TileDiskTests(LayerFixture layers) : IClassFixture<LayerFixture>, IDisposable
{
    const long Plenty = 100_000_000;

    readonly string _folder = Directory.CreateTempSubdirectory("mimpgeo-disk-").FullName;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    string[] Files => Directory.GetFiles(_folder, "*", SearchOption.AllDirectories);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_tile_is_there_after_a_restart_as_it_was()
    {
        var tile = new Tile(Content(1, 5000), "places; most=2500; by=rank");
        new TileFolder(_folder, Plenty).Keep("one", tile);
        var found = new TileFolder(_folder, Plenty).Find("one")!;

        Assert.Equal((tile.Tag, tile.LeftOut), (found.Tag, found.LeftOut));
        Assert.Equal(tile.Compressed, found.Compressed);
        Assert.Null(new TileFolder(_folder, Plenty).Find("two"));
    }

    [Fact]
    public void A_damaged_file_is_never_a_tile_and_is_taken_away()
    {
        var folder = new TileFolder(_folder, Plenty);
        var tile = new Tile(Content(2, 300), null);
        folder.Keep("one", tile);
        var (path, whole) = (Files.Single(), File.ReadAllBytes(Files.Single()));
        for (var at = 0; at < whole.Length; at++)
        {
            File.WriteAllBytes(path, [.. whole[..at], (byte)~whole[at], .. whole[(at + 1)..]]);
            Assert.Null(folder.Find("one"));
            Assert.False(File.Exists(path));
            File.WriteAllBytes(path, whole[..at]);
            Assert.Null(folder.Find("one"));
        }

        folder.Keep("one", tile);
        Assert.Equal(tile.Tag, folder.Find("one")!.Tag);
    }

    [Fact]
    public void What_nobody_asked_for_longest_goes_first_and_other_files_stay()
    {
        File.WriteAllBytes(Path.Combine(_folder, "mine.txt"), new byte[500_000]);
        var folder = new TileFolder(_folder, 100_000);
        for (var number = 0; number < 60; number++)
        {
            folder.Keep($"{number}", new Tile(Content(number, 4000), null));
            foreach (var file in Files)
                File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMinutes(-1));
            Assert.NotNull(folder.Find("0")); // asked for again and again
        }

        Assert.InRange(Files.Where(file => !file.EndsWith("mine.txt", StringComparison.Ordinal)).Sum(file => new FileInfo(file).Length), 50_000, 100_000);
        Assert.NotNull(folder.Find("59"));
        Assert.Null(folder.Find("1"));
        Assert.True(File.Exists(Path.Combine(_folder, "mine.txt")));
    }

    [Fact]
    public async Task A_tile_is_made_once_for_all_servers_and_anew_after_a_write()
    {
        await layers.ImportAsync("posts", "posts.csv", "name,lon,lat\nold,-77.03,-12.05\n", replace: true);
        for (var restart = 0; restart < 2; restart++)
            Assert.Equal("old", await ServedAsync());
        Assert.Single(Files);
        Assert.Equal("old", await KeptAsync());

        await using (var write = layers.Owner.CreateCommand("UPDATE layer.posts SET c1 = 'new'"))
            await write.ExecuteNonQueryAsync(Cancel);
        Assert.Equal("new", await ServedAsync());
        Assert.Equal("new", await KeptAsync());
        Assert.Equal(2, Files.Length);
    }

    [Fact]
    public async Task The_same_number_of_another_history_is_another_state()
    {
        await layers.ImportAsync("posts", "posts.csv", "name,lon,lat\nthis,-77.03,-12.05\n", replace: true);
        Assert.Equal("this", await ServedAsync());

        // As where a backup is restored and written otherwise.
        await using var write = layers.Owner.CreateCommand("""
            CREATE TEMP TABLE before AS SELECT max(number) AS number FROM snapshot;
            UPDATE layer.posts SET c1 = 'that';
            DELETE FROM snapshot WHERE number = (SELECT number FROM before);
            UPDATE snapshot SET number = number - 1 WHERE number > (SELECT number FROM before)
            """);
        await write.ExecuteNonQueryAsync(Cancel);
        Assert.Equal("that", await ServedAsync());
    }

    async Task<string> ServedAsync()
    {
        await using var server = MapServer.Create(layers.ConnectionString, "http://127.0.0.1:0", ArchiveFolder.None, new TileFolder(_folder, Plenty));
        await server.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        return Name(await client.GetByteArrayAsync("/tiles/posts/5/9/17.mvt", Cancel));
    }

    async Task<string> KeptAsync()
    {
        await using var database = StoreConnection.Public(layers.ConnectionString);
        await using var session = await StoreSession.OpenAsync(database, Cancel);
        var set = await new CollectionCatalogue().ReadAsync(session, Cancel);
        var key = new TileKey("mvt", "posts", "", TileId.At(5, 9, 17)!.Value, set.Find("posts")!.Version);
        var (tile, _) = await new TileDisk(new TileFolder(_folder, Plenty), database).GetAsync(key, set, () => throw new InvalidOperationException("is not kept"), Cancel);
        return Name(tile.Body);
    }

    static string Name(byte[] tile) => (string)VectorTile.Read(tile)["posts"].Features.Single().Properties["name"];

    static byte[] Content(int seed, int length)
    {
        var content = new byte[length];
        new Random(seed).NextBytes(content);
        return content;
    }
}
