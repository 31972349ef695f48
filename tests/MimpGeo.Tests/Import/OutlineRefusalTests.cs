using MimpGeo.Import;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>Outlines that are valid one by one and do not fit each other are refused, and the database keeps what it had.</summary>
public sealed class OutlineRefusalTests(ImportedStore store) : IClassFixture<ImportedStore>
{
    const string File = "boundaries.topojson";

    [Fact]
    public async Task Codes_interchanged_at_one_level_are_named()
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(
            Interchange(folder, "080102", "080202", from: "districts_z5"),
            "boundaries.topojson: z5: 0801 is not its districts taken together: they differ by 6,055 km² near (-76 -12.25); outside it lies 080102.",
            "boundaries.topojson: z5: 080102 is drawn elsewhere than at full detail: less than half of the smaller outline lies in the larger.",
            "boundaries.topojson: z5: 080202 is drawn elsewhere than at full detail: less than half of the smaller outline lies in the larger.");
    }

    [Fact]
    public async Task Codes_interchanged_at_every_level_across_provinces_are_named()
    {
        using var folder = new ImportFolder();

        var refused = await store.RefusesAsync(Interchange(folder, "080101", "080201"));

        Assert.Contains(refused.Rejections, rejection => rejection.Reason.StartsWith("full: 0801 is not its districts", StringComparison.Ordinal)
            && rejection.Reason.EndsWith("; outside it lies 080101.", StringComparison.Ordinal));
        Assert.Contains(refused.Rejections, rejection => rejection.Reason
            == "the outlines of 080101, 080201 look interchanged: each holds the capital of another one of them, and none its own.");
    }

    [Fact]
    public async Task Codes_interchanged_at_every_level_within_a_province_are_told_by_their_capitals()
    {
        using var folder = new ImportFolder();

        var refused = await store.RefusesAsync(Interchange(folder, "080201", "080202"));

        Assert.Equal(
            "boundaries.topojson: the outlines of 080201, 080202 look interchanged: each holds the capital of another one of them, and none its own.",
            Assert.Single(refused.Rejections).ToString());
    }

    [Fact]
    public async Task Departments_interchanged_are_named()
    {
        using var folder = new ImportFolder();

        var refused = await store.RefusesAsync(Interchange(folder, "07", "08"));

        Assert.Contains(refused.Rejections, rejection => rejection.Reason.StartsWith("z8: 07 is not its districts taken together: they differ by", StringComparison.Ordinal)
            && rejection.Reason.EndsWith("; outside it lies 070101, 070102.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Districts_without_a_shared_arc_that_overlap_are_named_with_the_place()
    {
        using var folder = new ImportFolder();
        var text = folder.Text(File).Replace("[[3,1],[0,-1],[-1,0]],", "[[3,1],[0,-1],[-1,0]],\n[[1,0],[0,1],[2,0],[0,-1],[-2,0]],", StringComparison.Ordinal);
        var at = text.IndexOf("[[-7,10,11]]", StringComparison.Ordinal);
        folder.Write(File, text[..at] + "[[12]]" + text[(at + "[[-7,10,11]]".Length)..].Replace("[[-10,12,-11]]", "[[-10,13,-11]]", StringComparison.Ordinal)
            .Replace("12,11,7]]", "13,11,7]]", StringComparison.Ordinal).Replace("-10,12,11]]", "-10,13,11]]", StringComparison.Ordinal));

        await store.RefusesAsync(folder, "boundaries.topojson: full: 080101 and 080201 overlap by 3,022 km² near (-76.25 -12.75).");
    }

    [Fact]
    public async Task Bow_tie_whose_repair_would_move_the_border_is_refused()
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(
            folder.Edit(File, "[[3,1],[0,-1],[-1,0]]", "[[3,1],[1,-1],[0,1],[-1,-1],[-1,0]]"),
            "boundaries.topojson:7: districts: '080201' cannot be repaired without changing what it covers: Self-intersection at (-75.25 -12.75)");
    }

    [Fact]
    public async Task Vertex_of_a_shipped_border_that_is_far_from_its_place_is_refused()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(TestContext.Current.CancellationToken);
        using var folder = new ImportFolder(Repository.Geodata);
        var lines = folder.Text(File).Split('\n');
        var arc = Array.FindIndex(lines, line => line.StartsWith("[[", StringComparison.Ordinal) && line.Split("],[").Length > 40);
        var steps = lines[arc].Split("],[");
        var (there, back) = (Step(steps[20], 300_000), Step(steps[21], -300_000));
        lines[arc] = string.Join("],[", [.. steps[..20], there, back, .. steps[22..]]);
        await using var owner = MimpGeo.Store.StoreConnection.Owner(database.ConnectionString);

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => new GeodataImport(owner)
            .RunAsync(folder.Write(File, string.Join('\n', lines)).Path, cancel: TestContext.Current.CancellationToken));

        Assert.Contains("cannot be repaired without changing what it covers: ", refused.Message, StringComparison.Ordinal);
    }

    static string Step(string step, int east)
    {
        var numbers = step.Split(',').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return FormattableString.Invariant($"{numbers[0] + east},{numbers[1]}");
    }

    static ImportFolder Interchange(ImportFolder folder, string one, string other, string from = "districts")
    {
        var text = folder.Text(File);
        var at = text.IndexOf($"\"{from}\":", StringComparison.Ordinal);
        var changed = text[at..].Replace($"\"id\":\"{one}\"", "\"id\":\"?\"", StringComparison.Ordinal)
            .Replace($"\"id\":\"{other}\"", $"\"id\":\"{one}\"", StringComparison.Ordinal)
            .Replace("\"id\":\"?\"", $"\"id\":\"{other}\"", StringComparison.Ordinal);
        return folder.Write(File, text[..at] + changed);
    }
}
