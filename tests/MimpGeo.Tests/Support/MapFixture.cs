using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using MimpGeo.Import;
using MimpGeo.Server;
using MimpGeo.Store;
using Xunit;

[assembly: AssemblyFixture(typeof(MimpGeo.Tests.Support.MapFixture))]

namespace MimpGeo.Tests.Support;

/// <summary>The shipped data in a real PostGIS and the real server on top of it, once per run.</summary>
public sealed class MapFixture : IAsyncLifetime
{
    TestDatabase? _database;
    WebApplication? _server;

    public HttpClient Client { get; } = new();

    public string ConnectionString => _database!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using (var owner = StoreConnection.Owner(ConnectionString))
            await new GeodataImport(owner).RunAsync(Repository.Geodata);

        _server = MapServer.Create(ConnectionString, "http://127.0.0.1:0");
        await _server.StartAsync();
        Client.BaseAddress = new Uri(_server.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }
}
