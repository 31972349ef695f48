using System.Diagnostics;
using MimpGeo.Tests.Support;

namespace MimpGeo.Tests.Launcher;

/// <summary>One run of ./mimpgeo with a state folder of its own: what it said and how it ended.</summary>
sealed record LauncherRun(int ExitCode, string Output, string Errors)
{
    static string Script { get; } = Path.Combine(Repository.Root, "mimpgeo");

    internal static async Task<LauncherRun> Of(string[] arguments, string state, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Script, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MIMPGEO_DATA"] = state },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Script} did not start");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new(process.ExitCode, await output, await errors);
    }
}
