using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using MimpGeo.Domain;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Tiles.Building;

/// <summary><c>mimpgeo tiles build</c>: the server's vector tiles as one file.</summary>
static class TilesCommand
{
    // What two to four connections ask keeps the database busy.
    static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 2, 4);

    public static Command Create()
    {
        var layers = new Option<string>("--layer") { Description = "departments, provinces, districts, services, places or a layer of your own; several with commas between.", Required = true };
        var zooms = new Option<ZoomRange>("--zooms") { Description = $"Such as 4-10, from 0 to {TileId.MaxZoom}.", Required = true, CustomParser = ZoomRange.Parse };
        var file = new Option<string>("--out") { Description = "The file to write: .pmtiles or .mbtiles.", Required = true };
        var replace = new Option<bool>("--replace") { Description = "Put it in the place of a file of the same name." };
        var json = new Option<bool>("--json") { Description = "Print what was built as JSON." };
        var parameters = TileRequest.Known.Select(parameter => new Option<string?>($"--{parameter.Name}") { Description = parameter.Description }).ToArray();
        var build = new Command("build", """
            Make the tiles of one state of the database, the same as the server's, as a PMTiles or MBTiles file. Example: mimpgeo tiles build --layer districts,services --zooms 4-10 --out tiles/peru.pmtiles
            A build that was stopped goes on where it was when the same command is given again, unless the database was written meanwhile.
            """)
        {
            layers, zooms, file, replace, json,
        };
        foreach (var option in parameters)
            build.Add(option);

        build.SetAction((verb, cancel) => RunAsync(
            new(
                verb.GetRequiredValue(layers), verb.GetRequiredValue(zooms), verb.GetRequiredValue(file),
                [.. TileRequest.Known.Zip(parameters, (known, option) => KeyValuePair.Create(known.Name, new StringValues(verb.GetValue(option)))).Where(given => given.Value is [not null, ..])],
                verb.GetValue(replace)),
            verb.GetValue(json), cancel));
        return new Command("tiles", "Files of tiles, which 'mimpgeo serve --tiles' serves.") { build };
    }

    static async Task RunAsync(TileRequest request, bool json, CancellationToken cancel)
    {
        if (File.Exists(request.File) && !request.Replaces)
            throw new CommandException($"{request.File} is there already: give --replace to put another in its place.");

        try
        {
            var report = await BuildAsync(request, cancel);
            await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(report, ApiJson.Options) : report.ToString());
        }
        catch (NotFoundException missing)
        {
            throw new BadParameterException("--layer", missing.Message);
        }
        catch (TileArchiveException cannot)
        {
            throw new CommandException(cannot.Message);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw new CommandException("Stopped. The same command goes on from here.");
        }
    }

    static async Task<BuildReport> BuildAsync(TileRequest request, CancellationToken cancel)
    {
        var since = Stopwatch.StartNew();
        await using var database = StoreConnection.Public(DatabaseSetting.ConnectionString);
        var (catalogue, facts) = (new CollectionCatalogue(), new StoreCatalogue());
        var subject = await BuildSubject.ReadAsync(request, database, catalogue, facts, cancel);
        using var plans = new TilePlans(facts);
        using var renderer = new TileRenderer(database, catalogue, plans);
        using var writer = TileArchiveWriter.Open(request.File, subject.Info);
        var build = new TileBuild(subject.Pyramid, RenderAsync, new TileReach(database, subject.Layers), writer, subject.Set.Snapshot);
        var made = await BuildConsole.WatchAsync(progress => build.RunAsync(AtOnce, progress, cancel));
        return new(request.File, writer.Finish(), new FileInfo(request.File).Length, since.Elapsed.TotalSeconds, made, subject.Set.Snapshot);

        async Task<(Tile Tile, int Snapshot)> RenderAsync(TileId tile, CancellationToken stop)
        {
            var (made, shown) = await renderer.RenderAsync(request.Layers, request.TileQuery, tile, subject.Set, stop);
            return (made, shown.Snapshot);
        }
    }

    /// <summary>What was built; <c>made</c> is how many tiles the database was asked for in this run, empty ones too.</summary>
    sealed record BuildReport(string File, long Tiles, long Bytes, double Seconds, long Made, int Snapshot)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}: {Tiles:N0} tiles, {Bytes:N0} bytes, snapshot {Snapshot}, in {Seconds:N1} seconds");
    }
}
