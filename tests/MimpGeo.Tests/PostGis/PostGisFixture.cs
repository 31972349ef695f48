using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.PostGis;

/// <summary>One database with the tables of <see cref="SampleContext"/>, shared by the tests of geometry in PostGIS.</summary>
public sealed class PostGisFixture : IAsyncLifetime
{
    TestDatabase? _database;
    NpgsqlDataSource? _source;

    public NpgsqlDataSource Source => _source!;

    public SampleContext CreateContext() => new(Source);

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        _database = await TestDatabase.CreateAsync(cancel);
        _source = new NpgsqlDataSourceBuilder(_database.ConnectionString).UseNetTopologySuite().Build();
        await using var context = CreateContext();
        await context.Database.EnsureCreatedAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class PostGisTests : ICollectionFixture<PostGisFixture>
{
    public const string Name = "Geometry in PostGIS";
}
