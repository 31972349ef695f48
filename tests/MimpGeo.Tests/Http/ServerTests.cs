using System.Net;
using System.Text.Json;
using MimpGeo.Import;
using MimpGeo.Server;
using MimpGeo.Store;
using MimpGeo.Tests.Import;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Http;

public sealed class ServerTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_catalogue_says_what_may_be_asked()
    {
        var catalogue = JsonDocument.Parse(await map.Client.GetStringAsync("/api/catalogue", Cancel)).RootElement;

        var cem = catalogue.GetProperty("services").EnumerateArray().First();
        Assert.Equal("CEM", cem.GetProperty("code").GetString());
        Assert.Equal(436, cem.GetProperty("count").GetInt32());
        Assert.Equal(
            ["Regular 248", "Comisaría 187", "Centro de Salud 1"],
            cem.GetProperty("modalities").EnumerateArray().Select(m => $"{m.GetProperty("name")} {m.GetProperty("count")}"));
        Assert.Equal("Women's emergency centre", cem.GetProperty("name_en").GetString());
        Assert.Equal(25, catalogue.GetProperty("departments").GetArrayLength());
        Assert.Equal(196, catalogue.GetProperty("provinces").GetArrayLength());
        Assert.Equal(
            519 + 120 + 29,
            catalogue.GetProperty("services").EnumerateArray().Sum(service => service.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Ready_only_with_data()
    {
        await using var empty = await TestDatabase.CreateAsync(Cancel);
        await using var server = MapServer.Create(empty.ConnectionString, "http://127.0.0.1:0");
        await server.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };

        using var live = await client.GetAsync("/health/live", Cancel);
        using var ready = await client.GetAsync("/health/ready", Cancel);
        using var gaps = await client.GetAsync("/api/gaps", Cancel);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, gaps.StatusCode);
        Assert.Contains("run 'mimpgeo import'", await gaps.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await map.Client.GetAsync("/health/ready", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("/api/catalogue")]
    [InlineData("/api/gaps")]
    [InlineData("/tiles/districts/0/0/0.mvt")]
    [InlineData("/health/ready")]
    public async Task A_store_without_data_is_503_and_says_what_to_do(string path)
    {
        await using var database = await TestDatabase.CreateAsync(Cancel);
        await using var owner = StoreConnection.Owner(database.ConnectionString);
        using var folder = new ImportFolder();
        await Assert.ThrowsAsync<ImportRefusedException>(() => new GeodataImport(owner).RunAsync(folder.Delete("places.csv").Path, cancel: Cancel));
        await using var server = MapServer.Create(database.ConnectionString, "http://127.0.0.1:0");
        await server.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };

        using var response = await client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("The database holds no data yet: run 'mimpgeo import'.", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_database_is_503_and_tells_nothing_of_it()
    {
        await using var server = MapServer.Create("Host=127.0.0.1;Port=1;Username=secret_user;Database=none", "http://127.0.0.1:0");
        await server.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };

        using var response = await client.GetAsync("/api/gaps", Cancel);
        var body = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("The database is not reachable.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret_user", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/catalogue")]
    [InlineData("/api/gaps?above=much")] // what went wrong, too
    public async Task Other_sites_may_read(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", "https://example.org");
        using var response = await map.Client.SendAsync(request, Cancel);

        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Answers_are_compressed_when_the_client_can_read_it(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/gaps?department=18");
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await map.Client.SendAsync(request, Cancel);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
    }
}
