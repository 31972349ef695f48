using Microsoft.Playwright;

namespace MimpGeo.Browser.Tests;

/// <summary>The viewer as a user has it before them, with everything the browser complained of or asked for.</summary>
public sealed class ViewerPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    public List<string> Errors { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<Uri> Requests { get; } = [];

    public ILocator Sentence => Page.Locator("#sentence");

    public ILocator Rows => Page.Locator("#table tbody tr");

    public ILocator SelectedRow => Page.Locator("#table tbody tr[aria-current=true]");

    public ILocator Details => Page.Locator("#details");

    public ILocator Map => Page.Locator("#map");

    internal static async Task<ViewerPage> OpenAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        var viewer = new ViewerPage(context, page);
        page.Console += (_, message) => viewer.Note(message.Type, message.Text);
        page.PageError += (_, error) => viewer.Note("error", error);
        page.Request += (_, request) => viewer.Requests.Add(new Uri(request.Url));
        await page.GotoAsync(address.ToString());
        await viewer.AnsweredAsync();
        return viewer;
    }

    public ILocator Row(string ubigeo) => Page.Locator($"#table tr[data-ubigeo='{ubigeo}']");

    public Task AnsweredAsync() => Assertions.Expect(Page.Locator("#result")).ToHaveAttributeAsync("aria-busy", "false");

    public async Task DrawnAsync()
    {
        // the styles change in the same task as the answer; the next frame marks the map busy
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await Assertions.Expect(Map).ToHaveAttributeAsync("aria-busy", "false");
    }

    /// <summary>How many pixels of the map have exactly this colour, <c>#rrggbb</c>.</summary>
    public async Task<int> PixelsAsync(string colour)
    {
        await DrawnAsync();
        return await Page.EvaluateAsync<int>(CountPixels, colour);
    }

    /// <summary>A text property of every element, such as <c>textContent</c>.</summary>
    public async Task<string[]> TextsAsync(string selector)
        => [.. await Page.Locator(selector).AllTextContentsAsync()];

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    void Note(string kind, string text)
    {
        if (kind == "error")
            Errors.Add(text);
        else if (kind == "warning")
            Warnings.Add(text);
    }

    const string CountPixels = """
        colour => [...document.querySelectorAll("#map canvas")].reduce((count, canvas) => {
          const wanted = [1, 3, 5].map(start => parseInt(colour.slice(start, start + 2), 16));
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          for (let i = 0; i < data.length; i += 4)
            if (data[i] === wanted[0] && data[i + 1] === wanted[1] && data[i + 2] === wanted[2] && data[i + 3] === 255) count++;
          return count;
        }, 0)
        """;
}
