using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Server.Tiles.Disk;

namespace MimpGeo.Server.Commands;

static partial class ServeCommand
{
    const string ArchivesVariable = "MIMPGEO_TILES";
    const long Mega = 1_000_000;
    const long Giga = 1000 * Mega;

    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "The address to listen on.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var tiles = new Option<string?>("--tiles") { Description = $"A folder of .pmtiles and .mbtiles files to serve as well; without it, the one that {ArchivesVariable} names." };
        var alone = new Option<bool>("--no-database") { Description = $"Serve these files and nothing else; so it is, too, where {DatabaseSetting.Variable} is not set." };
        var cache = new Option<string?>("--tile-cache") { Description = "A folder to keep rendered tiles in, beyond the memory and this run." };
        var size = new Option<long>("--tile-cache-size") { Description = "The most that is kept there, such as 500MB or 2GB (default).", DefaultValueFactory = _ => 2 * Giga, CustomParser = Bytes };
        var serve = new Command("serve", "Serve the API and the viewer. Example: mimpgeo serve --urls http://127.0.0.1:5080") { urls, tiles, alone, cache, size };
        serve.SetAction((verb, cancel) =>
        {
            var archives = Open(verb.GetValue(tiles) ?? Environment.GetEnvironmentVariable(ArchivesVariable));
            return MapServer.Create(Database(archives, verb.GetValue(alone)), verb.GetRequiredValue(urls), archives, Cache(verb.GetValue(cache), verb.GetValue(size))).RunAsync(cancel);
        });
        return serve;
    }

    static long Bytes(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (SizePattern().Match(text) is { Success: true } match && long.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number * (match.Groups[2].Value is ['G' or 'g', ..] ? Giga : Mega);

        argument.AddError($"--tile-cache-size: '{text}' is not a size: expected whole MB or GB, such as 500MB or 2GB.");
        return 0;
    }

    static TileFolder? Cache(string? folder, long mostBytes) => folder is null ? null : new(folder, mostBytes);

    static ArchiveFolder Open(string? folder)
    {
        if (folder is null)
            return ArchiveFolder.None;

        var archives = ArchiveFolder.Open(folder, left => Console.Error.WriteLine(left.Message));
        Console.Error.WriteLine($"Archives in {folder}: {(archives.IsEmpty ? "none" : string.Join(", ", archives.Names))}.");
        return archives;
    }

    static string? Database(ArchiveFolder archives, bool alone) => (archives.IsEmpty, alone) switch
    {
        (true, true) => throw new CommandException("Without a database there has to be an archive: name a folder of .pmtiles or .mbtiles files with --tiles."),
        (false, true) => null,
        (false, false) when !DatabaseSetting.IsSet => null,
        _ => DatabaseSetting.ConnectionString,
    };

    [GeneratedRegex("^([1-9][0-9]{0,8})(MB|GB)$", RegexOptions.IgnoreCase)]
    private static partial Regex SizePattern();
}
