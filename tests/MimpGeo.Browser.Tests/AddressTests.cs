using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MimpGeo.Browser.Tests;

public sealed class AddressTests(ViewerFixture viewer)
{
    [Fact]
    public async Task Address_restores_question_language_and_selection()
    {
        await using var page = await viewer.OpenAsync("?above=40&confidence=certain&department=06");
        await page.Rows.First.ClickAsync();
        var ubigeo = await page.SelectedRow.GetAttributeAsync("data-ubigeo");
        await page.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.Sentence).ToContainTextAsync("with poverty certainly above 40%");

        var address = new Uri(page.Page.Url).Query;
        Assert.Equal($"?above=40&confidence=certain&department=06&lang=en&selected={ubigeo}", address);
        var sentence = await page.Sentence.TextContentAsync();
        await using var mailed = await viewer.OpenAsync(address);

        await Expect(mailed.Sentence).ToHaveTextAsync(sentence!);
        await Expect(mailed.Page.Locator("#above")).ToHaveValueAsync("40");
        await Expect(mailed.Page.Locator("[name=confidence]:checked")).ToHaveValueAsync("certain");
        await Expect(mailed.Page.Locator("#department")).ToHaveValueAsync("06");
        await Expect(mailed.SelectedRow).ToHaveAttributeAsync("data-ubigeo", ubigeo!);
    }

    [Fact]
    public async Task Back_and_forward_walk_through_the_questions()
    {
        await using var page = await viewer.OpenAsync();
        await page.Page.FillAsync("#above", "40");
        await Expect(page.Rows).ToHaveCountAsync(664);
        await page.Page.SelectOptionAsync("#criterion", "location");
        await Expect(page.Sentence).ToContainTextAsync("ubicado dentro");

        await page.Page.GoBackAsync();
        await Expect(page.Rows).ToHaveCountAsync(664);
        await Expect(page.Page.Locator("#criterion")).ToHaveValueAsync("declared");
        await page.Page.GoBackAsync();
        await Expect(page.Rows).ToHaveCountAsync(349);
        await Expect(page.Page.Locator("#above")).ToHaveValueAsync("50");
        await page.Page.GoForwardAsync();
        await Expect(page.Rows).ToHaveCountAsync(664);
    }

    [Fact]
    public async Task Bad_threshold_is_told_beside_its_control()
    {
        await using var page = await viewer.OpenAsync();

        await page.Page.FillAsync("#above", "150");

        var control = page.Page.Locator("#above");
        await Expect(control).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(control).ToHaveAccessibleDescriptionAsync("Escriba un umbral de 0 a 100.");
        await Expect(page.Page.Locator("#failure")).ToHaveTextAsync("La pregunta no se pudo responder: revise el valor marcado.");

        await page.Page.FillAsync("#above", "50");
        await Expect(page.Rows).ToHaveCountAsync(349);
        await Expect(control).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Page.Locator("#failure")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Unreachable_server_is_told_and_can_be_tried_again()
    {
        await using var page = await viewer.OpenAsync();
        await page.Page.RouteAsync("**/api/gaps**", route => route.AbortAsync());
        await page.Page.FillAsync("#above", "40");
        await Expect(page.Page.Locator("#failure")).ToContainTextAsync("No se pudo llegar al servidor. Compruebe la conexión.");

        await page.Page.UnrouteAsync("**/api/gaps**");
        await page.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Reintentar" }).ClickAsync();

        await Expect(page.Rows).ToHaveCountAsync(664);
    }
}
