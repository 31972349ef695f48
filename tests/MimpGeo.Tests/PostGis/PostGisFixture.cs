using Microsoft.EntityFrameworkCore;
using MimpGeo.Tests.Support;
using NetTopologySuite.Geometries;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.PostGis;

/// <summary>One database with the table of <see cref="SampleContext"/> for all tests of geometry.</summary>
public sealed class PostGisFixture : IAsyncLifetime
{
    TestDatabase? _database;
    NpgsqlDataSource? _source;

    public NpgsqlDataSource Source => _source!;

    public string ConnectionString => _database!.ConnectionString;

    public SampleContext CreateContext()
        => new(new DbContextOptionsBuilder<SampleContext>()
            .UseNpgsql(Source, npgsql => npgsql.UseNetTopologySuite()).Options);

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        _database = await TestDatabase.CreateAsync(cancel);
        _source = new NpgsqlDataSourceBuilder(_database.ConnectionString).UseNetTopologySuite().Build();
        await using var context = CreateContext();
        await context.Database.EnsureCreatedAsync(cancel);
    }

    /// <summary>A shape that PostGIS made from text, as Npgsql reads it, and PostGIS's bytes of it.</summary>
    public async Task<(Geometry Geometry, byte[] Ewkb)> ReadAsync(string wkt, CancellationToken cancel)
    {
        await using var command = Source.CreateCommand(
            "SELECT geom, ST_AsEWKB(geom, 'NDR') FROM (SELECT ST_SetSRID($1::text::geometry, 4326) AS geom) AS shape");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = wkt });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (await reader.GetFieldValueAsync<Geometry>(0, cancel), reader.GetFieldValue<byte[]>(1));
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
