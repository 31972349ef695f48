using MimpGeo.Import;
using MimpGeo.Store;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>A database that cannot be prepared is explained in one sentence, and once the administrator did as told, it can.</summary>
public sealed class StoreSetupTests : IAsyncLifetime
{
    readonly string _planner = $"planner_{Guid.NewGuid():N}";
    TestDatabase? _database;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync();
        await AsAdministratorAsync($"CREATE ROLE {_planner} LOGIN PASSWORD 'secret'");
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is null)
            return;

        await AsAdministratorAsync($"DROP OWNED BY {_planner} CASCADE");
        await AsAdministratorAsync($"DROP ROLE {_planner}");
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Missing_rights_are_told_as_what_the_administrator_has_to_run_and_then_suffice()
    {
        var connection = new NpgsqlConnectionStringBuilder(_database!.ConnectionString) { Username = _planner, Password = "secret" };
        await using var owner = StoreConnection.Owner(connection.ConnectionString);
        using var folder = new ImportFolder();
        var import = new GeodataImport(owner);

        var refused = await Assert.ThrowsAsync<StoreSetupException>(() => import.RunAsync(folder.Path, cancel: Cancel));
        var sentence = $"The database user {_planner} may not prepare the database {connection.Database}: have its administrator run in it: ";
        Assert.StartsWith(sentence + "CREATE EXTENSION postgis; ", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            $"GRANT {PublicRole.Name} TO {_planner}; GRANT CREATE ON SCHEMA public TO {_planner}; GRANT CREATE ON DATABASE {connection.Database} TO {_planner};", refused.Message, StringComparison.Ordinal);

        await AsAdministratorAsync(refused.Message[sentence.Length..]);
        Assert.True((await import.RunAsync(folder.Path, cancel: Cancel)).Changed);
    }

    [Fact]
    public async Task Server_that_does_not_answer_is_told()
    {
        await using var owner = StoreConnection.Owner("Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2");

        var refused = await Assert.ThrowsAsync<StoreSetupException>(() => new GeodataImport(owner).RunAsync("geodata", cancel: Cancel));

        Assert.Equal("The database does not answer: Failed to connect to 127.0.0.1:1.", refused.Message);
    }

    [Fact]
    public async Task Database_that_is_not_there_is_told()
    {
        var connection = new NpgsqlConnectionStringBuilder(_database!.ConnectionString) { Database = "mimpgeo_nowhere", Pooling = false };
        await using var owner = StoreConnection.Owner(connection.ConnectionString);

        var refused = await Assert.ThrowsAsync<StoreSetupException>(() => new GeodataImport(owner).RunAsync("geodata", cancel: Cancel));

        Assert.Equal("The database is not there: database \"mimpgeo_nowhere\" does not exist; create it with CREATE DATABASE.", refused.Message);
    }

    async Task AsAdministratorAsync(string sql)
    {
        await using var administrator = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(_database!.ConnectionString) { Pooling = false }.ConnectionString);
        await using var command = administrator.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
