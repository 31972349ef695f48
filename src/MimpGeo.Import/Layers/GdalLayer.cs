namespace MimpGeo.Import.Layers;

/// <summary>Turns a file of another format (Shapefile, KML, FlatGeobuf …) into a GeoPackage.</summary>
static class GdalLayer
{
    /// <param name="path">The file; a zip of a Shapefile too.</param>
    /// <param name="layer">The layer in it; null where there is only one.</param>
    /// <param name="to">The GeoPackage to write.</param>
    /// <param name="cancel">Stops the conversion.</param>
    /// <exception cref="ImportRefusedException">GDAL is not installed, or cannot read the file.</exception>
    public static async Task ConvertAsync(string path, string? layer, string to, CancellationToken cancel)
    {
        var extension = Path.GetExtension(path);
        var source = extension.Equals(".zip", StringComparison.OrdinalIgnoreCase) ? $"/vsizip/{Path.GetFullPath(path)}" : Path.GetFullPath(path);
        string[] arguments = ["-f", "GPKG", "-nlt", "PROMOTE_TO_MULTI", "-lco", "GEOMETRY_NAME=geom", to, source];
        try
        {
            await Gdal.ConvertAsync(layer is null ? arguments : [.. arguments, layer], cancel);
        }
        catch (GdalException cannot)
        {
            throw new ImportRefusedException(Path.GetFileName(path), null, $"{extension} files are read with GDAL: {cannot.Message}");
        }
    }
}
