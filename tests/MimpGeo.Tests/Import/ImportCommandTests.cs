using System.Text.Json;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary><c>mimpgeo import</c> as it is typed: exit codes, what goes to standard output and what to standard error.</summary>
public sealed class ImportCommandTests(ImportedStore store) : IClassFixture<ImportedStore>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Loaded_files_are_reconciled_on_standard_output_and_the_steps_told_on_standard_error()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(Cancel);
        using var folder = new ImportFolder();

        var (exitCode, output, error) = await ProgramProcess.RunAsync(database.ConnectionString, "import", Cancel, folder.Path);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("file                      rows read =    loaded + rejected\n", output, StringComparison.Ordinal);
        Assert.EndsWith("Loaded as snapshot 1.\n", output, StringComparison.Ordinal);
        Assert.StartsWith("[1/18] preparing the database\n[2/18] reading ", error, StringComparison.Ordinal);
        Assert.EndsWith("[18/18] measuring the distances from the capitals\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_every_finding_and_keeps_accents()
    {
        using var folder = new ImportFolder();

        var (exitCode, output, _) = await ProgramProcess.RunAsync(store.ConnectionString, "import", Cancel, folder.Path, "--json");

        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        Assert.False(json.RootElement.GetProperty("changed").GetBoolean());
        Assert.Equal(1, json.RootElement.GetProperty("snapshot").GetInt32());
    }

    [Fact]
    public async Task Refused_files_end_with_1_and_every_reason()
    {
        using var folder = new ImportFolder();
        folder.Edit("observations.csv", "2018,10,8,12", "2018,10,12,8");

        var (exitCode, output, error) = await ProgramProcess.RunAsync(store.ConnectionString, "import", Cancel, folder.Path, "--json");

        Assert.Equal(1, exitCode);
        Assert.EndsWith("""
            observations.csv:5: low: 12 is above high, 8.
            Refused. Nothing was loaded: the database is as it was.

            """, error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(output);
        var rejection = Assert.Single(json.RootElement.GetProperty("rejections").EnumerateArray());
        Assert.Equal("observations.csv", rejection.GetProperty("file").GetString());
        Assert.Equal(5, rejection.GetProperty("line").GetInt32());
        Assert.Equal("low: 12 is above high, 8.", rejection.GetProperty("reason").GetString());
        Assert.Equal(store.Contents, await store.ContentsAsync(Cancel));
    }

    [Fact]
    public async Task Folder_that_is_not_there_is_refused()
    {
        var (exitCode, _, error) = await ProgramProcess.RunAsync(store.ConnectionString, "import", Cancel, "nowhere");

        Assert.Equal(1, exitCode);
        Assert.EndsWith("nowhere: there is no such folder.\nRefused. Nothing was loaded: the database is as it was.\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--forse")]
    [InlineData("geodata", "--forse")]
    [InlineData("geodata", "another")]
    public async Task What_cannot_be_understood_ends_with_2(params string[] arguments)
    {
        var (exitCode, _, error) = await ProgramProcess.RunAsync(store.ConnectionString, "import", Cancel, arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(arguments[^1], error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_that_is_not_named_is_told()
    {
        var (exitCode, _, error) = await ProgramProcess.RunAsync(database: null, "import", Cancel);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Set MIMPGEO_DB to a PostGIS database", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://planner:secret@localhost/mimpgeo")]
    [InlineData("Host=localhost;Port=many;Password=secret")]
    [InlineData("Host=localhost;Passwort=secret")]
    public async Task Connection_string_of_another_kind_is_told_without_its_password(string database)
    {
        var (exitCode, _, error) = await ProgramProcess.RunAsync(database, "import", Cancel);

        Assert.Equal(
            (1, "MIMPGEO_DB is not a connection string of Npgsql: set it to a PostGIS database, "
                + $"such as 'Host=localhost;Username=me;Database=mimpgeo'.{Environment.NewLine}"),
            (exitCode, error));
    }
}
