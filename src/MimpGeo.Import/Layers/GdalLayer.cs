using System.ComponentModel;
using System.Diagnostics;

namespace MimpGeo.Import.Layers;

/// <summary>Turns a file of another format (Shapefile, KML, FlatGeobuf …) into a GeoPackage with GDAL's <c>ogr2ogr</c>.</summary>
static class GdalLayer
{
    /// <param name="path">The file; a zip of a Shapefile too.</param>
    /// <param name="layer">The layer in it; null where there is only one.</param>
    /// <param name="to">The GeoPackage to write.</param>
    /// <param name="cancel">Stops the conversion.</param>
    /// <exception cref="ImportRefusedException">GDAL is not installed, or cannot read the file.</exception>
    public static async Task ConvertAsync(string path, string? layer, string to, CancellationToken cancel)
    {
        var source = Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase) ? $"/vsizip/{Path.GetFullPath(path)}" : Path.GetFullPath(path);
        string[] arguments = ["-f", "GPKG", "-nlt", "PROMOTE_TO_MULTI", "-lco", "GEOMETRY_NAME=geom", to, source];
        using var gdal = Start(path, layer is null ? arguments : [.. arguments, layer]);
        try
        {
            var errors = gdal.StandardError.ReadToEndAsync(cancel);
            await gdal.WaitForExitAsync(cancel);
            if (gdal.ExitCode != 0)
                throw new ImportRefusedException(Path.GetFileName(path), null, $"GDAL cannot read it: {(await errors).Trim().Split('\n')[0]}");
        }
        finally
        {
            if (!gdal.HasExited)
                gdal.Kill(entireProcessTree: true);
        }
    }

    static Process Start(string path, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("ogr2ogr", arguments) { RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            throw new ImportRefusedException(
                Path.GetFileName(path), null,
                $"{Path.GetExtension(path)} files are read with GDAL's ogr2ogr, which is not installed: install the package gdal-bin, or bring GeoJSON, GeoPackage or CSV.");
        }
    }
}
