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
        Assert.Matches(@"180105 +San Cristóbal +Mariscal Nieto +Moquegua +40,0 \(25,2–54,7\) +1\u202f588 ", output);
        Assert.Contains(
            "2 distritos en Moquegua con pobreza monetaria (2018) mayor a 30\u00a0% y sin CEM declarado: "
            + "4\u202f602 habitantes, de ellos 1\u202f671 pobres (entre 1\u202f220 y 2\u202f122).",
            output, StringComparison.Ordinal);
        Assert.Contains("Fuentes: INEI", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 departamento con pobreza monetaria (2018) mayor a 10\u00a0% y sin HRT declarado: ", "--above", "10", "--level", "department", "--service", "HRT")]
    [InlineData(" con pobreza monetaria (2018) con certeza mayor a 60\u00a0% y sin CEM declarado: ", "--above", "60", "--confidence", "certain")]
    [InlineData(" Se listan 2.", "--limit", "2")]
    [InlineData(" distritos con pobreza monetaria (2018) posiblemente mayor a 37,5\u00a0% y sin CEM Comisaría ubicado dentro: ",
        "--above", "37.5", "--confidence", "possible", "--modality", "comisaría", "--assign", "location")]
    [InlineData("Ningún resultado: no hay distritos con pobreza monetaria (2018) mayor a 99\u00a0% y sin CEM declarado.", "--above", "99")]
    [InlineData("provincia", "--level", "province", "--service", "SAR", "--above", "55")]
    public async Task Question_and_sum_are_said_in_Spanish(string words, params string[] arguments)
    {
        var (_, output, _) = await ProgramProcess.RunAsync(map.ConnectionString, "gaps", Cancel, arguments);

        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\[|\b(mid|certain|likely|possible)\b", output);
    }

    [Theory]
    [InlineData(@"^\d{1,2},\d \(\d{1,2},\d–\d{1,3},\d\)$")]
    [InlineData(@"^0,\d{3}$", "--indicator", "hdi", "--above", "0.5")]
    public async Task Figures_of_a_column_have_equal_decimals(string figure, params string[] arguments)
    {
        var (_, output, _) = await ProgramProcess.RunAsync(map.ConnectionString, "gaps", Cancel, arguments);

        var figures = output.Split('\n').Where(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^ +\d{6} "))
            .Select(line => System.Text.RegularExpressions.Regex.Split(line.Trim(), " {2,}")[4])
            .ToArray();
        Assert.NotEmpty(figures);
        Assert.All(figures, cell => Assert.Matches(figure, cell));
    }

    [Fact]
    public async Task Nearest_place_of_a_protected_service_is_reserved_not_unknown()
    {
        var (_, output, _) = await ProgramProcess.RunAsync(
            map.ConnectionString, "gaps", Cancel, "--service", "CAR_NNA", "--limit", "1");

        Assert.Contains(" reservado ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("sin dato", output, StringComparison.Ordinal);
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
