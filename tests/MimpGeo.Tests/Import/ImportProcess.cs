using System.Diagnostics;

namespace MimpGeo.Tests.Import;

/// <summary>The program itself, as a process of its own: <c>mimpgeo import</c>.</summary>
static class ImportProcess
{
    public static Process Start(string? database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "MimpGeo.Server.dll"));
        start.ArgumentList.Add("import");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        start.Environment.Remove("MIMPGEO_DB");
        if (database is not null)
            start.Environment["MIMPGEO_DB"] = database;
        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Out, string Error)> RunAsync(
        string? database, CancellationToken cancel, params string[] arguments)
    {
        using var import = Start(database, arguments);
        var output = import.StandardOutput.ReadToEndAsync(cancel);
        var error = import.StandardError.ReadToEndAsync(cancel);
        await import.WaitForExitAsync(cancel);
        return (import.ExitCode, await output, await error);
    }
}
