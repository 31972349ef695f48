using MimpGeo.Domain;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Tiles;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Server.Tiles.Building;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using MimpGeo.Tests.Layers;
using Xunit;

namespace MimpGeo.Tests.Tiles.Building;

public sealed class ChangedStoreTests(LayerFixture layers) : IClassFixture<LayerFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_ends_the_build_and_the_next_one_is_of_the_new_state()
    {
        await layers.ImportAsync("posts", "posts.csv", "name,lon,lat\nold,-77.03,-12.05\n");
        using var built = new BuiltArchive();

        var stopped = await Assert.ThrowsAsync<CommandException>(() => BuildAsync(built.File("a.pmtiles"), writeAt: 4));
        Assert.StartsWith("The store was written while its tiles were made: they were of snapshot ", stopped.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(built.File("a.pmtiles")));

        await BuildAsync(built.File("a.pmtiles"), writeAt: -1);
        using var archive = TileArchive.Open(built.File("a.pmtiles"));
        for (var zoom = 2; zoom <= 6; zoom++)
        {
            var tile = VectorTile.Read(Gzip.Expand(archive.Find(At(zoom))!.Value.Content, 1_000_000));
            Assert.Equal("new", tile["posts"].Features.Single().Properties["name"]);
        }
    }

    async Task BuildAsync(string file, int writeAt)
    {
        await using var database = StoreConnection.Public(layers.ConnectionString);
        var (catalogue, facts) = (new CollectionCatalogue(), new StoreCatalogue());
        var request = new TileRequest("posts", new(2, 6), file, [], Replaces: false);
        var subject = await BuildSubject.ReadAsync(request, database, catalogue, facts, Cancel);
        using var plans = new TilePlans(facts);
        using var renderer = new TileRenderer(database, catalogue, plans);
        using var writer = TileArchiveWriter.Open(file, subject.Info);
        await new TileBuild(subject.Pyramid, RenderAsync, new TileReach(database, subject.Layers), writer, subject.Set.Snapshot).RunAsync(2, new Progress<BuildProgress>(), Cancel);
        writer.Finish();

        async Task<(Tile Tile, int Snapshot)> RenderAsync(TileId tile, CancellationToken stop)
        {
            if (tile.Z == writeAt)
            {
                await using var write = layers.Owner.CreateCommand("UPDATE layer.posts SET c1 = 'new'");
                await write.ExecuteNonQueryAsync(stop);
            }

            var (made, shown) = await renderer.RenderAsync(request.Layers, request.TileQuery, tile, subject.Set, stop);
            return (made, shown.Snapshot);
        }
    }

    static TileId At(int zoom) => TileId.At(zoom, (int)((180 - 77.03) / 360 * (1 << zoom)), (int)((1 - (Math.Asinh(Math.Tan(-12.05 * Math.PI / 180)) / Math.PI)) / 2 * (1 << zoom)))!.Value;
}
