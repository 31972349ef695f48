using MimpGeo.Import;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Features.Exports;

/// <summary>FlatGeobuf with its spatial index, made by GDAL from a GeoPackage.</summary>
/// <remarks>Not by <c>ST_AsFlatGeobuf</c>: PostGIS 3.3 gives the properties after a null the numbers of those before them, and begins the extent at 0 0.</remarks>
static class FlatGeobufExport
{
    public static async Task WriteAsync(Export export, Stream body, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("mimpgeo-export-");
        try
        {
            var (package, path) = (Path.Combine(folder.FullName, "features.gpkg"), Path.Combine(folder.FullName, "features.fgb"));
            await GeoPackageExport.WriteFileAsync(export, package, cancel);
            await Gdal.ConvertAsync(["-f", "FlatGeobuf", "-nln", export.Collection.Id, path, package], cancel);
            await using var file = File.OpenRead(path);
            await file.CopyToAsync(body, cancel);
        }
        catch (GdalException cannot)
        {
            throw new BadParameterException("f", $"a FlatGeobuf cannot be made on this server: {cannot.Message}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
