using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Gaps;

/// <summary><c>mimpgeo gaps</c> as it is typed.</summary>
public sealed class GapsCommandTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_answer_is_a_table_with_its_sum_and_sources()
    {
        var (exitCode, output, error) = await ProgramProcess.RunAsync(
            map.ConnectionString, "gaps", Cancel, "--above", "30", "--department", "18");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(@"180105 +San Cristóbal +Mariscal Nieto +Moquegua +39,95 \(25,2–54,7\) +1\u202f588 ", output);
        Assert.Contains(
            "2 distritos: Pobreza monetaria (2018) > 30 [mid], sin CEM declarado. Población 4\u202f602; pobres 1\u202f671 (1\u202f220–2\u202f122).",
            output, StringComparison.Ordinal);
        Assert.Contains("Fuentes: INEI", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json", "json")]
    [InlineData("--csv", "csv")]
    public async Task Scripts_read_what_the_api_sends(string option, string format)
    {
        var (exitCode, output, _) = await ProgramProcess.RunAsync(
            map.ConnectionString, "gaps", Cancel, "--within-km", "60", "--confidence", "likely", option);

        Assert.Equal(0, exitCode);
        Assert.Equal(await map.Client.GetStringAsync($"/api/gaps?within_km=60&confidence=likely&f={format}", Cancel), output);
    }

    [Theory]
    [InlineData("above: 'half' is not a number from 0 to 100, with a point for decimals.", "--above", "half")]
    [InlineData("modality: 'Movil' is not a modality of CEM: expected Regular, Comisaría, Centro de Salud.", "--modality", "Movil")]
    [InlineData("'--below' is not understood. See 'mimpgeo gaps --help'.", "--below", "3")]
    public async Task What_cannot_be_understood_ends_with_2(string message, params string[] arguments)
    {
        var (exitCode, _, error) = await ProgramProcess.RunAsync(map.ConnectionString, "gaps", Cancel, arguments);

        Assert.Equal((2, message + Environment.NewLine), (exitCode, error));
    }

    [Fact]
    public async Task Help_shows_an_example_under_the_name_that_is_typed()
    {
        var (exitCode, output, _) = await ProgramProcess.RunAsync(null, "gaps", Cancel, "--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("Example: mimpgeo gaps --above 50 --service CEM --department 18", output, StringComparison.Ordinal);
        Assert.Contains("mimpgeo gaps [options]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_data_is_told()
    {
        await using var empty = await TestDatabase.CreateAsync(Cancel);

        var (exitCode, _, error) = await ProgramProcess.RunAsync(empty.ConnectionString, "gaps", Cancel);

        Assert.Equal((1, $"The database holds no data yet: run 'mimpgeo import'.{Environment.NewLine}"), (exitCode, error));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told()
    {
        var (exitCode, _, error) = await ProgramProcess.RunAsync("Host=127.0.0.1;Port=1;Username=nobody;Database=none", "gaps", Cancel);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The database is not reachable: Failed to connect to 127.0.0.1:1", error, StringComparison.Ordinal);
    }
}
