using System.Diagnostics;
using MimpGeo.Tests.Support;

namespace MimpGeo.Tests.Launcher;

/// <summary>One run of ./mimpgeo with a state folder of its own: what it said and how it ended.</summary>
sealed record LauncherRun(int ExitCode, string Output, string Errors)
{
    static string Script { get; } = Path.Combine(Repository.Root, "mimpgeo");

    internal static Task<LauncherRun> Of(string[] arguments, string state, CancellationToken cancel)
        => Run(Script, arguments, state, cancel);

    /// <summary>One function of the database's part, with programs of PostgreSQL that stand in <paramref name="state"/>.</summary>
    internal static Task<LauncherRun> OfPart(string function, string state, CancellationToken cancel)
        => Run("bash", ["-c", Part, "part", Path.Combine(Repository.Root, "src", "launcher"), state, function], state, cancel);

    const string Part = """
        set -euo pipefail
        . "$1/state.sh"; . "$1/cluster.sh"; . "$1/database.sh"
        chmod +x "$2/psql"
        data=$2 pgbin=$2 pg=$2/pg pg_port=5
        "$3"
        """;

    static async Task<LauncherRun> Run(string program, string[] arguments, string state, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MIMPGEO_DATA"] = state },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new(process.ExitCode, await output, await errors);
    }
}
