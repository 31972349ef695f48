using System.CommandLine;
using MimpGeo.Server.Tiles.Archives;

namespace MimpGeo.Server.Commands;

static class ServeCommand
{
    const string ArchivesVariable = "MIMPGEO_TILES";

    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "The address to listen on.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var tiles = new Option<string?>("--tiles") { Description = $"A folder of .pmtiles and .mbtiles files to serve as well; without it, the one that {ArchivesVariable} names." };
        var alone = new Option<bool>("--no-database") { Description = $"Serve these files and nothing else; so it is, too, where {DatabaseSetting.Variable} is not set." };
        var serve = new Command("serve", "Serve the API and the viewer. Example: mimpgeo serve --urls http://127.0.0.1:5080") { urls, tiles, alone };
        serve.SetAction((verb, cancel) =>
        {
            var archives = Open(verb.GetValue(tiles) ?? Environment.GetEnvironmentVariable(ArchivesVariable));
            return MapServer.Create(Database(archives, verb.GetValue(alone)), verb.GetRequiredValue(urls), archives).RunAsync(cancel);
        });
        return serve;
    }

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
}
