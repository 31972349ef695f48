using System.Diagnostics;
using Xunit;

namespace MimpGeo.Tests.Support;

/// <summary>A program of others, such as GDAL's, that has to succeed; GDAL's may end well and tell of an ERROR.</summary>
static class OtherProgram
{
    /// <returns>What it writes to standard output.</returns>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel);
        Assert.True(process.ExitCode == 0 && !(await errors).Contains("ERROR", StringComparison.Ordinal), $"{program}: {await errors}");
        return await output;
    }
}
