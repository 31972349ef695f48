using MimpGeo.Import;
using MimpGeo.Store;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>The fixture knows a children's home and a shelter with name, address, phone and point; the public role must not.</summary>
public sealed class ReservedPlacesTests(ImportedStore store) : IClassFixture<ImportedStore>
{
    // As the fixture's services.csv has them; coordinates by their digits, however they are rounded or ordered.
    static readonly string[] Secrets =
    [
        "Lucero", "Silencio", "999000111", "75.7123", "12.6123", "CAR_NNA-001",
        "Aurora", "Oculto", "988777666", "76.3456", "12.3456", "HRT-001",
    ];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_owner_finds_every_secret_so_the_search_is_no_sham()
    {
        var row = string.Join('\n', await store.RowsAsync("SELECT s.*, ST_AsText(geom) AS wkt FROM service s", Cancel));

        Assert.All(Secrets, secret => Assert.Contains(secret, row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_public_role_cannot_read_the_table()
    {
        await using var database = StoreConnection.Public(store.ConnectionString);
        await using var command = database.CreateCommand("SELECT count(*) FROM service");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(Cancel));
        Assert.Equal("permission denied for table service", refused.MessageText);
    }

    [Fact]
    public async Task Nothing_the_public_role_can_read_holds_a_secret()
    {
        await using var database = StoreConnection.Public(store.ConnectionString);
        var relations = await RowsAsync(database, """
            SELECT c.oid::regclass::text FROM pg_class c
            WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND c.relnamespace = 'public'::regnamespace
                AND (has_table_privilege(c.oid, 'SELECT') OR has_any_column_privilege(c.oid, 'SELECT'))
            """);
        Assert.Contains("public_service", relations);
        Assert.Contains("nearest_service", relations);
        Assert.DoesNotContain("service", relations);

        foreach (var relation in relations)
        {
            var text = string.Join('\n', await RowsAsync(database, await EverythingAsTextAsync(database, relation)));
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("CAR_NNA", "(CAR_NNA-080201-1,CAR_NNA,Básico,,080201,,,,,district,mimp,,)")]
    [InlineData("HRT", "(HRT-08-1,HRT,,,08,,,,,department,mimp,,)")]
    public async Task The_view_shows_its_public_territory_and_nothing_else(string type, string expected)
    {
        await using var database = StoreConnection.Public(store.ConnectionString);

        Assert.Equal([expected], await RowsAsync(database, $"SELECT s::text FROM public_service s WHERE type = '{type}'"));
    }

    [Theory]
    [InlineData("name IS NOT NULL")]
    [InlineData("address ILIKE '%e%'")]
    [InlineData("phone ~ '9'")]
    [InlineData("geom && ST_MakeEnvelope(-180, -90, 180, 90, 4326)")]
    [InlineData("ST_DWithin(geom::geography, ST_Point(-75.71234, -12.61234, 4326)::geography, 1e7)")]
    [InlineData("location_quality IS NOT NULL")]
    public async Task No_filter_finds_a_reserved_service_by_what_is_hidden(string filter)
    {
        await using var database = StoreConnection.Public(store.ConnectionString);

        Assert.Empty(await RowsAsync(database, $"SELECT id FROM public_service WHERE protection <> 'public' AND {filter}"));
    }

    [Fact]
    public void Findings_do_not_tell_where_a_reserved_service_is()
    {
        var told = string.Join('\n', store.Loaded.Findings);

        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusals_do_not_tell_where_a_reserved_service_is()
    {
        using var folder = new ImportFolder();
        folder.Edit("services.csv", "080102,Ccorca,Pasaje", "080299,,Pasaje").Edit("services.csv", "080201,Acomayo,Calle", "070201,,Calle");

        var refused = await store.RefusesAsync(folder, "services.csv:8: ubigeo: 080299 is unknown: it is not in territories.csv.");
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, refused.Message, StringComparison.Ordinal));
    }

    // Every readable column as its text, and every geometry as WKT besides: digits do not show in hexadecimal.
    static async Task<string> EverythingAsTextAsync(NpgsqlDataSource database, string relation)
    {
        var columns = await RowsAsync(database, $"""
            SELECT CASE WHEN format_type(atttypid, atttypmod) ~ '^(geometry|geography)'
                        THEN format('ST_AsText(%I)', attname) ELSE format('%I::text', attname) END
            FROM pg_attribute
            WHERE attrelid = '{relation}'::regclass AND attnum > 0 AND NOT attisdropped AND has_column_privilege(attrelid, attnum, 'SELECT')
            """);
        return $"SELECT concat_ws('|', {string.Join(", ", columns)}) FROM {relation}";
    }

    static async Task<List<string>> RowsAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancel))
            rows.Add(reader.GetString(0));

        return rows;
    }
}
