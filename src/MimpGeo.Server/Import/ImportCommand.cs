using System.CommandLine;
using System.CommandLine.Parsing;
using MimpGeo.Import;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Layers;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Import;

/// <summary><c>mimpgeo import</c>: loads the compiled data into the database and says what became of every row.</summary>
static class ImportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The folder with the files that 'mimpgeo geodata build' writes.",
            DefaultValueFactory = _ => "geodata",
        };
        var force = new Option<bool>("--force") { Description = "Load again even when the same files are loaded already." };
        var json = new Option<bool>("--json") { Description = "Print the reconciliation as JSON, with every finding." };
        var import = new Command("import", $"""
            Load the compiled data into the database that {DatabaseSetting.Variable} names, all or nothing. Example: mimpgeo import geodata --json
            Exit code 0: loaded, or loaded already; 1: refused or failed, and the database is as it was; 2: misused.
            """)
        {
            folder, force, json, LayerImportCommand.Create(),
        };
        folder.Validators.Add(RefuseOption);
        import.SetAction((verb, cancel)
            => RunAsync(verb.GetRequiredValue(folder), verb.GetValue(force), verb.GetValue(json), cancel));
        return import;
    }

    // A misspelt option would be taken for the folder.
    static void RefuseOption(ArgumentResult folder)
    {
        if (folder.Tokens is [{ Value: ['-', ..] option }])
            folder.AddError($"There is no option '{option}'.");
    }

    static async Task<int> RunAsync(string folder, bool force, bool json, CancellationToken cancel)
    {
        await using var owner = StoreConnection.Owner(DatabaseSetting.ConnectionString);
        try
        {
            var reconciliation = await ImportConsole.WatchAsync(
                progress => new GeodataImport(owner).RunAsync(folder, progress, force, cancel));
            await Console.Out.WriteAsync(json ? ReconciliationJson.Of(reconciliation) : ReconciliationText.Of(reconciliation, folder));
            return 0;
        }
        catch (ImportRefusedException refused)
        {
            if (json)
                await Console.Out.WriteAsync(ReconciliationJson.Of(refused));
            throw Unchanged($"{refused.Message}\nRefused.");
        }
        catch (StoreSetupException setup)
        {
            throw new CommandException(setup.Message);
        }
        catch (Exception stopped) when (cancel.IsCancellationRequested)
        {
            throw Unchanged(stopped is OperationCanceledException ? "Stopped." : $"Stopped: {stopped.Message}");
        }
        catch (PostgresException failed)
        {
            throw Unchanged($"The database gave up: {failed.MessageText}.");
        }
    }

    static CommandException Unchanged(string message) => new($"{message} Nothing was loaded: the database is as it was.");
}
