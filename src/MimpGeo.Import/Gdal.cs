using System.ComponentModel;
using System.Diagnostics;

namespace MimpGeo.Import;

/// <summary>GDAL's converter <c>ogr2ogr</c>, run as a process.</summary>
public static class Gdal
{
    /// <exception cref="GdalException">It is not installed, or refuses; the message is its own first line.</exception>
    public static async Task ConvertAsync(IEnumerable<string> arguments, CancellationToken cancel)
    {
        using var process = Start(arguments);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            if (process.ExitCode != 0)
                throw new GdalException((await errors).Trim().Split('\n')[0]);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    static Process Start(IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("ogr2ogr", arguments) { RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            throw new GdalException("ogr2ogr is not installed: install the package gdal-bin.");
        }
    }
}

/// <summary>GDAL cannot do what was asked; the message tells why.</summary>
public sealed class GdalException(string message) : Exception(message);
