using Npgsql;

namespace MimpGeo.Tests.Support;

/// <summary>A database of its own on the server that <c>MIMPGEO_TEST_DB</c> names, dropped at the end.</summary>
/// <remarks>
/// Make the data source after the database: Npgsql learns a database's types once, when a data source first connects,
/// so an extension created later needs <see cref="NpgsqlConnection.ReloadTypesAsync(CancellationToken)"/>.
/// </remarks>
public sealed class TestDatabase : IAsyncDisposable
{
    readonly string _server;
    readonly string _name = $"mimpgeo_test_{Guid.NewGuid():N}";

    TestDatabase(string server)
    {
        _server = new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString;
        ConnectionString = new NpgsqlConnectionStringBuilder(server)
        {
            Database = _name,
            MaxPoolSize = 8,
            IncludeErrorDetail = true,
        }.ConnectionString;
    }

    public string ConnectionString { get; }

    /// <summary>A database with PostGIS in it.</summary>
    public static async Task<TestDatabase> CreateAsync(CancellationToken cancel = default)
    {
        var database = await CreateEmptyAsync(cancel);
        try
        {
            await ExecuteAsync(database.Unpooled, "CREATE EXTENSION postgis", cancel);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A database with nothing in it, for what creates the extension itself.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(CancellationToken cancel = default)
    {
        var database = new TestDatabase(Server(Environment.GetEnvironmentVariable("MIMPGEO_TEST_DB")));
        await ExecuteAsync(database._server, $"CREATE DATABASE {database._name}", cancel);
        return database;
    }

    public async ValueTask DisposeAsync()
        => await ExecuteAsync(_server, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", CancellationToken.None);

    internal static string Server(string? setting)
        => string.IsNullOrWhiteSpace(setting)
            ? throw new InvalidOperationException(
                "No PostGIS server for the tests: run './mimpgeo test', "
                + "or set MIMPGEO_TEST_DB to a server where databases may be created.")
            : setting;

    string Unpooled => new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString;

    static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
