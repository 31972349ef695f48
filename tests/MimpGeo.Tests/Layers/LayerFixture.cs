using System.Text;
using MimpGeo.Import.Layers;
using MimpGeo.Store;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Layers;

/// <summary>A database that files of a test's own are imported into as layers.</summary>
public sealed class LayerFixture : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("mimpgeo-layers-").FullName;
    TestDatabase? _database;

    public NpgsqlDataSource Owner { get; private set; } = null!;

    public string ConnectionString => _database!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Owner = StoreConnection.Owner(_database.ConnectionString);
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    public Task<LayerReport> ImportAsync(string id, string name, string text, int? srid = null, bool replace = false)
        => new LayerImport(Owner).RunAsync(new(Write(name, text), id, Srid: srid, Replace: replace), cancel: TestContext.Current.CancellationToken);

    /// <summary>The first column of the rows, as text.</summary>
    public async Task<string[]> AskAsync(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var values = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            values.Add(rows.IsDBNull(0) ? "null" : rows.GetFieldValue<string>(0));
        return [.. values];
    }

    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
