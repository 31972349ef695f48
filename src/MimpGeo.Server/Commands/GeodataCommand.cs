using System.CommandLine;
using MimpGeo.Import.Compile;

namespace MimpGeo.Server.Commands;

static class GeodataCommand
{
    public static Command Create()
    {
        var from = new Option<DirectoryInfo>("--from") { Description = "The folder of the full sources.", Required = true };
        var to = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder to write.",
            DefaultValueFactory = _ => new DirectoryInfo("geodata"),
        };
        var build = new Command("build", "Compile geodata/ from the full sources. Example: mimpgeo geodata build --from ../shared/geodata") { from, to };
        build.SetAction((verb, cancel) => Task.Run(
            () => GeodataBuild.Run(verb.GetRequiredValue(from).FullName, verb.GetRequiredValue(to).FullName, new LinesToError(), cancel), cancel));
        return new Command("geodata", "What the product ships.") { build };
    }

    sealed class LinesToError : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
