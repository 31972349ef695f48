using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using MimpGeo.Import;
using MimpGeo.Import.Layers;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Layers;

/// <summary><c>mimpgeo import layer</c>: a file of the user's own becomes a collection.</summary>
static class LayerImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "GeoJSON, GeoPackage or CSV (lon and lat, or wkt); a zipped Shapefile and other formats where GDAL's ogr2ogr is installed." };
        var id = new Option<string>("--id") { Description = "Its name in addresses: lower-case letters, digits, - and _.", Required = true };
        var title = new Option<string?>("--title") { Description = "Its title for people." };
        var description = new Option<string?>("--description") { Description = "What its features are, their source and date." };
        var crs = new Option<int?>("--crs") { Description = "The file's reference system, such as EPSG:32718, where the file does not say it.", CustomParser = Crs };
        var layer = new Option<string?>("--layer") { Description = "The table in a file that has several." };
        var replace = new Option<bool>("--replace") { Description = "Put it in the place of a layer of the same name." };
        var json = new Option<bool>("--json") { Description = "Print what was loaded as JSON." };
        var import = new Command("layer", "Make a file a layer with an address of its own, all or nothing. Example: mimpgeo import layer health.geojson --id health --title 'Puestos de salud'")
        {
            file, id, title, description, crs, layer, replace, json,
        };
        import.SetAction((verb, cancel) => RunAsync(
            new LayerRequest(
                verb.GetRequiredValue(file), verb.GetRequiredValue(id), verb.GetValue(title), verb.GetValue(description),
                verb.GetValue(crs), verb.GetValue(layer), verb.GetValue(replace)),
            verb.GetValue(json), cancel));
        return import;
    }

    static int? Crs(ArgumentResult argument)
    {
        try
        {
            return LayerCrs.Parse(argument.Tokens[0].Value);
        }
        catch (FormatException wrong)
        {
            argument.AddError(wrong.Message);
            return null;
        }
    }

    static async Task<int> RunAsync(LayerRequest request, bool json, CancellationToken cancel)
    {
        await using var owner = StoreConnection.Owner(DatabaseSetting.ConnectionString);
        try
        {
            var report = await new LayerImport(owner).RunAsync(request, new Lines(), cancel);
            await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(report, ApiJson.Options) : Text(report));
            return 0;
        }
        catch (ImportRefusedException refused)
        {
            throw new CommandException($"{refused.Message}\nRefused. Nothing was loaded: the database is as it was.");
        }
        catch (StoreSetupException setup)
        {
            throw new CommandException(setup.Message);
        }
        catch (PostgresException failed)
        {
            throw new CommandException($"The database gave up: {failed.MessageText}. Nothing was loaded: the database is as it was.");
        }
    }

    static string Text(LayerReport report)
        => report.Counts is not { } counts
            ? $"Nothing to do: the layer '{report.Id}' was loaded from the same file."
            : string.Create(CultureInfo.InvariantCulture, $"""
                {counts.Read:N0} features read = {counts.Read:N0} loaded + 0 rejected; {counts.WithoutGeometry:N0} without geometry, {counts.Repaired:N0} repaired.
                Properties: {(report.Properties is [] ? "none" : string.Join(", ", report.Properties.Select(p => $"{p.Name} ({p.Type.ToString().ToLowerInvariant()})")))}.
                Loaded as snapshot {report.Snapshot}: /ogc/collections/{report.Id}
                """);

    sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
