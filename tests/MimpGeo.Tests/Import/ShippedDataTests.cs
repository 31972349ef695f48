using MimpGeo.Import;
using MimpGeo.Store;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>The data that ship: what the importer finds in them by itself, and RENIEC's codes in their full size.</summary>
public sealed class ShippedDataTests : IAsyncLifetime
{
    TestDatabase? _database;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateEmptyAsync();

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [Fact]
    public async Task What_is_known_to_be_odd_is_found()
    {
        await using var owner = StoreConnection.Owner(_database!.ConnectionString);

        var loaded = await new GeodataImport(owner).RunAsync(Repository.Geodata, cancel: Cancel);

        Assert.Equal(
            ["SAR0167 SAR Kosñipata has no lon.", "SAR0435 SAR Bernal has no coordinates.", "SAR0511 SAR PIAS Ucayali I has no coordinates."],
            Reasons(loaded, FindingKind.ServiceWithoutPoint));
        Assert.Equal(["150906 Pachangara has no national rank."], Reasons(loaded, FindingKind.NoNationalRank));
        Assert.Equal(["national rank 1522 of poverty 2018 is unused."], Reasons(loaded, FindingKind.UnusedRank));
        Assert.Equal(18, Reasons(loaded, FindingKind.NoPoverty).Count); // the districts created after 2018
        Assert.Contains("160405 Santa Rosa de Loreto has no outline.", Reasons(loaded, FindingKind.NoOutline));
        Assert.Contains(
            "Santa Lucía, the capital of 221006 Santa Lucia, lies 309.3 km outside 221001 Tocache and 221005 Uchiza, which it was cut from.",
            Reasons(loaded, FindingKind.CapitalOutside));

        // The directory's own check rounds to kilometres: one of them lies over the border by less than a metre.
        var centres = Reasons(loaded, FindingKind.ServiceOutside).Where(reason => reason.StartsWith("CEM", StringComparison.Ordinal)).ToList();
        Assert.Equal(22, centres.Count);
        Assert.Contains("CEM0336 CEM Regular Los Olivos lies less than a metre outside 150117 Los Olivos, in 150135 San Martin de Porres.", centres);
    }

    [Theory]
    [InlineData("observations.csv", 1,
        "observations.csv: holds RENIEC codes: 4,007 of 4,385 codes name nothing or another territory in INEI's list and the right one in RENIEC's; "
        + "line 26: 010205 is Imaza in INEI's list, but the row says 'Bagua', whose RENIEC code is 010205 and INEI code is 010201.")]
    [InlineData("services.csv", 4,
        "services.csv: holds RENIEC codes: 589 of 639 codes name nothing or another territory in INEI's list and the right one in RENIEC's; "
        + "line 4: 240101 is Tumbes in INEI's list, but the row says 'Callao', whose RENIEC code is 240101 and INEI code is 070101.")]
    public async Task Real_files_with_RENIEC_codes_are_refused(string file, int column, string expected)
    {
        await using var owner = StoreConnection.Owner(_database!.ConnectionString);
        using var folder = new ImportFolder(Repository.Geodata);

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(
            () => new GeodataImport(owner).RunAsync(folder.InReniec(file, column).Path, cancel: Cancel));

        Assert.Equal(expected, Assert.Single(refused.Rejections).ToString());
        Assert.Equal(0, await CountAsync(owner, "territory"));
    }

    static List<string> Reasons(Reconciliation loaded, string kind)
        => [.. loaded.Findings.Where(finding => finding.Kind == kind).Select(finding => finding.Reason)];

    static async Task<long> CountAsync(NpgsqlDataSource database, string table)
    {
        await using var count = database.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await count.ExecuteScalarAsync(Cancel))!;
    }
}
