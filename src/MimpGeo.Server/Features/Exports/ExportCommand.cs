using System.CommandLine;
using Microsoft.Extensions.Primitives;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features.Exports;

/// <summary><c>mimpgeo export</c>: the files of the API without a server.</summary>
static class ExportCommand
{
    static readonly (string Name, string Description)[] Parameters =
    [
        ("filter", "A condition in CQL2, such as \"poverty > 50 AND NOT has_service('CEM')\"."),
        ("filter-lang", "cql2-text or cql2-json."), ("filter-crs", "Of the geometries in the filter, as an OGC URI."),
        ("bbox", "west,south,east,north."), ("bbox-crs", "Of the box."), ("datetime", "An instant or an interval."),
        ("crs", "Of the file's geometry, as an OGC URI."), ("properties", "Those to write, with commas between."),
        ("sortby", "Properties to sort by, with a minus sign for descending."), ("limit", "The most features."), ("precision", "Decimals of coordinates in texts."),
    ];

    public static Command Create()
    {
        var collection = new Argument<string>("COLLECTION") { Description = "departments, provinces, districts, services, places, or a layer of your own." };
        var format = new Option<string>("--format") { Description = $"{string.Join(", ", ExportFormat.All.Select(f => f.Name))}.", DefaultValueFactory = _ => "gpkg" };
        var to = new Option<string?>("--out") { Description = "The file to write, or - for standard output; without it, a file here named by collection, filter and snapshot." };
        var options = Parameters.Select(p => new Option<string?>($"--{p.Name}") { Description = p.Description }).ToArray();
        var export = new Command("export", "Write features to a file. Example: mimpgeo export districts --format gpkg --filter \"poverty > 50 AND NOT has_service('CEM')\"") { collection, format, to };
        foreach (var option in options)
            export.Add(option);

        export.SetAction((verb, cancel) => RunAsync(
            verb.GetRequiredValue(collection), FormatOf(verb.GetRequiredValue(format)), verb.GetValue(to),
            Parameters.Zip(options, (p, option) => KeyValuePair.Create(p.Name, new StringValues(verb.GetValue(option)))).Where(given => given.Value is [not null, ..]),
            cancel));
        return export;
    }

    static ExportFormat FormatOf(string name)
        => ExportFormat.All.FirstOrDefault(format => format.Name == name)
            ?? throw new BadParameterException("--format", $"'{name}' is not a format here: expected {string.Join(", ", ExportFormat.All.Select(f => f.Name))}.");

    static async Task RunAsync(
        string id, ExportFormat format, string? to, IEnumerable<KeyValuePair<string, StringValues>> parameters, CancellationToken cancel)
    {
        await using var database = StoreConnection.Public(DatabaseSetting.ConnectionString);
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var set = await new CollectionCatalogue().ReadAsync(session, cancel);
        if (set.Find(id) is not { Collection: var collection })
            throw new BadParameterException("COLLECTION", $"there is no collection '{id}': expected {string.Join(", ", set.All.Select(facts => facts.Collection.Id))}.");

        var asked = ItemsQuestion.Of(new QueryParameters(parameters, ItemsQuestion.Names), collection, set, isPage: false);
        var export = new Export(session, set.Snapshot, asked);
        if (to == "-")
            await WriteAsync(format, export, Console.OpenStandardOutput(), cancel);
        else
            await WriteFileAsync(format, export, to ?? format.FileName(export), cancel);
    }

    // Beside its place first: a file of that name is whole, or it is the old one.
    static async Task WriteFileAsync(ExportFormat format, Export export, string path, CancellationToken cancel)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var file = File.Create(unfinished))
                await WriteAsync(format, export, file, cancel);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        await Console.Error.WriteLineAsync(path);
    }

    static async Task WriteAsync(ExportFormat format, Export export, Stream to, CancellationToken cancel)
    {
        await format.Write(export, to, cancel);
        await to.FlushAsync(cancel);
    }
}
