using System.Net;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MimpGeo.Browser.Tests;

/// <summary>Links from a question to what is printed of its territory.</summary>
public sealed class DocumentTests(ViewerFixture viewer)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "Documentos: Perú", "00.pdf?indicator=poverty&above=50&confidence=mid&service=CEM&assign=declared", "00")]
    [InlineData("?department=18&above=20", "Documentos: Moquegua", "18.pdf?indicator=poverty&above=20&confidence=mid&service=CEM&assign=declared", "18")]
    [InlineData("?province=1801&within_km=30", "Documentos: Mariscal Nieto", "1801.pdf?indicator=poverty&above=50&confidence=mid&service=CEM&within_km=30", "1801")]
    [InlineData("?department=21&level=province&above=40", "Documentos: Puno", "21.pdf?indicator=poverty", "21")]
    [InlineData("?department=21&level=department&indicator=ipv_total&above=40", "Documentos: Puno", "21.pdf?", "21")]
    [InlineData("?department=18&indicator=hdi&above=0.4&lang=en", "Documents: Moquegua", "18.pdf?indicator=hdi&above=0.4&confidence=mid&service=CEM&assign=declared&lang=en", "18")]
    public async Task Links_lead_to_the_documents_of_the_question_s_territory(string query, string heading, string sheet, string ubigeo)
    {
        await using var page = await viewer.OpenAsync(query);

        await Expect(page.Page.Locator("#documents-of")).ToHaveTextAsync(heading);
        await Expect(page.Page.Locator("#sheet")).ToHaveAttributeAsync("href", $"api/sheets/{sheet}");
        await Expect(page.Page.Locator("#report")).ToHaveAttributeAsync("href", $"api/reports/{ubigeo}");
        await Expect(page.Page.Locator("#consolidated")).ToHaveAttributeAsync("href", $"api/consolidated/{ubigeo}?f=html");
        foreach (var link in await page.Page.Locator("#documents a").AllAsync())
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(link));
    }

    [Fact]
    public async Task Links_follow_the_question_and_the_language()
    {
        await using var page = await viewer.OpenAsync();

        await page.Page.SelectOptionAsync("#department", "18");
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Resumen ejecutivo" })).ToHaveAttributeAsync("href", "api/reports/18");
        await page.Page.SelectOptionAsync("#province", "1803");
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Consolidado" })).ToHaveAttributeAsync("href", "api/consolidated/1803?f=html");
        await page.Page.Locator("[data-language=en]").ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Map sheet (PDF)" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^api/sheets/1803\\.pdf\\?.*&lang=en$"));
    }

    [Fact]
    public async Task A_keyboard_reaches_and_opens_them()
    {
        await using var page = await viewer.OpenAsync("?department=18");

        await page.Page.Locator("#csv").FocusAsync();
        foreach (var id in new[] { "sheet", "report", "consolidated" })
        {
            await page.Page.Keyboard.PressAsync("Tab");
            await Expect(page.Page.Locator($"#{id}")).ToBeFocusedAsync();
        }

        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page).ToHaveTitleAsync("Consolidado de servicios: Moquegua · MimpGeo");
    }

    async Task<HttpStatusCode> StatusAsync(ILocator link)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(await link.EvaluateAsync<string>("link => link.href")));
        using var answer = await viewer.Api.SendAsync(head, Cancel);
        return answer.StatusCode;
    }
}
