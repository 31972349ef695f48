using MimpGeo.Server;
using MimpGeo.Tests.Layers;
using Xunit;

namespace MimpGeo.Tests.Maps;

/// <summary>Pictures of a layer of the user's own, which is written to.</summary>
public sealed class MapFreshnessTests(LayerFixture layers) : IClassFixture<LayerFixture>
{
    const string Tile = "/tiles/posts/5/9/17.png";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_is_in_the_next_picture()
    {
        await layers.ImportAsync("posts", "posts.csv", "name,lon,lat\nhere,-77.03,-12.05\n", replace: true);
        await using var server = MapServer.Create(layers.ConnectionString, "http://127.0.0.1:0");
        await server.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        using var before = await client.GetAsync(Tile, Cancel);

        await using (var write = layers.Owner.CreateCommand("UPDATE layer.posts SET geom = ST_Translate(geom, 2, 0)"))
            await write.ExecuteNonQueryAsync(Cancel);
        await ToldAsync();
        using var after = await client.GetAsync(Tile, Cancel);

        Assert.Equal("image/png", after.Content.Headers.ContentType?.MediaType);
        Assert.NotEqual(await before.Content.ReadAsByteArrayAsync(Cancel), await after.Content.ReadAsByteArrayAsync(Cancel));
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    // The database sends its word with the commit: as long as one round trip takes, it may be on its way.
    async Task ToldAsync()
    {
        await using var trip = layers.Owner.CreateCommand("SELECT pg_sleep(0.05)");
        await trip.ExecuteNonQueryAsync(Cancel);
    }
}
