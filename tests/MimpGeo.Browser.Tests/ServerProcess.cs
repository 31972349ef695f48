using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MimpGeo.Browser.Tests;

/// <summary>The program in a process of its own, ended by its id.</summary>
sealed class ServerProcess(Process process, Uri address) : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public Uri Address { get; } = address;

    static readonly string Home = AppContext.BaseDirectory;

    public static async Task ImportAsync(string connectionString, string folder)
    {
        using var import = Run(connectionString, "import", folder);
        await import.WaitForExitAsync();
        if (import.ExitCode != 0)
            throw new InvalidOperationException($"'import {folder}' ended with {import.ExitCode}.");
    }

    public static async Task<ServerProcess> StartAsync(string connectionString)
    {
        if (!File.Exists(Path.Combine(Home, "wwwroot", "index.html")))
            throw new InvalidOperationException("The viewer is not bundled: run './mimpgeo test', or 'npm ci && npm run build' in src/MimpGeo.Viewer before the build.");

        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var server = new ServerProcess(Run(connectionString, "serve", "--urls", address.ToString()), address);
        await server.ReadyAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    static Process Run(string connectionString, params string[] arguments)
        => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Home, "MimpGeo.Server.dll"), .. arguments])
        {
            Environment = { ["MIMPGEO_DB"] = connectionString },
        })!;

    async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"'serve' ended with {process.ExitCode}.");
            if (await AnswersAsync(http))
                return;
        }

        throw new TimeoutException($"{Address}health/ready did not answer 200 within {Patience}.");
    }

    static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException notListening) when (notListening.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
