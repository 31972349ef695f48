using MimpGeo.Import;
using MimpGeo.Store;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>A database with the small fixture loaded, and what its tables hold.</summary>
public sealed class ImportedStore : IAsyncLifetime
{
    static readonly string[] Tables =
    [
        "source", "territory", "territory_origin", "indicator", "observation", "service_type", "service",
        "service_count", "figure_measure", "figure_subject", "figure", "mention", "place", "located_service", "nearest_service", "snapshot",
    ];

    TestDatabase? _database;

    public NpgsqlDataSource Owner { get; private set; } = null!;

    public Reconciliation Loaded { get; private set; } = null!;

    public string ConnectionString => _database!.ConnectionString;

    /// <summary>The digest of everything in it right after the load.</summary>
    public string Contents { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync();
        Owner = StoreConnection.Owner(ConnectionString);
        using var folder = new ImportFolder();
        Loaded = await new GeodataImport(Owner).RunAsync(folder.Path);
        Contents = await ContentsAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is null)
            return;

        await Owner.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>A digest over every row of every table: equal only when nothing at all is different.</summary>
    public async Task<string> ContentsAsync(CancellationToken cancel)
        => string.Join('\n', await Task.WhenAll(Tables.Select(async table => $"{table} " + await ScalarAsync<string>(
            $"SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text COLLATE \"C\")), '') FROM {table} t", cancel))));

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken cancel)
    {
        await using var command = Owner.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The rows of a query as PostgreSQL writes them: <c>(a,b)</c>.</summary>
    public async Task<string[]> RowsAsync(string sql, CancellationToken cancel)
        => await ScalarAsync<string[]>($"SELECT coalesce(array_agg(q::text), '{{}}') FROM ({sql}) q", cancel);
}
