using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Cql2;

/// <summary>Four rows of a real PostGIS for filters.</summary>
public sealed class CqlPlaces : IAsyncLifetime
{
    const string Rows = """
        CREATE TABLE place (id int, name text, people bigint, height double precision, capital boolean, day date, born timestamptz, died timestamptz, tags jsonb, geom geometry(Geometry, 4326));
        INSERT INTO place VALUES
        (1, 'København', 100, 1.5, true, '2021-04-16', '2021-04-16T10:00:00Z', '2022-04-16T10:00:00Z', '["a","b"]', 'SRID=4326;POINT(1 1)'),
        (2, 'lima', 200, -2, false, '2022-04-16', '2022-04-16T10:00:00Z', '2022-05-01T00:00:00Z', '["a"]', 'SRID=4326;POINT(179.5 0)'),
        (3, 'Ñaña', 300, 0, true, '2023-04-16', '2023-04-16T10:00:00Z', NULL, '[]', 'SRID=4326;LINESTRING(0 0,5 5)'),
        (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
        """;

    TestDatabase? _database;

    public NpgsqlDataSource Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Database = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var create = Database.CreateCommand(Rows);
        await create.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }
}
