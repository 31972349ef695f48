using Microsoft.Playwright;
using MimpGeo.Browser.Tests;
using MimpGeo.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(ViewerFixture))]

namespace MimpGeo.Browser.Tests;

/// <summary>The shipped data in a real PostGIS, the program serving them as users start it, and a real Chromium; once per run.</summary>
public sealed class ViewerFixture : IAsyncLifetime
{
    static readonly string[] ChromiumSwitches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    TestDatabase? _database;
    ServerProcess? _server;
    IPlaywright? _playwright;
    IBrowser? _browser;

    public HttpClient Api { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await ServerProcess.ImportAsync(_database.ConnectionString, Path.Combine(Repository.Root, "geodata"));
        _server = await ServerProcess.StartAsync(_database.ConnectionString);
        Api.BaseAddress = _server.Address;
        // a busy build machine is slow, not wrong
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MIMPGEO_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ChromiumSwitches,
        });
    }

    /// <summary>A browser of its own, as wide as an old office PC, at the viewer's address with this query.</summary>
    public async Task<ViewerPage> OpenAsync(string query = "", int width = 1280, int height = 720)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            Locale = "es-PE",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = height },
        });
        return await ViewerPage.OpenAsync(context, new Uri(Api.BaseAddress!, query));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Api.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }
}
