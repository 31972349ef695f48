using System.Globalization;
using System.Net;
using System.Text.Json;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Figures;

/// <summary>What the documents print comes back, each value with where it stands.</summary>
public sealed class FigureAnswerTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_of_the_file_is_answered()
    {
        var shipped = CsvTable.Shipped("figures.csv");
        var answer = await JsonAsync("/api/figures");
        var answered = answer.GetProperty("figures").EnumerateArray().ToDictionary(figure => Text(figure, "id"));

        Assert.Equal(1177, shipped.Count);
        Assert.Equal(shipped.Count, answer.GetProperty("numberMatched").GetInt32());
        Assert.Equal(5, answer.GetProperty("sources").GetArrayLength());
        Assert.All(shipped, row => Assert.Equal(Of(row), Of(answered[row["id"]])));
    }

    [Fact]
    public async Task The_table_has_the_same_rows()
    {
        var shipped = CsvTable.Shipped("figures.csv").ToDictionary(row => row["id"]);
        using var text = new StringReader(await map.Client.GetStringAsync("/api/figures?f=csv", Cancel));
        var table = CsvTable.Read(text);

        Assert.Equal(shipped.Count, table.Count);
        Assert.All(table, row => Assert.Equal(
            (Territory(shipped[row["id"]]), shipped[row["id"]]["period"], shipped[row["id"]]["printed"], shipped[row["id"]]["dimension"], Number(shipped[row["id"]]["value"])),
            (row["territory"], row["period"], row["printed"], row["dimension"], Number(row["value"]))));
    }

    // Read again from the documents, apart from the file.
    [Theory]
    [InlineData("territory=2101&section=1.1&measure=centres", "Comisaría 1, Regular 1")]
    [InlineData("territory=2104&section=1.1&measure=centres", "Comisaría 2, Regular 1")]
    [InlineData("territory=1801&section=Consolidado&service=CEM", "3")]
    [InlineData("territory=1802&section=Consolidado&service=DEMUNA", "11")]
    [InlineData("territory=18&section=Consolidado&service=DEMUNA", "15")]
    [InlineData("territory=18&service=CEM&measure=cases", "1 453, 137")]
    [InlineData("territory=1501&service=CEM&measure=cases", "34 639, 2 608")]
    [InlineData("territory=1501&section=Consolidado&service=CIAM&part=summary", "43, 43")]
    [InlineData("territory=15-1501&measure=share_percent", "12%")]
    [InlineData("territory=08&measure=share_percent&section=I", "15.1%, 5.7%")]
    [InlineData("territory=00&service=CAR_PCD&measure=centres&source=mimp-resumen-nacional-2024", "6, 10, 10, Básico 6, Especializado 4")]
    [InlineData("measure=femicides&period=2024-03", "42, 3, 3, 3, 4, 3, 15")]
    [InlineData("territory=00&service=CEM&measure=centres&modality=Centro de Salud", "Centro de Salud 1, Centro de Salud 1")]
    public async Task Tables_of_the_documents_read_again(string question, string printed)
    {
        var figures = (await JsonAsync($"/api/figures?{question}")).GetProperty("figures").EnumerateArray();

        Assert.Equal(printed, string.Join(", ", figures.Select(figure => $"{Text(figure, "modality")} {Text(figure, "printed")}".Trim())));
    }

    [Fact]
    public async Task A_service_has_its_periods_in_order()
    {
        var series = (await JsonAsync("/api/figures/series?service=LINEA100&measure=consultations&territory=00")).GetProperty("series");
        var points = series.EnumerateArray().Single().GetProperty("points").EnumerateArray();

        Assert.Equal(
            ["2019 12 119786 004-0044 II.1 AURORA", "2023 12 143644 000-0072 AURORA 3", "2024-01/2024-03 3 35374 000-0073 AURORA 3"],
            points.Select(point => $"{Text(point, "period")} {Text(point, "months")} {point.GetProperty("value").GetDecimal()} {Text(point, "id")} {Text(point, "section")}"));
    }

    [Theory]
    [InlineData("2019", 376)]
    [InlineData("2023", 555)]
    [InlineData("2024", 156)]
    [InlineData("2024-03", 131)]
    [InlineData("2024-01/2024-02", 5)]
    public async Task A_period_finds_what_lies_within_it(string period, int expected)
    {
        var shipped = CsvTable.Shipped("figures.csv").Count(row => row["period"] != "undated" && IsWithin(row["period"], period));
        var figures = (await JsonAsync($"/api/figures?period={period}")).GetProperty("figures").EnumerateArray();

        Assert.Equal((expected, expected), (shipped, figures.Count(figure => IsWithin(Text(figure, "period"), period))));
    }

    [Theory]
    [InlineData("territory=moquegua", "territory=18")]
    [InlineData("territory=LIMA METROPOLITANA", "territory=1501")]
    [InlineData("territory=lima provincias", "territory=15-1501")]
    [InlineData("territory=peru", "territory=00")]
    [InlineData("within=Áncash", "within=02")]
    [InlineData("service=cem", "service=CEM")]
    [InlineData("measure=Cases&part=TABLE", "measure=cases&part=table")]
    public async Task Names_and_lower_case_are_understood(string asked, string same)
        => Assert.Equal((await JsonAsync($"/api/figures?{same}")).ToString(), (await JsonAsync($"/api/figures?{asked}")).ToString());

    [Fact]
    public async Task Several_services_are_asked_at_once()
    {
        var shipped = CsvTable.Shipped("figures.csv").Count(row => row["service"] is "CEM" or "SAU");

        Assert.Equal(shipped, (await JsonAsync("/api/figures?service=CEM,sau")).GetProperty("numberMatched").GetInt32());
    }

    [Fact]
    public async Task One_figure_has_an_address()
    {
        var listed = (await JsonAsync("/api/figures?section=II.1 PAC&service=CEM&measure=cases")).GetProperty("figures")[0];
        using var none = await map.Client.GetAsync("/api/figures/004-9999", Cancel);

        Assert.Equal(listed.ToString(), (await JsonAsync("/api/figures/004-0087")).ToString());
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_browser_gets_a_page_with_its_filters()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/figures?territory=moquegua&service=cem&section=&part=table");
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await map.Client.SendAsync(request, Cancel);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
        var figures = (await JsonAsync("/api/figures?territory=18&service=CEM&part=table")).GetProperty("figures").EnumerateArray().ToList();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Filtros: Territorio: 18; Servicio: CEM; Parte: table.", page, StringComparison.Ordinal);
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Contains($"/api/figures/{Text(figure, "id")}\"", page, StringComparison.Ordinal));
        Assert.Contains("<td data-value=\"2022\">Año 2022</td><td class=\"number\" data-value=\"1453\">1\u202f453</td><td>1 453</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_is_a_map()
    {
        var answer = await JsonAsync("/api/figures?f=geojson&measure=share_percent&period=2019&section=I");
        var features = answer.GetProperty("features").EnumerateArray().ToDictionary(feature => Text(feature, "id"));

        Assert.Equal("FeatureCollection", Text(answer, "type"));
        Assert.Equal(14, features.Count);
        Assert.Equal(JsonValueKind.Null, features["00"].GetProperty("geometry").ValueKind);
        Assert.All(features.Values.Where(feature => Text(feature, "id") != "00"), feature => Assert.EndsWith("Polygon", Text(feature.GetProperty("geometry"), "type"), StringComparison.Ordinal));
        Assert.Equal("Lima Provincias", Text(features["15-1501"].GetProperty("properties"), "name"));
        Assert.Equal(12, features["15-1501"].GetProperty("properties").GetProperty("value").GetDecimal());
        Assert.Equal(2, features["08"].GetProperty("properties").GetProperty("figures").GetArrayLength());
    }

    [Fact]
    public async Task Lima_Provincias_is_the_department_without_the_capital()
    {
        var inside = (await JsonAsync("/api/figures?within=15&measure=share_percent")).GetProperty("figures").EnumerateArray().Select(figure => Text(figure, "territory")).Distinct();
        var department = (await JsonAsync("/api/figures?territory=15&measure=share_percent")).GetProperty("numberMatched").GetInt32();

        Assert.Equal(["15-1501", "1501"], inside);
        Assert.Equal(0, department);
    }

    [Fact]
    public async Task Shelters_are_told_by_department_and_nothing_adds_up_to_more()
    {
        var figures = (await JsonAsync("/api/figures")).GetProperty("figures").EnumerateArray().ToList();
        var shelters = figures.Where(figure => Text(figure, "service") == "HRT" && Text(figure, "territory") is { Length: > 2 } and not "1501").ToList();

        Assert.Equal(3, shelters.Count);
        Assert.All(shelters, shelter => Assert.Equal(("reserved", "", ""), (Text(shelter, "missing"), Text(shelter, "printed"), Text(shelter, "value"))));
        foreach (var row in shelters.Select(shelter => shelter.GetProperty("groups")[0].GetString()))
        {
            var total = figures.Single(figure => Text(figure, "role") == "total" && Text(figure, "source") == "mimp-resumen-moquegua-2023"
                && figure.GetProperty("groups").EnumerateArray().Any(group => group.GetString() == row));
            Assert.Equal("reserved", Text(total, "missing"));
        }
    }

    [Theory]
    [InlineData("territory=9901", "territory", "territory: '9901' is not known: expected 00 Perú, 01 Amazonas, 02 Áncash,")]
    [InlineData("territory=Santa Rosa", "territory", "territory: 'Santa Rosa' is the name of several: expected one of 010610, 021510, 030710,")]
    [InlineData("service=CEM,CEN", "service", "service: 'CEN' is not known: expected ACERCANDONOS, AES, CAI,")]
    [InlineData("period=2024-04", "period", "period: '2024-04' is not known: expected 2018,")]
    [InlineData("territory=15-1502", "territory", "territory: '15-1502' is not known")]
    [InlineData("within=99", "within", "within: '99' is not known: expected 00 Perú, 01 Amazonas, 02 Áncash, 03 Apurímac,")]
    [InlineData("service=CEN", "service", "service: 'CEN' is not known: expected ACERCANDONOS, AES, CAI,")]
    [InlineData("measure=casos", "measure", "measure: 'casos' is not known: expected actions, activities,")]
    [InlineData("period=1999", "period", "period: '1999' is not known: expected 2018, 2018/2019, 2019, 2019-01/2019-11,")]
    [InlineData("source=mimp", "source", "source: 'mimp' is not known: expected mimp-informe-pnig-2019, mimp-resumen-lima-2023, mimp-resumen-moquegua-2023, mimp-resumen-nacional-2024, mimp-resumen-puno-2023.")]
    [InlineData("section=9.9", "section", "section: '9.9' is not known: expected 1, 1.1, 1.2,")]
    [InlineData("modality=Movil", "modality", "modality: 'Movil' is not known: expected Básico, Básico y Especializado, Centro de Salud, Comisaría, Especializado, Mixto, PCD, PIAS, Regular, Urgencia.")]
    [InlineData("operation=run", "operation", "operation: 'run' is not known: expected operated, promoted.")]
    [InlineData("part=page", "part", "part: 'page' is not known: expected chart, list, summary, table, text.")]
    [InlineData("f=pdf", "f", "f: 'pdf' is not a format here: expected json, geojson, csv, html.")]
    [InlineData("year=2022", "year", "year: is not a parameter here: expected territory, within, service, measure, period, source, section, modality, operation, part, f.")]
    public async Task Unknown_values_are_a_problem_that_lists_what_may_be(string query, string parameter, string detail)
    {
        using var response = await map.Client.GetAsync($"/api/figures?{query}", Cancel);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(parameter, Text(problem, "parameter"));
        Assert.StartsWith(detail, Text(problem, "detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/figures?service=CEM")]
    [InlineData("/api/figures/series?service=CEM")]
    [InlineData("/api/reconciliation")]
    public async Task The_same_answer_is_not_sent_twice(string path)
    {
        using var first = await map.Client.GetAsync(path, Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await map.Client.SendAsync(again, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await map.Client.GetStringAsync(path, Cancel)).RootElement;

    static string Of(Dictionary<string, string> row) => string.Join('\n',
        Territory(row), row["printed_territory"], row["service"], row["modality"], row["operation"], row["measure"], row["dimension"], row["unit"], row["period"],
        Number(row["value"]), row["missing"], row["printed"], row["label"], row["role"], row["groups"], row["source"], row["section"], row["part"], row["line"], row["credit"], row["note"]);

    static string Of(JsonElement figure) => string.Join('\n',
        Text(figure, "territory"), Text(figure, "printed_territory"), Text(figure, "service"), Text(figure, "modality"), Text(figure, "operation"), Text(figure, "measure"),
        string.Join(';', figure.GetProperty("dimension").EnumerateObject().Select(pair => $"{pair.Name}={pair.Value}")), Text(figure, "unit"), Text(figure, "period"),
        Number(Text(figure, "value")), Text(figure, "missing"), Text(figure, "printed"), Text(figure, "label"), Text(figure, "role"),
        string.Join('|', figure.GetProperty("groups").EnumerateArray()), Text(figure, "source"), Text(figure, "section"), Text(figure, "part"), Text(figure, "line"), Text(figure, "credit"), Text(figure, "note"));

    // By days, as the calendar has them.
    static bool IsWithin(string period, string asked) => Day(asked, 0) <= Day(period, 0) && Day(period, ^1) <= Day(asked, ^1);

    static DateOnly Day(string period, Index end)
    {
        var parts = period.Split('/')[end].Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var (year, month) = (parts[0], parts.Count > 1 ? parts[1] : end.IsFromEnd ? 12 : 1);
        return new(year, month, parts.Count > 2 ? parts[2] : end.IsFromEnd ? DateTime.DaysInMonth(year, month) : 1);
    }

    static string Territory(Dictionary<string, string> row) => row["without"] == "" ? row["ubigeo"] : $"{row["ubigeo"]}-{row["without"]}";

    static string Text(JsonElement element, string name) => element.GetProperty(name).ToString();

    static string Number(string text) => text == "" ? "" : decimal.Parse(text, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture);
}
