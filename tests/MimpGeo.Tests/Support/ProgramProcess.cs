using System.Diagnostics;

namespace MimpGeo.Tests.Support;

/// <summary>The program itself, as a process of its own: <c>mimpgeo VERB</c>.</summary>
static class ProgramProcess
{
    public static Process Start(string? database, string verb, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "MimpGeo.Server.dll"));
        start.ArgumentList.Add(verb);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        start.Environment.Remove("MIMPGEO_DB");
        if (database is not null)
            start.Environment["MIMPGEO_DB"] = database;
        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Out, string Error)> RunAsync(
        string? database, string verb, CancellationToken cancel, params string[] arguments)
    {
        using var program = Start(database, verb, arguments);
        var output = program.StandardOutput.ReadToEndAsync(cancel);
        var error = program.StandardError.ReadToEndAsync(cancel);
        await program.WaitForExitAsync(cancel);
        return (program.ExitCode, await output, await error);
    }
}
