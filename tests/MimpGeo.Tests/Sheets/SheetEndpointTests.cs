using System.Net;
using System.Text.RegularExpressions;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Sheets;

/// <summary>Addresses of sheets, and the page that tells what a sheet shows.</summary>
public sealed class SheetEndpointTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("180101.html", 400, "ubigeo")]
    [InlineData("99.html", 400, "ubigeo")]
    [InlineData("1899.html", 404, null)]
    [InlineData("18.doc", 404, null)]
    [InlineData("18.html?size=a5", 400, "size")]
    [InlineData("18.html?orientation=up", 400, "orientation")]
    [InlineData("18.html?print=grey", 400, "print")]
    [InlineData("18.html?lang=qu", 400, "lang")]
    [InlineData("18.html?services=POLICE", 400, "services")]
    [InlineData("18.html?indicator=income", 400, "indicator")]
    [InlineData("18.html?indicator=hdi&style=poverty", 400, "style")]
    [InlineData("18.html?above=120", 400, "above")]
    [InlineData("18.html?service=HRT", 400, "level")]
    [InlineData("18.html?filter=wealth%20%3E%201", 400, "filter")]
    [InlineData("18.html?date=soon", 400, "date")]
    [InlineData("18.html?department=18", 400, "department")]
    [InlineData("18.html?dpi=100", 400, "dpi")]
    [InlineData("18.png?dpi=20", 400, "dpi")]
    public async Task What_cannot_be_answered_is_refused_by_name(string question, int status, string? parameter)
    {
        using var answer = await map.Client.GetAsync($"/api/sheets/{question}", Cancel);
        var problem = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;

        Assert.Equal((status, parameter), ((int)answer.StatusCode, (string?)problem["parameter"]));
    }

    [Fact]
    public async Task A_sheet_that_the_client_has_is_304_however_the_question_is_written()
    {
        using var first = await map.Client.GetAsync("/api/sheets/18.html?size=a3&date=2023-01", Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/sheets/18.html?date=2023-01&lang=es");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var other = new HttpRequestMessage(HttpMethod.Get, "/api/sheets/18.html?date=2023-01&size=a4");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await map.Client.SendAsync(again, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await map.Client.SendAsync(other, Cancel)).StatusCode);
        Assert.Equal("mapa-de-pobreza-monetaria-y-servicios-ofrecidos-por-el-mimp-en-la-region-moquegua.html", first.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal("inline", first.Content.Headers.ContentDisposition.DispositionType);
    }

    [Fact]
    public async Task Head_tells_the_length_of_the_page()
    {
        using var page = await map.Client.GetAsync("/api/sheets/1801.html", Cancel);
        using var head = await map.Client.SendAsync(new(HttpMethod.Head, "/api/sheets/1801.html"), Cancel);

        Assert.Equal((await page.Content.ReadAsByteArrayAsync(Cancel)).Length, head.Content.Headers.ContentLength);
        Assert.Equal("text/html", head.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_page_tells_legend_districts_notes_and_sources()
    {
        var text = await TextAsync("18.html?date=2023-01");

        Assert.Contains("CEM Regular|3|", text, StringComparison.Ordinal);
        Assert.Contains("Hogar de Refugio Temporal – HRT|1 (1 sin lugar en el mapa)|", text, StringComparison.Ordinal);
        Assert.Contains("General Sánchez Cerro|Ichuña|34,4|27,2–41,6|EST. RURAL|", text, StringComparison.Ordinal);
        Assert.Contains("Mariscal Nieto|San Antonio|sin dato|–||", text, StringComparison.Ordinal);
        Assert.Contains("INEI, por el paquete perupobreza2018", text, StringComparison.Ordinal);
        Assert.Contains("/api/sheets/18.html?date=2023-01", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d\.\d+\|", text);
    }

    [Fact]
    public async Task The_page_is_told_in_English_too()
    {
        var text = await TextAsync("18.html?lang=en&above=20&service=CEM");

        Assert.Contains("Districts with monetary poverty above 20% and without CEM in the region of Moquegua", text, StringComparison.Ordinal);
        Assert.Contains("Mariscal Nieto|San Cristóbal|39.95|25.2–54.7|", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sin dato", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_writes_the_same_page()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mimpgeo-sheet").FullName, "moquegua.html");
        var (exitCode, output, error) = await ProgramProcess.RunAsync(map.ConnectionString, "sheet", Cancel, "18", "--date", "2023-01", "--site", map.Client.BaseAddress!.ToString(), "--out", file);

        Assert.Equal((0, "", ""), (exitCode, output, error));
        Assert.Equal(await map.Client.GetStringAsync("/api/sheets/18.html?date=2023-01", Cancel), await File.ReadAllTextAsync(file, Cancel));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Theory]
    [InlineData("ubigeo", "--out", "sheet.pdf")]
    [InlineData("out", "18", "--out", "sheet.docx")]
    [InlineData("level", "18", "--level", "province", "--out", "sheet.pdf")]
    [InlineData("level", "--atlas", "--level", "district", "--out", "atlas.pdf")]
    [InlineData("out", "--atlas", "--out", "atlas.svg")]
    [InlineData("size", "18", "--size", "a5", "--out", "sheet.pdf")]
    public async Task The_command_refuses_what_it_cannot_do(string parameter, params string[] arguments)
    {
        var (exitCode, _, error) = await ProgramProcess.RunAsync(map.ConnectionString, "sheet", Cancel, arguments);

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"{parameter}: ", error, StringComparison.Ordinal);
    }

    // Cells end in a bar.
    async Task<string> TextAsync(string question)
    {
        var page = Regex.Replace(await map.Client.GetStringAsync($"/api/sheets/{question}", Cancel), "<style>.*?</style>", "", RegexOptions.Singleline);
        return WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(page, "</t[dh]>", "|"), "<[^>]+>", ""));
    }
}
