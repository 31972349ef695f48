using Xunit;

namespace MimpGeo.Tests.Import;

/// <summary>RENIEC's code of Cusco, 070101, is INEI's of Callao: a join with the wrong one succeeds and moves Cusco to the coast.</summary>
public sealed class ReniecTests(ImportedStore store) : IClassFixture<ImportedStore>
{
    [Fact]
    public async Task A_file_of_RENIEC_codes_is_refused_with_the_evidence()
    {
        using var folder = new ImportFolder();

        var refused = await store.RefusesAsync(folder.InReniec("observations.csv", column: 1),
            "observations.csv: holds RENIEC codes: 7 of 9 codes name nothing or another territory in INEI's list and the right one in RENIEC's; "
            + "line 2: 070101 is Callao in INEI's list, but the row says 'Cusco', whose RENIEC code is 070101 and INEI code is 080101.");
        Assert.Single(refused.Rejections);
    }

    [Fact]
    public async Task Services_with_RENIEC_codes_are_refused()
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(folder.InReniec("services.csv", column: 4),
            "services.csv: holds RENIEC codes: 10 of 10 codes name nothing or another territory in INEI's list and the right one in RENIEC's; "
            + "line 2: 240101 is nothing in INEI's list, but the row says 'Callao', whose RENIEC code is 240101 and INEI code is 070101.");
    }

    [Fact]
    public async Task Places_have_no_name_of_their_district_and_are_judged_by_their_points()
    {
        using var folder = new ImportFolder();
        var text = folder.Text("places.csv");
        foreach (var (inei, reniec) in new[] { ("070101", "240101"), ("080101", "070101"), ("080102", "070102"), ("080201", "070201"), ("080202", "070202") })
            text = text.Replace($"\n{inei}", $"\n{reniec}", StringComparison.Ordinal).Replace($",{inei},", $",{reniec},", StringComparison.Ordinal);

        await store.RefusesAsync(folder.Write("places.csv", text),
            "places.csv: holds RENIEC codes: 5 of 7 codes name nothing or another territory in INEI's list and the right one in RENIEC's; "
            + "line 2: 240101 is nothing in INEI's list, but the row's point lies in Callao, whose RENIEC code is 240101 and INEI code is 070101.");
    }

    [Fact]
    public async Task Interchanged_columns_are_seen_by_the_capitals()
    {
        using var folder = new ImportFolder();
        var lines = folder.Text("territories.csv").Split('\n').Select(line => line.Split(',')).ToList();
        foreach (var line in lines.Skip(1).Where(line => line.Length > 4 && line[4].Length > 0))
            (line[0], line[4]) = (line[4], line[0]);

        var refused = await store.RefusesAsync(folder.Write("territories.csv", string.Join('\n', lines.Select(line => string.Join(',', line)))));
        Assert.Contains("territories.csv: ubigeo holds RENIEC codes and reniec INEI's: 10 of 12 capitals lie in the outline of their reniec code, "
            + "not of their ubigeo; line 3: the capital of 24 Callao lies in 07.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("observations.csv", "poverty,080101,Cusco", "poverty,070101,Cusco",
        "observations.csv:7: ubigeo: 070101 is Callao in INEI's list, but the row says 'Cusco', whose RENIEC code is 070101 and INEI code is 080101.")]
    [InlineData("services.csv", "CEM Ccorca,080102,Ccorca", "CEM Ccorca,070102,Ccorca",
        "services.csv:7: ubigeo: 070102 is Bellavista in INEI's list, but the row says 'Ccorca', whose RENIEC code is 070102 and INEI code is 080102.")]
    [InlineData("services.csv", "CEM Ccorca,080102,Ccorca", "CEM Ccorca,070201,Acomayo",
        "services.csv:7: ubigeo: 070201 is nothing in INEI's list, but the row says 'Acomayo', whose RENIEC code is 070201 and INEI code is 080201.")]
    [InlineData("services.csv", "CEM Ccorca,080102,Ccorca", "CEM Ccorca,080201,Ccorca",
        "services.csv:7: ubigeo: 080201 is Acomayo in INEI's list and nothing in RENIEC's, but the row says 'Ccorca', which is 080102.")]
    [InlineData("services.csv", "CEM Ccorca,080102,Ccorca", "CEM Ccorca,070101,Ccorca",
        "services.csv:7: ubigeo: 070101 is Callao in INEI's list and Cusco in RENIEC's, but the row says 'Ccorca', which is 080102.")]
    [InlineData("services.csv", "CEM Ccorca,080102,Ccorca", "CEM Ccorca,080102,Atlantis",
        "services.csv:7: ubigeo: 080102 is Ccorca in INEI's list and nothing in RENIEC's, but the row says 'Atlantis', which is in neither.")]
    [InlineData("service_counts.csv", "08,Cusco,SAU", "07,Cusco,SAU",
        "service_counts.csv:3: ubigeo: 07 is Callao in INEI's list, but the row says 'Cusco', whose RENIEC code is 07 and INEI code is 08.")]
    public async Task A_single_wrong_code_is_refused_with_both_readings(string file, string old, string with, string expected)
    {
        using var folder = new ImportFolder();

        await store.RefusesAsync(folder.Edit(file, old, with), expected);
    }
}
