using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MimpGeo.Import.Load;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Import.Layers;

/// <summary>Brings a file of the user's own into the store as a layer, all of it or nothing, and takes layers away again.</summary>
/// <param name="owner">The database as its owner (<see cref="StoreConnection.Owner"/>).</param>
public sealed partial class LayerImport(NpgsqlDataSource owner)
{
    // Names of the server's own collections, and of what its addresses use.
    static readonly string[] Taken = ["departments", "provinces", "districts", "services", "places"];

    /// <returns>What was read and loaded; unchanged when the same file was loaded in the same way before.</returns>
    /// <exception cref="ImportRefusedException">Something is wrong with the file; nothing was written.</exception>
    /// <exception cref="StoreSetupException">The database cannot be reached or prepared.</exception>
    public async Task<LayerReport> RunAsync(LayerRequest request, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        CheckId(request.Id);
        if (!File.Exists(request.File))
            throw new ImportRefusedException(request.File, null, "there is no such file.");

        await StoreSetup.MigrateAsync(owner, cancel);
        var digest = await DigestAsync(request, cancel);
        var folder = Directory.CreateTempSubdirectory("mimpgeo-layer-");
        try
        {
            progress?.Report($"reading {Path.GetFileName(request.File)}");
            var file = await OpenAsync(request, folder.FullName, cancel);
            progress?.Report("loading");
            return await LoadAsync(request, file, digest, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <returns>False when there is no layer of that name.</returns>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancel = default)
    {
        CheckId(id);
        await StoreSetup.MigrateAsync(owner, cancel);
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Snapshots.LockAsync(connection, cancel);
        if (!await LayerRegistry.RemoveAsync(connection, id, cancel))
            return false;

        await Snapshots.NameAsync(connection, $"removal of layer {id}", null, id, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    static void CheckId(string id)
    {
        if (!IdPattern().IsMatch(id))
            throw new ImportRefusedException("--id", null, $"'{id}' is not a name for a layer: expected a lower-case letter and then letters, digits, - and _, at most 63.");
        if (Taken.Contains(id))
            throw new ImportRefusedException("--id", null, $"'{id}' is a collection of the server's own: choose another name.");
    }

    static async Task<LayerFile> OpenAsync(LayerRequest request, string folder, CancellationToken cancel)
    {
        switch (Path.GetExtension(request.File).ToLowerInvariant())
        {
            case ".geojson" or ".json" or ".geojsonl" or ".geojsons" or ".geojsonseq" or ".ndjson":
                return GeoJsonLayer.Open(request.File);
            case ".csv" or ".tsv" or ".txt":
                return CsvLayer.Open(request.File);
            case ".gpkg":
                return GeoPackageLayer.Open(request.File, request.Layer, request.Id);
            default:
                var converted = Path.Combine(folder, "layer.gpkg");
                await GdalLayer.ConvertAsync(request.File, request.Layer, converted, cancel);
                return GeoPackageLayer.Open(converted, request.Layer, request.Id) with { Name = Path.GetFileName(request.File) };
        }
    }

    async Task<LayerReport> LoadAsync(LayerRequest request, LayerFile file, string digest, CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Snapshots.LockAsync(connection, cancel);
        if (await LayerRegistry.FindDigestAsync(connection, request.Id, cancel) is { } before)
        {
            if (before == digest)
                return LayerReport.Unchanged(request.Id);
            if (!request.Replace)
                throw new ImportRefusedException("--id", null, $"there is a layer '{request.Id}' already: say --replace to put this one in its place, or choose another name.");
            await LayerRegistry.RemoveAsync(connection, request.Id, cancel);
        }

        var table = new LayerTable(connection, request.Id, file);
        var counts = await table.FillAsync(request.Srid ?? file.Srid ?? LayerCrs.Wgs84, cancel);
        await LayerRegistry.AddAsync(connection, request, file, table, counts, digest, cancel);
        var snapshot = await Snapshots.NameAsync(connection, $"import of layer {request.Id}", null, request.Id, cancel);
        await transaction.CommitAsync(cancel);
        return new LayerReport(request.Id, snapshot, Changed: true, counts, table.Properties);
    }

    static async Task<string> DigestAsync(LayerRequest request, CancellationToken cancel)
    {
        await using var content = File.OpenRead(request.File);
        var file = await SHA256.HashDataAsync(content, cancel);
        var how = Encoding.UTF8.GetBytes($"{Path.GetFileName(request.File)}\n{request.Title}\n{request.Description}\n{request.Srid}\n{request.Layer}");
        return Convert.ToHexStringLower(SHA256.HashData([.. file, .. how]));
    }

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,62}$")]
    private static partial Regex IdPattern();
}

/// <summary>What to import and how.</summary>
/// <param name="File">GeoJSON, GeoPackage or CSV; other formats where GDAL is installed.</param>
/// <param name="Id">The collection's name in addresses.</param>
/// <param name="Title">For people; the file's name where none is given.</param>
/// <param name="Description">For people.</param>
/// <param name="Srid">The EPSG code of the file's reference system; null for the one that the file names, or else longitude and latitude.</param>
/// <param name="Layer">The table in a file that has several.</param>
/// <param name="Replace">Put it in the place of a layer of the same name.</param>
public sealed record LayerRequest(
    string File, string Id, string? Title = null, string? Description = null, int? Srid = null, string? Layer = null, bool Replace = false);

/// <summary>What became of a file.</summary>
/// <param name="Id">The layer.</param>
/// <param name="Snapshot">The number of the store's state after it; null where nothing changed.</param>
/// <param name="Changed"><see langword="false"/> when the same file was loaded in the same way before.</param>
/// <param name="Counts">Null where nothing changed.</param>
/// <param name="Properties">The properties of its features.</param>
public sealed record LayerReport(string Id, int? Snapshot, bool Changed, LayerCounts? Counts, IReadOnlyList<LayerProperty> Properties)
{
    public static LayerReport Unchanged(string id) => new(id, null, false, null, []);
}

/// <summary>The features of a layer.</summary>
/// <param name="Read">Features in the file: all were loaded, or the file was refused.</param>
/// <param name="WithoutGeometry">Those that have none.</param>
/// <param name="Repaired">Outlines that crossed themselves and were made valid.</param>
public sealed record LayerCounts(int Read, int WithoutGeometry, int Repaired);
