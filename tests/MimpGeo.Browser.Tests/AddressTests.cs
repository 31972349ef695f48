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

    [Theory]
    [InlineData("?above=20&province=1801", "distritos en la provincia de Mariscal Nieto (Moquegua) con pobreza mayor al 20")]
    [InlineData("?above=20&department=18&province=1802", "distritos en la provincia de General Sánchez Cerro (Moquegua) con pobreza mayor al 20")]
    [InlineData("?indicator=ipv_total&period=2022&level=department&above=50&service=SAU", "departamentos con violencia de pareja alguna vez (2022) mayor al 50")]
    [InlineData("?indicator=hdi&above=0.35", "distritos con índice de desarrollo humano (2019) mayor a 0,35 ")]
    [InlineData("?limit=10", "Se listan y se marcan en el mapa solo los primeros 10, por el límite pedido.")]
    [InlineData("?within_km=60&of=capital", "tienen su capital a más de 60 km de todo CEM")]
    [InlineData("?service=cem&confidence=LIKELY&assign=Location&level=District", "con pobreza probablemente mayor al 50")]
    public async Task Every_parameter_of_the_api_counts_in_the_page_s_address(string query, string words)
    {
        var answer = await GapAnswer.AskAsync(viewer.Api, query, TestContext.Current.CancellationToken);
        await using var page = await viewer.OpenAsync(query);

        await Expect(page.Sentence).ToContainTextAsync(words);
        await Expect(page.Rows).ToHaveCountAsync(answer.Items.Length);
        Assert.Equal(
            answer.Items.Select(item => item.GetProperty("ubigeo").GetString()),
            await page.Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.ubigeo)"));
    }

    [Theory]
    [InlineData("?above=40&provincia=1801", "«provincia» no es un parámetro de esta página.")]
    [InlineData("?above=40&above=60", "«above» está repetido: no se sabe cuál de sus valores vale.")]
    [InlineData("?assign=location&within_km=30", "«assign» y «within_km» se contradicen: solo puede estar uno de los dos.")]
    [InlineData("?assign=near", "«assign» solo puede ser «declared» o «location».")]
    [InlineData("?lang=qu", "«lang» solo puede ser «es» o «en».")]
    public async Task What_the_address_cannot_mean_is_told_and_nothing_is_answered(string query, string words)
    {
        await using var page = await viewer.OpenAsync(query);

        await Expect(page.Page.Locator("#failure")).ToContainTextAsync($"La dirección de esta página no se puede responder tal como está. {words}");
        await Expect(page.Rows).ToHaveCountAsync(0);
        await Expect(page.Page.Locator("#downloads")).ToBeHiddenAsync();
        Assert.Equal(query, new Uri(page.Page.Url).Query);

        await page.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Preguntar sin eso" }).ClickAsync();
        await Expect(page.Page.Locator("#failure")).ToBeHiddenAsync();
        await Expect(page.Rows).Not.ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("?period=1999", "#mark-period", "El indicador no tiene este período: quite la marca.")]
    [InlineData("?limit=0", "#mark-limit", "El límite es un número entero de filas, de 1 a 10\u202f000: quite la marca.")]
    [InlineData("?province=9999", "#province", "Elija una provincia de la lista, dentro del departamento elegido; para provincias como respuesta, todo el departamento.")]
    [InlineData("?indicator=wealth", "#indicator", "Elija un indicador de la lista.")]
    public async Task A_refused_parameter_is_told_beside_its_mark_or_control(string query, string control, string hint)
    {
        await using var page = await viewer.OpenAsync(query);

        await Expect(page.Page.Locator(control)).ToHaveAccessibleDescriptionAsync(hint);
        await Expect(page.Page.Locator("#problem")).ToBeVisibleAsync();
        await Expect(page.Rows).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_mark_says_what_the_address_limits_and_removes_it()
    {
        await using var page = await viewer.OpenAsync("?limit=10&period=2018");
        await Expect(page.Page.Locator("#table caption")).ToHaveTextAsync("Los primeros 10 de 349 distritos de la respuesta");

        await Expect(page.Page.Locator("#marks button")).ToHaveTextAsync(["Período: 2018 ✕", "Límite: 10 filas ✕"]);
        await page.Page.Locator("#mark-limit").ClickAsync();

        await Expect(page.Rows).ToHaveCountAsync(349);
        Assert.Equal("?period=2018", new Uri(page.Page.Url).Query);
    }

    [Fact]
    public async Task An_indicator_without_intervals_offers_no_confidence()
    {
        await using var page = await viewer.OpenAsync();
        await Expect(page.Page.Locator("#confidence")).ToBeVisibleAsync();

        await page.Page.SelectOptionAsync("#indicator", "hdi");
        await page.Page.FillAsync("#above", "0.5");

        await Expect(page.Sentence).ToContainTextAsync("con índice de desarrollo humano (2019) mayor a 0,5 no tienen CEM");
        await Expect(page.Page.Locator("#confidence")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_province_is_chosen_among_those_of_the_department()
    {
        await using var page = await viewer.OpenAsync("?above=20");
        await Expect(page.Page.Locator("#province")).ToBeHiddenAsync();

        await page.Page.SelectOptionAsync("#department", "18");
        await Expect(page.Page.Locator("#province option")).ToHaveTextAsync(["Todas", "Mariscal Nieto", "General Sánchez Cerro", "Ilo"]);
        await page.Page.SelectOptionAsync("#province", "1801");
        await Expect(page.Sentence).ToContainTextAsync("en la provincia de Mariscal Nieto (Moquegua)");
        Assert.Equal("?above=20&department=18&province=1801", new Uri(page.Page.Url).Query);

        await page.Page.SelectOptionAsync("#department", "21");
        await Expect(page.Sentence).ToContainTextAsync("distritos en Puno con");
        Assert.Equal("?above=20&department=21", new Uri(page.Page.Url).Query);
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
