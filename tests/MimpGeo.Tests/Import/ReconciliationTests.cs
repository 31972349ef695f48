using MimpGeo.Import;
using MimpGeo.Server.Import;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>What an import tells: rows that balance, findings with file and line, and nothing to do the second time.</summary>
public sealed class ReconciliationTests(ImportedStore store) : IClassFixture<ImportedStore>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_read_are_the_files_lines_and_the_tables_rows()
    {
        using var folder = new ImportFolder();
        var tables = new Dictionary<string, string>
        {
            ["sources.csv"] = "source",
            ["territories.csv"] = "territory",
            ["territory_origins.csv"] = "territory_origin",
            ["indicators.csv"] = "indicator",
            ["observations.csv"] = "observation WHERE NOT derived",
            ["services.csv"] = "service",
            ["service_counts.csv"] = "service_count",
            ["measures.csv"] = "figure_measure",
            ["subjects.csv"] = "figure_subject",
            ["mentions.csv"] = "mention",
            ["figures.csv"] = "figure",
            ["places.csv"] = "place",
        };

        foreach (var (file, table) in tables)
        {
            var count = store.Loaded.Files.Single(f => f.File == file);
            Assert.Equal(folder.Text(file).Split('\n').Length - 2, count.Read); // neither the header nor what follows the last newline
            Assert.Equal(await store.ScalarAsync<long>($"SELECT count(*) FROM {table}", Cancel), count.Loaded);
            Assert.Equal(0, count.Rejected);
        }

        Assert.Equal(new FileCount("boundaries.topojson", 33, 33, 0), store.Loaded.Files.Single(f => f.File == "boundaries.topojson"));
    }

    [Fact]
    public void Counts_that_do_not_balance_cannot_be_told()
        => Assert.Equal(
            "places.csv does not balance: 10 rows read, 8 loaded, 1 rejected.",
            Assert.Throws<InvalidOperationException>(() => new FileCount("places.csv", 10, 8, 1)).Message);

    [Theory]
    [InlineData(FindingKind.NoOutline, "territories.csv:14: 080203 Acos Nuevo has no outline.")]
    [InlineData(FindingKind.NameDiffers, "observations.csv:8: 080102 is 'Corcca' here and 'Ccorca' in territories.csv.")]
    [InlineData(FindingKind.PlaceOutside, "places.csv:4: 0801010002 LA PUENTE is not inside 080101.")]
    [InlineData(FindingKind.ServiceWithoutPoint,
        "services.csv:9: SAR0001 SAR Acopia has no coordinates.",
        "services.csv:10: SAR0002 SAR Acomayo has no lon.")]
    [InlineData(FindingKind.NoNationalRank, "observations.csv:6: 070102 Bellavista has no national rank.")]
    [InlineData(FindingKind.UnusedRank, "observations.csv: national rank 5 of poverty 2018 is unused.")]
    [InlineData(FindingKind.TiedValue, "observations.csv:9: 2 districts have the value 50.5: only the publisher's ranks order 080201, 080202.")]
    [InlineData(FindingKind.NoPoverty, "territories.csv:14: 080203 Acos Nuevo has no poverty figure.")]
    [InlineData(FindingKind.ServiceOutside,
        "services.csv:2: CAI0001 CAI del Mar lies 21.7 km outside 070101 Callao, in no district: in the sea, in a lake or abroad.",
        "services.csv:7: CEM0003 CEM Ccorca lies 24.4 km outside 080102 Ccorca, in 080201 Acomayo of the same department.",
        "services.csv:11: SAU0001 SAU Callao lies 543 m outside 070101 Callao, in 080101 Cusco.")]
    [InlineData(FindingKind.CapitalOutside,
        "territories.csv:10: Ccorca, the capital of 080102 Ccorca, lies 5.5 km outside its outline.",
        "territories.csv:14: Acos, the capital of 080203 Acos Nuevo, lies 81.6 km outside 080202 Acopia, which it was cut from.")]
    public void What_is_odd_is_told_with_file_and_line(string kind, params string[] expected)
        => Assert.Equal(expected, store.Loaded.Findings.Where(finding => finding.Kind == kind).Select(finding => finding.ToString()));

    [Fact]
    public void Types_that_nothing_is_known_of_are_told()
    {
        var types = store.Loaded.Findings.Where(finding => finding.Kind == FindingKind.TypeWithoutData).ToList();

        Assert.Equal(20, types.Count); // of 26: CEM, SAU, SAR, CAI, CAR_NNA and HRT are there
        Assert.Equal("services.csv: CEDIF (Centro de Desarrollo Integral de la Familia) has neither a service nor a count.", types[2].ToString());
    }

    [Fact]
    public async Task Unknown_column_shared_rank_and_repaired_outline_are_told_and_the_rest_is_loaded()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(Cancel);
        await using var owner = MimpGeo.Store.StoreConnection.Owner(database.ConnectionString);
        using var folder = new ImportFolder();
        folder.Edit("territory_origins.csv", "share_of_parent\n080203,080202,0.97,0.25", "share_of_parent,law\n080203,080202,0.97,0.25,31000");
        folder.Edit("observations.csv", ",001,3,3,", ",001,2,3,");
        folder.Edit("boundaries.topojson", "[[3,1],[0,-1],[-1,0]]", "[[3,1],[0,-1],[1,0],[-1,0],[-1,0]]"); // out to the east and back

        var loaded = await new GeodataImport(owner).RunAsync(folder.Path, cancel: Cancel);

        var told = loaded.Findings.Select(finding => finding.ToString()).ToList();
        Assert.Contains("territory_origins.csv:1: column 'law' is not known and not read.", told);
        Assert.Contains("observations.csv:9: national rank 2 is shared by 080201 Acomayo, 080202 Acopia.", told);
        Assert.Contains("boundaries.topojson:7: districts: '080201' was repaired: Ring Self-intersection at (-75.5 -13)", told);
        Assert.Contains("observations.csv: national rank 3 of poverty 2018 is unused.", told);
    }

    [Fact]
    public async Task New_district_of_unknown_origin_is_held_against_its_province()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(Cancel);
        await using var owner = MimpGeo.Store.StoreConnection.Owner(database.ConnectionString);
        using var folder = new ImportFolder();
        folder.Edit("territory_origins.csv", "080203,080202", "080202,080201");

        var loaded = await new GeodataImport(owner).RunAsync(folder.Path, cancel: Cancel);

        Assert.Contains(
            "territories.csv:14: Acos, the capital of 080203 Acos Nuevo, lies 81.6 km outside 0802 Acomayo, which it belongs to.",
            loaded.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task The_same_files_again_change_nothing_and_say_so()
    {
        using var folder = new ImportFolder();

        var again = await new GeodataImport(store.Owner).RunAsync(folder.Path, cancel: Cancel);

        Assert.False(again.Changed);
        Assert.Equal(store.Contents, await store.ContentsAsync(Cancel));
        Assert.Equal(
            "Nothing to do: snapshot 1 was loaded from the same files of geodata. --force loads them again.\n",
            ReconciliationText.Of(again, "geodata"));
    }

    [Fact]
    public void The_text_shows_the_first_of_each_kind_and_how_many_there_are()
    {
        var text = ReconciliationText.Of(store.Loaded, "geodata");

        Assert.Contains("""
            file                      rows read =    loaded + rejected
            sources.csv                       2 =         2 +        0
            territories.csv                  13 =        13 +        0
            """, text, StringComparison.Ordinal);
        Assert.Contains("Findings: 34; --json lists them all.\n", text, StringComparison.Ordinal);
        Assert.Contains("  type_without_data: 20\n    services.csv: CAR_PAM", text, StringComparison.Ordinal);
        Assert.Contains("    … and 17 more\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\nLoaded as snapshot 1.\n", text, StringComparison.Ordinal);
    }
}
