using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using MimpGeo.Server;
using MimpGeo.Tests.Layers;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Tiles;

/// <summary>Two servers on one database, and writes that they are told of.</summary>
public sealed class TileFreshnessTests(LayerFixture layers) : IClassFixture<LayerFixture>, IAsyncLifetime
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    readonly List<(WebApplication Server, HttpClient Client)> _servers = [];

    public async ValueTask InitializeAsync()
    {
        await layers.ImportAsync("posts", "posts.csv", "name,lon,lat\nempty,-77.03,-12.05\n", replace: true); // the same file again would be left as it is
        await layers.ImportAsync("posts", "posts.csv", "name,lon,lat\nold,-77.03,-12.05\n", replace: true);
        await layers.ImportAsync("other", "other.csv", "name,lon,lat\nsame,-77.03,-12.05\n", replace: true);
        for (var i = 0; i < 2; i++)
        {
            var server = MapServer.Create(layers.ConnectionString, "http://127.0.0.1:0");
            await server.StartAsync();
            _servers.Add((server, new HttpClient { BaseAddress = new Uri(server.Urls.First()) }));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (server, client) in _servers)
        {
            client.Dispose();
            await server.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("UPDATE layer.posts SET c1 = 'new'")]
    [InlineData("DELETE FROM layer.posts; INSERT INTO layer.posts (fid, id, geom, c1) VALUES (1, '1', 'SRID=4326;POINT(-77.03 -12.05)', 'new')")]
    public async Task A_write_by_hand_is_in_the_next_tile_of_every_server_and_other_tiles_stay(string write)
    {
        foreach (var (_, client) in _servers)
            Assert.Equal("old", await NameAsync(client, "posts"));
        using var before = await _servers[0].Client.GetAsync("/tiles/other/5/9/17.mvt", Cancel);

        await using (var command = layers.Owner.CreateCommand(write))
            await command.ExecuteNonQueryAsync(Cancel);
        await ToldAsync();

        foreach (var (_, client) in _servers)
            Assert.Equal("new", await NameAsync(client, "posts"));
        using var after = await _servers[0].Client.GetAsync("/tiles/other/5/9/17.mvt", Cancel);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task An_import_in_the_place_of_a_layer_is_in_the_next_tile()
    {
        foreach (var (_, client) in _servers)
            Assert.Equal("old", await NameAsync(client, "posts"));

        await layers.ImportAsync("posts", "posts.csv", "name,lon,lat\nnew,-77.03,-12.05\n", replace: true);
        await ToldAsync();
        foreach (var (_, client) in _servers)
            Assert.Equal("new", await NameAsync(client, "posts"));
    }

    [Fact]
    public async Task Tags_are_strong_and_the_compressed_form_has_its_own()
    {
        var client = _servers[0].Client;
        using var plain = await client.GetAsync("/tiles/posts/5/9/17.mvt", Cancel);
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/tiles/posts/5/9/17.mvt") { Headers = { AcceptEncoding = { new("gzip") } } };
        using var compressed = await client.SendAsync(ask, Cancel);
        await using var gzip = new GZipStream(await compressed.Content.ReadAsStreamAsync(Cancel), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await gzip.CopyToAsync(unpacked, Cancel);

        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(Cancel), unpacked.ToArray());
        Assert.False(plain.Headers.ETag!.IsWeak);
        Assert.NotEqual(plain.Headers.ETag, compressed.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(client, plain.Headers.ETag));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, new("\"another\"")));
    }

    [Fact]
    public async Task Equal_requests_at_once_are_answered_alike()
    {
        var bodies = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => _servers[i % 2].Client.GetByteArrayAsync("/tiles/posts,other/3/2/4.mvt", Cancel)));

        Assert.All(bodies, body => Assert.Equal(bodies[0], body));
    }

    static async Task<HttpStatusCode> StatusAsync(HttpClient client, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tiles/posts/5/9/17.mvt") { Headers = { IfNoneMatch = { tag } } };
        using var response = await client.SendAsync(request, Cancel);
        return response.StatusCode;
    }

    static async Task<string> NameAsync(HttpClient client, string layer)
        => (string)VectorTile.Read(await client.GetByteArrayAsync($"/tiles/{layer}/5/9/17.mvt", Cancel))[layer].Features.Single().Properties["name"];

    // The database sends its word with the commit: as long as one round trip takes, it may be on its way.
    async Task ToldAsync()
    {
        await using var listener = await layers.Owner.OpenConnectionAsync(Cancel);
        await using var trip = new NpgsqlCommand("SELECT pg_sleep(0.05)", listener);
        await trip.ExecuteNonQueryAsync(Cancel);
    }
}
