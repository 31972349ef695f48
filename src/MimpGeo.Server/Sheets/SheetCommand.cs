using System.CommandLine;
using Microsoft.Extensions.Primitives;
using MimpGeo.Domain;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>The same sheets as <c>/api/sheets</c>, into files; and many of them in one.</summary>
static class SheetCommand
{
    static readonly Dictionary<string, string> Descriptions = new()
    {
        ["indicator"] = "What the districts are filled by: poverty (default) or hdi.",
        ["style"] = "A style of the indicator, such as poverty-blues.",
        ["classes"] = "3 to 9 classes of one's own, of the sheet's districts; the style's by default.",
        ["method"] = "Of these classes: jenks (default), quantile or equal.",
        ["services"] = "Types with commas between, such as CEM,SAR; none for none; all that the ministry runs by default.",
        ["date"] = "The cut-off of the services: a year, month or day; the newest data by default.",
        ["size"] = "a3 (default) or a4.",
        ["orientation"] = "landscape or portrait; what shows the territory larger by default.",
        ["lang"] = "es (default) or en.",
        ["print"] = "colour (default), or bw for black and white printers.",
        ["filter"] = "A CQL2 condition: other districts are faded.",
        ["filter-lang"] = "cql2-text (default) or cql2-json.",
        ["filter-crs"] = "Of the geometries in the filter.",
        ["above"] = "Which districts are above this and lack a service? 50 for poverty.",
        ["confidence"] = "mid (default), certain, likely or possible.",
        ["service"] = "The missing service; CEM by default.",
        ["modality"] = "Its modality; any by default.",
        ["assign"] = "declared (default) or location.",
        ["within_km"] = "Missing means none within so many kilometres of the capital.",
        ["of"] = "What within_km is measured from: capital.",
        ["dpi"] = "72 to 300, of .png only; 150 by default.",
    };

    public static Command Create()
    {
        var ubigeo = new Argument<string?>("ubigeo") { Description = "00 for the nation, a department such as 18, or a province such as 1801.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<FileInfo>("--out") { Description = "The file to write: .pdf, .svg, .png or .html; of an atlas .pdf.", Required = true };
        var atlas = new Option<bool>("--atlas") { Description = "All sheets of a level in one file, with contents and bookmarks." };
        var level = new Option<string>("--level") { Description = "Of the atlas: department (default) or province." };
        var site = new Option<string>("--site") { Description = "The server's address that is printed on the sheet.", DefaultValueFactory = _ => "http://localhost:5080" };
        var options = Descriptions.ToDictionary(each => each.Key, each => new Option<string>($"--{each.Key.Replace('_', '-')}", $"--{each.Key}") { Description = each.Value });
        var command = new Command("sheet", "Write a map sheet to print, or an atlas of them. Example: mimpgeo sheet 18 --out moquegua.pdf") { ubigeo, file, atlas, level, site };
        foreach (var option in options.Values)
            command.Add(option);

        command.SetAction((verb, cancel) =>
        {
            var given = options.Select(option => KeyValuePair.Create(option.Key, new StringValues(verb.GetValue(option.Value)))).Where(option => option.Value is [not null, ..]).ToList();
            var (path, address) = (verb.GetRequiredValue(file), verb.GetRequiredValue(site).TrimEnd('/'));
            return verb.GetValue(atlas) ? AtlasAsync(verb.GetValue(ubigeo), verb.GetValue(level), path, given, address, cancel)
                : verb.GetValue(level) is not null ? throw new BadParameterException("level", "is of an atlas: give --atlas with it.")
                : WriteAsync(verb.GetValue(ubigeo), path, given, address, cancel);
        });
        return command;
    }

    static async Task WriteAsync(string? ubigeo, FileInfo file, List<KeyValuePair<string, StringValues>> given, string site, CancellationToken cancel)
    {
        var territory = ReportTerritory.Of(ubigeo ?? throw new BadParameterException("ubigeo", "say of which territory: expected 00, a department such as 18 or a province such as 1801; or --atlas."));
        var format = FormatOf(file, SheetFile.Formats);
        var query = new QueryParameters(given, SheetFile.NamesOf(format));
        var dpi = query.Whole("dpi", SheetFile.LeastDpi, SheetFile.MostDpi) ?? SheetFile.UsualDpi;
        await using var database = StoreConnection.Public(DatabaseSetting.ConnectionString);
        var sheet = await new SheetSource(database, query, site).ReadAsync(territory, format.Name, cancel);
        // Whole or not at all: a failure leaves no half of a file.
        using var made = new MemoryStream();
        await SheetFile.WriteAsync(made, sheet, format, dpi, cancel);
        await File.WriteAllBytesAsync(file.FullName, made.ToArray(), cancel);
    }

    static async Task AtlasAsync(string? within, string? level, FileInfo file, List<KeyValuePair<string, StringValues>> given, string site, CancellationToken cancel)
    {
        FormatOf(file, [.. SheetFile.Formats.Where(format => format.Name == "pdf")]);
        var query = new QueryParameters(given, SheetQuestion.Names);
        await using var database = StoreConnection.Public(DatabaseSetting.ConnectionString);
        var atlas = new Atlas(new SheetSource(database, query, site), LevelOf(level), ReportTerritory.Of(within ?? Ubigeo.Nation.Code));
        using var made = new MemoryStream();
        await SheetConsole.WatchAsync(progress => atlas.WriteAsync(made, progress, cancel));
        await File.WriteAllBytesAsync(file.FullName, made.ToArray(), cancel);
    }

    static AdminLevel LevelOf(string? text) => text switch
    {
        null or "department" => AdminLevel.Department,
        "province" => AdminLevel.Province,
        _ => throw new BadParameterException("level", $"'{text}' is not a level of an atlas: expected department, province."),
    };

    static Format FormatOf(FileInfo file, Format[] formats) => formats.FirstOrDefault(known => file.Extension == $".{known.Name}")
        ?? throw new BadParameterException("out", $"'{file.Name}' is not a file to write: expected {string.Join(", ", formats.Select(known => $".{known.Name}"))}.");
}
