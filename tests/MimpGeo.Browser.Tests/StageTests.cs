using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MimpGeo.Browser.Tests;

/// <summary>What stands on the map beside the map itself.</summary>
public sealed class StageTests(ViewerFixture viewer)
{
    [Theory]
    [InlineData("Huayrapata", 1366, 768)] // wider than high, beside an open legend
    [InlineData("Huayrapata", 390, 844)]
    [InlineData("Capazo", 1366, 768)]
    [InlineData("Capazo", 390, 844)]
    public async Task Selected_territory_lies_clear_of_legend_buttons_and_details(string name, int width, int height)
    {
        await using var page = await viewer.OpenAsync("?department=21&above=40", width, height);

        await page.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(page.Details).ToContainTextAsync(name);

        Assert.True(await page.PixelsAsync("#0050d8") > 100, "the district's outline is not marked");
        Assert.Equal(0, await page.Page.EvaluateAsync<int>(Covered, "#0050d8"));
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Province_of_the_question_lies_clear_of_legend_and_buttons(int width, int height)
    {
        // every district of the province answers, and none lies outside it
        await using var page = await viewer.OpenAsync("?province=2105&above=0&confidence=possible&modality=Centro%20de%20Salud", width, height);
        await Expect(page.Rows).ToHaveCountAsync(5);
        await page.DrawnAsync();

        Assert.All(await page.Page.EvaluateAsync<int[]>(CoveredOfAnswer, AnswerColours), covered => Assert.Equal(0, covered));
    }

    [Theory]
    [InlineData("?service=HRT&level=department&above=10", "HRT: ubicación reservada, no se muestra")]
    [InlineData("?service=CAR_NNA&above=60", "CAR_NNA: ubicación reservada, no se muestra")]
    public async Task Legend_offers_no_symbol_for_places_that_are_reserved(string query, string entry)
    {
        await using var page = await viewer.OpenAsync(query);

        Assert.Equal([entry], await page.TextsAsync("#legend li"));
        await Expect(page.Page.Locator("#legend li svg")).ToHaveCountAsync(0);
    }

    // full colours of the classes, which only the answer is drawn in; those below 20 % are too near to the faded ones
    static readonly string[] AnswerColours = ["#8c2d04", "#d95f0e", "#fe9929"];

    const string PixelsUnder = """
        (colour, boxes) => {
          const wanted = [1, 3, 5].map(start => parseInt(colour.slice(start, start + 2), 16));
          const origin = document.querySelector("#map").getBoundingClientRect();
          let covered = 0;
          for (const canvas of document.querySelectorAll("#map canvas")) {
            const { data, width } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            for (let i = 0; i < data.length; i += 4) {
              if (data[i] !== wanted[0] || data[i + 1] !== wanted[1] || data[i + 2] !== wanted[2]) continue;
              const [x, y] = [origin.left + ((i / 4) % width), origin.top + Math.floor(i / 4 / width)];
              if (boxes.some(box => x >= box.left && x < box.right && y >= box.top && y < box.bottom)) covered++;
            }
          }
          return covered;
        }
        """;

    const string Boxes = """["#legend", "#zoom", "#details"].map(id => document.querySelector(id).getBoundingClientRect())""";

    const string Covered = $"colour => ({PixelsUnder})(colour, {Boxes})";

    const string CoveredOfAnswer = $"colours => colours.map(colour => ({PixelsUnder})(colour, {Boxes}))";
}
