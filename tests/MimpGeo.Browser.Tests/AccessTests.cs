using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MimpGeo.Browser.Tests;

public sealed class AccessTests(ViewerFixture viewer)
{
    [Fact]
    public async Task Page_loads_without_errors_and_asks_no_other_host()
    {
        await using var page = await viewer.OpenAsync();
        await page.DrawnAsync();

        Assert.Empty(page.Errors);
        Assert.Equal([viewer.Api.BaseAddress!.Authority], page.Requests.Where(r => r.Scheme != "data").Select(r => r.Authority).Distinct());
    }

    [Fact]
    public async Task Texts_are_Spanish_with_accents_and_English_on_demand()
    {
        await using var page = await viewer.OpenAsync();
        var spanish = await page.Page.Locator("body").InnerTextAsync();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Sentence).ToContainTextAsync("349 districts with poverty above 50% have no CEM");

        Assert.All(
            ["¿Dónde hay pobreza y falta un servicio del MIMP?", "Población", "CEM más cercano, km", "CEM Comisaría", "límites"],
            text => Assert.Contains(text, spanish, StringComparison.Ordinal));
        Assert.DoesNotMatch("(?i)\\b(poverty|district|threshold|answer|download|legend)\\b", spanish);
    }

    [Fact]
    public async Task Keyboard_alone_is_enough()
    {
        await using var page = await viewer.OpenAsync("?department=21");
        var keys = page.Page.Keyboard;

        await keys.PressAsync("Tab");
        await Expect(page.Page.GetByText("Ir a la respuesta")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await PressUntilAsync(page, "#table tbody tr:first-child button");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(page.Rows.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.Details).ToBeVisibleAsync();

        await PressUntilAsync(page, "#map");
        await keys.PressAsync("Escape");
        await Expect(page.Details).ToBeHiddenAsync();
        await Expect(page.SelectedRow).ToHaveCountAsync(0);
        await page.DrawnAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Details).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_control_has_a_name()
    {
        await using var page = await viewer.OpenAsync("?within_km=30");
        await page.Rows.First.ClickAsync();

        // one row stands for all: they are made alike
        var controls = await page.Page.Locator(":is(button, input, select, a[href], [tabindex='0']):not(#table tr + tr *):visible").AllAsync();

        Assert.True(controls.Count > 25, $"only {controls.Count} controls");
        foreach (var control in controls)
            await Expect(control).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("\\S"));
    }

    [Fact]
    public async Task Table_has_caption_and_headers_of_columns_and_rows()
    {
        await using var page = await viewer.OpenAsync();

        await Expect(page.Page.Locator("#table caption")).ToHaveTextAsync("349 distritos de la respuesta");
        await Expect(page.Page.Locator("#table thead th[scope=col]")).ToHaveCountAsync(8);
        await Expect(page.Page.Locator("#table tbody th[scope=row]")).ToHaveCountAsync(349);
        await Expect(page.Page.Locator("#table th[aria-sort]")).ToHaveCountAsync(1);
        await Expect(page.Sentence).ToHaveAttributeAsync("aria-live", "polite");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?above=150")] // the words of an error, too
    public async Task Text_has_a_contrast_of_at_least_4_5(string query)
    {
        await using var page = await viewer.OpenAsync(query);

        var faint = await page.Page.EvaluateAsync<string[]>(FaintTexts);

        Assert.Empty(faint);
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 720)]
    [InlineData(1920, 1080)]
    public async Task Page_fits_its_window(int width, int height)
    {
        await using var page = await viewer.OpenAsync("", width, height);

        Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await Expect(page.Map).ToBeInViewportAsync();
    }

    static async Task PressUntilAsync(ViewerPage page, string selector)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"the Tab key never reaches {selector}");
    }

    const string FaintTexts = """
        () => {
          const channels = text => (text.match(/[\d.]+/g) ?? []).map(Number);
          const luminance = ([r, g, b]) => [r, g, b].map(c => c / 255)
            .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = element => {
            for (let e = element; e; e = e.parentElement) {
              const colour = channels(getComputedStyle(e).backgroundColor);
              if (colour.length === 3 || colour[3] > 0.85) return colour;
            }
            return [255, 255, 255];
          };
          const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          return [...document.querySelectorAll("body *")]
            .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
            .map(e => [e.tagName + "#" + e.id + " " + e.textContent.trim().slice(0, 30),
              contrast(luminance(channels(getComputedStyle(e).color)), luminance(ground(e)))])
            .filter(([, ratio]) => ratio < 4.5)
            .map(([name, ratio]) => `${name}: ${ratio.toFixed(2)}`);
        }
        """;
}
