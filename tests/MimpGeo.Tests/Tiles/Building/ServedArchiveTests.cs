using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using MimpGeo.Server;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Tiles.Building;

/// <summary>A server without a database, one whose database does not answer, and one with it, on the same folder of archives.</summary>
public sealed class ServedArchiveTests(MapFixture map) : IAsyncLifetime
{
    const string Tile = "5/9/16.mvt";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    readonly BuiltArchive _built = new();
    readonly List<string> _left = [];
    readonly List<WebApplication> _servers = [];
    HttpClient _alone = null!;
    HttpClient _cut = null!;
    HttpClient _fresh = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, zooms, more) in new (string, string, string[])[] { ("country.pmtiles", "4-6", []), ("lima.mbtiles", "5-6", ["--bbox", "-77.3,-12.3,-76.7,-11.8"]) })
        {
            var run = await _built.BuildAsync(map.ConnectionString, name, "districts", zooms, more);
            Assert.True(run.ExitCode == 0, run.Error);
        }

        await File.WriteAllBytesAsync(_built.File("torn.pmtiles"), (await File.ReadAllBytesAsync(_built.File("country.pmtiles"), Cancel))[..2000], Cancel);
        _alone = await StartAsync(null);
        _cut = await StartAsync("Host=127.0.0.1;Port=1;Username=nobody;Database=none");
        _fresh = await StartAsync(map.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { _alone, _cut, _fresh })
            client?.Dispose();
        foreach (var server in _servers)
            await server.DisposeAsync();
        _built.Dispose();
    }

    [Fact]
    public async Task Without_a_database_the_archive_answers_for_what_it_was_built_of()
    {
        using var expected = await map.Client.GetAsync($"/tiles/districts/{Tile}", Cancel);
        foreach (var client in new[] { _alone, _cut })
        {
            foreach (var name in new[] { "districts", "country" })
            {
                using var answer = await client.GetAsync($"/tiles/{name}/{Tile}", Cancel);
                Assert.Equal(await expected.Content.ReadAsByteArrayAsync(Cancel), await answer.Content.ReadAsByteArrayAsync(Cancel));
                Assert.Equal(expected.Headers.ETag, answer.Headers.ETag);
                Assert.Equal("application/vnd.mapbox-vector-tile", answer.Content.Headers.ContentType?.MediaType);
                Assert.StartsWith("country; snapshot=", answer.Headers.GetValues("Tile-Archive").Single(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_compressed_form_is_what_the_archive_holds()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/tiles/districts/{Tile}") { Headers = { AcceptEncoding = { new("gzip") } } };
        using var answer = await _alone.SendAsync(ask, Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/tiles/districts/{Tile}") { Headers = { AcceptEncoding = { new("gzip") }, IfNoneMatch = { answer.Headers.ETag! } } };
        using var known = await _alone.SendAsync(again, Cancel);

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal(_built.Read("country.pmtiles")(Domain.TileId.At(5, 9, 16)!.Value), await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task With_a_database_archives_answer_only_for_names_of_their_own()
    {
        using var fresh = await _fresh.GetAsync($"/tiles/districts/{Tile}", Cancel);
        using var named = await _fresh.GetAsync($"/tiles/country/{Tile}", Cancel);

        Assert.False(fresh.Headers.Contains("Tile-Archive"));
        Assert.True(named.Headers.Contains("Tile-Archive"));
        Assert.Equal(fresh.Headers.ETag, named.Headers.ETag);
    }

    [Theory]
    [InlineData("/tiles/country/5/0/0.mvt", HttpStatusCode.NoContent)] // beside the data
    [InlineData("/tiles/country/7/37/66.mvt", HttpStatusCode.NotFound)] // further in than it was built
    [InlineData("/tiles/lima/6/18/34.mvt", HttpStatusCode.OK)]
    [InlineData("/tiles/lima/6/0/0.mvt", HttpStatusCode.NotFound)] // beside the box
    [InlineData("/tiles/country/5/9/16.mvt?filter=population%3E1", HttpStatusCode.BadRequest)]
    [InlineData("/tiles/districts/5/9/16.mvt?filter=population%3E1", HttpStatusCode.ServiceUnavailable)] // the archive is of all
    [InlineData("/tiles/services/5/9/16.mvt", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/tiles/torn/5/9/16.mvt", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/api/catalogue", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/api/gaps", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/ogc/collections", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/health/ready", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task What_a_server_without_database_answers(string address, HttpStatusCode expected)
    {
        using var answer = await _alone.GetAsync(address, Cancel);
        using var cut = await _cut.GetAsync(address, Cancel);

        Assert.Equal((expected, expected), (answer.StatusCode, cut.StatusCode));
    }

    [Fact]
    public void A_damaged_archive_is_told_by_name_and_the_others_are_open()
        => Assert.Equal(Enumerable.Repeat("torn.pmtiles is cut short.", 3), _left);

    [Fact]
    public async Task TileJson_is_the_archives_own()
    {
        var told = JsonDocument.Parse(await _alone.GetStringAsync("/tiles/country.json", Cancel)).RootElement;

        Assert.Equal("3.0.0", told.GetProperty("tilejson").GetString());
        Assert.Equal((4, 6), (told.GetProperty("minzoom").GetInt32(), told.GetProperty("maxzoom").GetInt32()));
        Assert.Equal(["districts", "districts_labels"], told.GetProperty("vector_layers").EnumerateArray().Select(layer => layer.GetProperty("id").GetString()));
        var address = told.GetProperty("tiles")[0].GetString()!.Replace("{z}/{x}/{y}.mvt", Tile, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _alone.GetAsync(new Uri(address), Cancel)).StatusCode);
    }

    [Fact]
    public async Task Serve_without_anything_to_serve_is_one_sentence()
    {
        var nothing = await ProgramProcess.RunAsync(null, "serve", Cancel);
        var alone = await ProgramProcess.RunAsync(null, "serve", Cancel, "--no-database");
        var size = await ProgramProcess.RunAsync(null, "serve", Cancel, "--tile-cache-size", "much");

        Assert.Equal((1, true), (nothing.ExitCode, nothing.Error.StartsWith("Set MIMPGEO_DB to ", StringComparison.Ordinal)));
        Assert.Equal((1, true), (alone.ExitCode, alone.Error.StartsWith("Without a database there has to be an archive", StringComparison.Ordinal)));
        Assert.Equal((2, true), (size.ExitCode, size.Error.StartsWith("--tile-cache-size: 'much' is not a size", StringComparison.Ordinal)));
    }

    async Task<HttpClient> StartAsync(string? database)
    {
        var server = MapServer.Create(database, "http://127.0.0.1:0", ArchiveFolder.Open(_built.Folder, cannot => _left.Add(cannot.Message)));
        _servers.Add(server);
        await server.StartAsync(Cancel);
        return new() { BaseAddress = new Uri(server.Urls.First()) };
    }
}
