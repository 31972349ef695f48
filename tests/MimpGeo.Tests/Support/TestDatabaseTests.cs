using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Support;

public sealed class TestDatabaseTests
{
    const string Extensions = "SELECT count(*) FROM pg_extension WHERE extname = 'postgis'";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void No_server_is_one_sentence(string? setting)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => TestDatabase.Server(setting));

        Assert.Equal(
            "No PostGIS server for the tests: run './mimpgeo test', "
            + "or set MIMPGEO_TEST_DB to a server where databases may be created.",
            refusal.Message);
    }

    [Fact]
    public async Task Database_is_new_and_gone_afterwards()
    {
        string connectionString;
        await using (var database = await TestDatabase.CreateAsync(Cancel))
        {
            connectionString = database.ConnectionString;
            Assert.Equal(1L, await CountAsync(connectionString, Extensions));
        }

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => CountAsync(connectionString, "SELECT 1::bigint"));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, refusal.SqlState);
    }

    [Fact]
    public async Task Empty_database_has_no_extension_yet()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(Cancel);

        Assert.Equal(0L, await CountAsync(database.ConnectionString, Extensions));
    }

    static async Task<long> CountAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
