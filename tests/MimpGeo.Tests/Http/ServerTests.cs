using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MimpGeo.Import;
using MimpGeo.Server;
using MimpGeo.Store;
using MimpGeo.Tests.Import;
using MimpGeo.Tests.Support;
using Npgsql;
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

    [Fact]
    public async Task A_database_without_a_free_connection_is_503_and_says_so()
    {
        await using var server = MapServer.Create($"{map.ConnectionString};Maximum Pool Size=1;Timeout=1", "http://127.0.0.1:0");
        await server.StartAsync(Cancel);
        await using var taken = await server.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };

        using var response = await client.GetAsync("/api/gaps", Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(["5"], response.Headers.GetValues("Retry-After"));
        Assert.Contains("Too much is asked of the database at once", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_do_not_read_hold_nothing_that_others_need()
    {
        await using var server = MapServer.Create($"{map.ConnectionString};Maximum Pool Size=2;Timeout=5", "http://127.0.0.1:0");
        await server.StartAsync(Cancel);
        var address = new Uri(server.Urls.First());
        var idle = new List<TcpClient>();
        for (var i = 0; i < 8; i++)
        {
            var socket = new TcpClient { ReceiveBufferSize = 4096 };
            await socket.ConnectAsync(address.Host, address.Port, Cancel);
            await socket.GetStream().WriteAsync("GET /api/gaps?above=0&service=SAU HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), Cancel);
            idle.Add(socket);
        }

        // One byte of each answer has come, the other megabytes wait to be read.
        foreach (var socket in idle)
            Assert.Equal(1, await socket.GetStream().ReadAsync(new byte[1], Cancel));
        using var client = new HttpClient { BaseAddress = address };
        using var response = await client.GetAsync("/api/gaps?department=18", Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        idle.ForEach(socket => socket.Dispose());
    }

    [Theory]
    [InlineData("/api/gaps?department=18")]
    [InlineData("/health/ready")]
    [InlineData("/health/live")]
    public async Task Head_is_get_without_the_body(string path)
    {
        using var get = await map.Client.GetAsync(path, Cancel);
        using var head = await map.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancel);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("/api/gaps?department=18", "Accept, Accept-Encoding")]
    [InlineData("/api/catalogue", "Accept-Encoding")]
    [InlineData("/tiles/districts/0/0/0.mvt", "Accept-Encoding")]
    public async Task Caches_are_told_what_an_answer_depends_on(string path, string vary)
    {
        using var plain = await map.Client.GetAsync(path, Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { plain.Headers.ETag! } } };
        using var unchanged = await map.Client.SendAsync(again, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(vary, string.Join(", ", plain.Headers.Vary));
        Assert.Equal(vary, string.Join(", ", unchanged.Headers.Vary));
    }

    [Theory]
    [InlineData("/health/live?x=1")]
    [InlineData("/health/ready?x=1")]
    public async Task Health_takes_no_parameters(string path)
    {
        using var response = await map.Client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("x: is not a parameter here: there are none.", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/geo+json;q=0, */*", "application/json")]
    [InlineData("text/csv;q=0.5, application/json;q=0.4", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/json", "application/geo+json")]
    [InlineData("*/*", "application/geo+json")]
    public async Task Accept_decides_as_the_standard_says(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/gaps?department=18");
        request.Headers.Add("Accept", accept);
        using var response = await map.Client.SendAsync(request, Cancel);

        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_session_sees_one_snapshot_though_another_is_loaded()
    {
        await using var database = await TestDatabase.CreateAsync(Cancel);
        await using var owner = StoreConnection.Owner(database.ConnectionString);
        await using var reader = StoreConnection.Public(database.ConnectionString);
        await new GeodataImport(owner).RunAsync(Repository.Fixture("geodata"), cancel: Cancel);

        await using var session = await StoreSession.OpenAsync(reader, Cancel);
        var before = await StoreCatalogue.SnapshotAsync(session, Cancel);
        await new GeodataImport(owner).RunAsync(Repository.Fixture("geodata"), force: true, cancel: Cancel);
        var facts = await new StoreCatalogue().FactsAsync(session, Cancel);
        await using var later = await StoreSession.OpenAsync(reader, Cancel);

        Assert.Equal(before, facts.Snapshot);
        Assert.Equal(before + 1, await StoreCatalogue.SnapshotAsync(later, Cancel));
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
