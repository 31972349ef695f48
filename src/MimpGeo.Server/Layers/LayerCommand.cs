using System.CommandLine;
using MimpGeo.Import;
using MimpGeo.Import.Layers;
using MimpGeo.Server.Commands;
using MimpGeo.Store;

namespace MimpGeo.Server.Layers;

/// <summary><c>mimpgeo layer</c>: takes a layer of the user's own away again.</summary>
static class LayerCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The layer's name in addresses." };
        var remove = new Command("remove", "Take a layer and its features away. Example: mimpgeo layer remove health") { id };
        remove.SetAction((verb, cancel) => RemoveAsync(verb.GetRequiredValue(id), cancel));
        return new Command("layer", "Layers of your own; 'mimpgeo import layer' brings one in.") { remove };
    }

    static async Task<int> RemoveAsync(string id, CancellationToken cancel)
    {
        await using var owner = StoreConnection.Owner(DatabaseSetting.ConnectionString);
        try
        {
            if (!await new LayerImport(owner).RemoveAsync(id, cancel))
                throw new CommandException($"There is no layer '{id}'.");
        }
        catch (StoreSetupException setup)
        {
            throw new CommandException(setup.Message);
        }

        await Console.Out.WriteLineAsync($"Removed the layer '{id}'.");
        return 0;
    }
}
