using System.CommandLine;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Gaps;
using MimpGeo.Server.Import;

var program = new RootCommand("MimpGeo: where services of the Ministry of Women are, and where they are missing.")
{
    ServeCommand.Create(),
    GeodataCommand.Create(),
    ImportCommand.Create(),
    GapsCommand.Create(),
};

return await CommandLine.RunAsync(program, args);
