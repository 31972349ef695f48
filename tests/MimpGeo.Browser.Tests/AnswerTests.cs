using System.Text.Json;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MimpGeo.Browser.Tests;

public sealed class AnswerTests(ViewerFixture viewer)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "distritos con pobreza mayor al 50\u00a0% no tienen CEM")]
    [InlineData("?above=40&confidence=certain", "distritos con pobreza con certeza mayor al 40\u00a0% no tienen CEM")]
    [InlineData("?above=20&confidence=likely&department=21", "distritos en Puno con pobreza probablemente mayor al 20\u00a0% no tienen CEM")]
    [InlineData("?above=37.5&confidence=possible&assign=location", "distritos con pobreza posiblemente mayor al 37,5\u00a0% no tienen CEM ubicado dentro")]
    [InlineData("?within_km=30", "distritos con pobreza mayor al 50\u00a0% tienen su capital a más de 30\u00a0km de todo CEM")]
    [InlineData("?modality=Comisar%C3%ADa&above=30", "distritos con pobreza mayor al 30\u00a0% no tienen CEM Comisaría")]
    [InlineData("?service=SAR&level=province&above=40", "provincias con pobreza mayor al 40\u00a0% no tienen SAR")]
    public async Task Sentence_and_rows_are_the_answer_of_the_api(string query, string claim)
    {
        var answer = await GapAnswer.AskAsync(viewer.Api, query, Cancel);
        await using var page = await viewer.OpenAsync(query);

        await Expect(page.Sentence).ToHaveTextAsync(
            $"{GapAnswer.Whole(answer.Count)} {claim}: {answer.Population} habitantes, de ellos {answer.Poor} pobres (entre {answer.PoorLow} y {answer.PoorHigh}).");
        await Expect(page.Rows).ToHaveCountAsync(answer.Count);
    }

    [Fact]
    public async Task An_answer_of_none_is_said_without_a_double_negation()
    {
        await using var page = await viewer.OpenAsync("?above=99");

        await Expect(page.Sentence).ToHaveTextAsync(
            "Ningún distrito con pobreza mayor al 99\u00a0% carece de CEM. Ningún resultado: pruebe con un umbral menor u otra confianza.");
        await Expect(page.Rows).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Threshold_and_confidence_change_sentence_and_rows()
    {
        await using var page = await viewer.OpenAsync();
        await Expect(page.Rows).ToHaveCountAsync(349);

        await page.Page.FillAsync("#above", "40");
        await Expect(page.Sentence).ToContainTextAsync("664 distritos con pobreza mayor al 40\u00a0%");
        await Expect(page.Rows).ToHaveCountAsync(664);

        await page.Page.GetByLabel("Con certeza").CheckAsync();
        await Expect(page.Sentence).ToContainTextAsync("267 distritos con pobreza con certeza mayor al 40\u00a0%");
        await Expect(page.Rows).ToHaveCountAsync(267);
    }

    [Fact]
    public async Task Row_holds_the_figures_of_its_item_in_Spanish_notation()
    {
        var item = (await GapAnswer.AskAsync(viewer.Api, "", Cancel)).Items.First(i => Number(i, "population") > 10_000);
        await using var page = await viewer.OpenAsync();

        var cells = await page.TextsAsync($"#table tr[data-ubigeo='{Text(item, "ubigeo")}'] > *");

        Assert.Equal(
        [
            GapAnswer.Whole(Number(item, "poverty_rank")),
            Text(item, "name"), Text(item, "province"), Text(item, "department"),
            $"{GapAnswer.Decimal(Number(item, "poverty"))} ({GapAnswer.Decimal(Number(item, "poverty_low"))}–{GapAnswer.Decimal(Number(item, "poverty_high"))})",
            GapAnswer.Whole(Number(item, "population")),
            $"{GapAnswer.Whole(Number(item, "poor"))} ({GapAnswer.Whole(Number(item, "poor_low"))}–{GapAnswer.Whole(Number(item, "poor_high"))})",
            $"{Text(item, "nearest_name")} {GapAnswer.Decimal(Number(item, "nearest_km"))} km",
        ], cells.Select(cell => cell.Replace("g (", " (", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("?service=HRT&level=department&above=10", "HRT")]
    [InlineData("?service=CAR_NNA&above=60", "CAR_NNA")]
    public async Task Nearest_place_of_a_protected_service_is_reserved_not_unknown(string query, string service)
    {
        await using var page = await viewer.OpenAsync(query);

        Assert.Equal(["reservado"], (await page.TextsAsync("#table td.nearest_km")).Distinct());
        await Expect(page.Page.Locator("#service")).ToHaveValueAsync(service);
    }

    [Fact]
    public async Task Header_buttons_sort_and_say_so()
    {
        await using var page = await viewer.OpenAsync("?department=21");
        var header = page.Page.Locator("th.population");

        await header.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await Expect(header).ToHaveAttributeAsync("aria-sort", "ascending");
        var rising = await PeopleAsync(page);
        await header.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await Expect(header).ToHaveAttributeAsync("aria-sort", "descending");

        Assert.True(rising.Length > 5);
        Assert.Equal(rising.Order(), rising);
        Assert.Equal(rising.OrderDescending(), await PeopleAsync(page));
    }

    [Theory]
    [InlineData("#geojson", "geojson")]
    [InlineData("#csv", "csv")]
    public async Task Downloads_carry_the_question(string link, string format)
    {
        await using var page = await viewer.OpenAsync("?above=40&department=18&confidence=possible");

        var address = await page.Page.Locator(link).GetAttributeAsync("href");
        using var answer = await viewer.Api.GetAsync(new Uri(address!, UriKind.Relative), Cancel);

        Assert.Contains($"f={format}", address, StringComparison.Ordinal);
        Assert.Contains("above=40", address, StringComparison.Ordinal);
        Assert.Contains("department=18", address, StringComparison.Ordinal);
        Assert.Contains("confidence=possible", address, StringComparison.Ordinal);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task Notes_of_the_answer_are_shown()
    {
        await using var page = await viewer.OpenAsync();

        await page.Page.Locator("#notes summary").ClickAsync();

        await Expect(page.Page.Locator("#notes li").First).ToBeVisibleAsync();
        Assert.Contains(await page.TextsAsync("#notes li"), note => note.Contains("intervalo de confianza", StringComparison.Ordinal));
    }

    static async Task<int[]> PeopleAsync(ViewerPage page)
        => [.. (await page.TextsAsync("#table td.population"))
            .Select(text => int.Parse(text.Replace("\u202f", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture))];

    static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    static decimal Number(JsonElement item, string name) => item.GetProperty(name).GetDecimal();
}
