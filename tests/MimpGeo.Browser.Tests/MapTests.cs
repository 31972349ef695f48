using System.Text.Json;
using MimpGeo.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MimpGeo.Browser.Tests;

public sealed class MapTests(ViewerFixture viewer)
{
    const string Selected = "#0050d8";

    [Fact]
    public async Task Map_draws_every_class_of_the_style_file()
    {
        // every district without a CEM is in the answer of "above 0", and drawn in its class's full colour
        await using var page = await viewer.OpenAsync("?above=0&confidence=possible");

        foreach (var colour in ClassColours())
            Assert.True(await page.PixelsAsync(colour) > 100, $"{colour} is not on the map");
    }

    [Fact]
    public async Task Districts_outside_the_answer_fade()
    {
        var poorest = ClassColours()[^1];
        var next = ClassColours()[^2];
        await using var page = await viewer.OpenAsync();

        Assert.True(await page.PixelsAsync(poorest) > 100, "the answer lost its colour");
        Assert.Equal(0, await page.PixelsAsync(next));
    }

    [Fact]
    public async Task Row_click_selects_its_district_on_the_map()
    {
        await using var page = await viewer.OpenAsync();
        Assert.Equal(0, await page.PixelsAsync(Selected));

        await page.Rows.Nth(2).ClickAsync();

        var name = await page.Rows.Nth(2).Locator("th").TextContentAsync();
        await Expect(page.SelectedRow).ToHaveCountAsync(1);
        await Expect(page.Details).ToContainTextAsync($"{name}");
        await Expect(page.Details).ToContainTextAsync("Está en la respuesta.");
        Assert.True(await page.PixelsAsync(Selected) > 100, "the district's outline is not marked");
    }

    [Fact]
    public async Task Map_click_selects_and_focuses_the_row()
    {
        await using var page = await viewer.OpenAsync("?department=21&above=40");
        var last = page.Rows.Last;
        await last.ClickAsync();
        await page.DrawnAsync();
        var ubigeo = await last.GetAttributeAsync("data-ubigeo");
        var (x, y) = await MiddleOfSelectionAsync(page);
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.SelectedRow).ToHaveCountAsync(0);
        await page.Page.Locator("#table-scroll").EvaluateAsync("box => box.scrollTop = 0");

        await page.Page.Mouse.ClickAsync(x, y);

        await Expect(page.SelectedRow).ToHaveAttributeAsync("data-ubigeo", ubigeo!);
        await Expect(page.SelectedRow).ToBeInViewportAsync();
        await Expect(page.SelectedRow.Locator("button")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Pointing_and_clicking_bring_no_warning_of_the_browser()
    {
        await using var page = await viewer.OpenAsync("?department=21&above=40");
        await page.DrawnAsync();
        var box = (await page.Map.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));

        await page.Page.Mouse.MoveAsync(x - 60, y, new() { Steps = 2 });
        await page.Page.Mouse.MoveAsync(x, y, new() { Steps = 10 });
        await page.Page.Mouse.ClickAsync(x, y);
        await Expect(page.Details).ToBeVisibleAsync();

        Assert.Empty(page.Warnings);
    }

    [Fact]
    public async Task Map_click_on_a_symbol_tells_of_its_place()
    {
        await using var page = await viewer.OpenAsync("?department=21&above=40");
        await page.DrawnAsync();
        var (x, y) = await PointAsync(page, PixelOf, "#7a1fa2");

        await page.Page.Mouse.ClickAsync(x, y);

        await Expect(page.Details.Locator("h3").First).ToContainTextAsync("CEM");
        await Expect(page.Details).ToContainTextAsync("ModalidadComisaría");
    }

    [Fact]
    public async Task Map_tells_of_the_level_that_is_shown_now()
    {
        await using var page = await viewer.OpenAsync("?department=21&above=40");
        await page.DrawnAsync();
        await page.Page.SelectOptionAsync("#level", "province");
        await Expect(page.Sentence).ToContainTextAsync("provincia");
        await page.DrawnAsync();

        await page.Map.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("[?&]selected=21[0-9]{2}$"));
    }

    [Fact]
    public async Task District_outside_the_answer_tells_its_figures_too()
    {
        await using var page = await viewer.OpenAsync("?above=99");
        await page.DrawnAsync();

        await page.Map.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.Details).ToContainTextAsync("No está en la respuesta.");
        await Expect(page.Details).ToContainTextAsync("Población 2020");
    }

    [Fact]
    public async Task Service_points_differ_by_modality()
    {
        await using var page = await viewer.OpenAsync();

        Assert.True(await page.PixelsAsync("#0b57d0") > 50, "no CEM Regular");
        Assert.True(await page.PixelsAsync("#7a1fa2") > 50, "no CEM Comisaría");

        await page.Page.SelectOptionAsync("#modality", "Regular");
        await page.AnsweredAsync();
        Assert.Equal(0, await page.PixelsAsync("#7a1fa2"));
    }

    static string[] ClassColours()
    {
        using var style = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tiles", "styles", "poverty.json")));
        return [.. style.RootElement.GetProperty("classes").EnumerateArray().Select(c => c.GetProperty("colour").GetString()!)];
    }

    // a pixel amid the answer's colour that the selected outline encloses on its row
    static Task<(float X, float Y)> MiddleOfSelectionAsync(ViewerPage page) => PointAsync(page, InsideOutline, Selected);

    static async Task<(float X, float Y)> PointAsync(ViewerPage page, string search, string colour)
    {
        var box = (await page.Map.BoundingBoxAsync())!;
        var found = await page.Page.EvaluateAsync<int[]>(search, colour);
        return (box.X + found[0], box.Y + found[1]);
    }

    // the one of this colour nearest to the map's middle, where nothing lies over it
    const string PixelOf = """
        colour => {
          const wanted = [1, 3, 5].map(start => parseInt(colour.slice(start, start + 2), 16));
          let best = [0, 0, Infinity];
          for (const canvas of document.querySelectorAll("#map canvas")) {
            const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            for (let i = 0; i < data.length; i += 4) {
              if (data[i] !== wanted[0] || data[i + 1] !== wanted[1] || data[i + 2] !== wanted[2]) continue;
              const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
              const away = Math.hypot(x - width / 2, y - height / 2);
              if (away >= best[2]) continue;
              // not where the legend or a button lies over the map
              const box = canvas.getBoundingClientRect();
              const top = document.elementFromPoint(box.left + (x / width) * box.width, box.top + (y / height) * box.height);
              if (top?.tagName === "CANVAS") best = [x, y, away];
            }
          }
          return best.slice(0, 2);
        }
        """;

    const string InsideOutline = """
        colour => {
          const wanted = [1, 3, 5].map(start => parseInt(colour.slice(start, start + 2), 16));
          const isOutline = (data, i) => data[i] === wanted[0] && data[i + 1] === wanted[1] && data[i + 2] === wanted[2];
          let best = [0, 0, 0];
          for (const canvas of document.querySelectorAll("#map canvas")) {
            const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            for (let y = 0; y < height; y++) {
              const edges = [];
              for (let x = 0; x < width; x++)
                if (isOutline(data, (y * width + x) * 4)) edges.push(x);
              const first = edges.findIndex((x, n) => n + 1 < edges.length && edges[n + 1] - x > 6);
              const room = first < 0 ? 0 : edges[first + 1] - edges[first];
              if (room > best[2]) best = [Math.round((edges[first] + edges[first + 1]) / 2), y, room];
            }
          }
          return best;
        }
        """;
}
