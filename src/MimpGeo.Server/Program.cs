using System.CommandLine;
using System.CommandLine.Help;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Features.Exports;
using MimpGeo.Server.Gaps;
using MimpGeo.Server.Import;
using MimpGeo.Server.Layers;
using MimpGeo.Server.Reports;
using MimpGeo.Server.Sheets;
using MimpGeo.Server.Tiles.Building;
using MimpGeo.Store.Collections;

// Not a RootCommand: that one calls itself by the name of the file, and people type mimpgeo.
var program = new Command("mimpgeo", "Where services of the Ministry of Women are, and where they are missing.")
{
    new HelpOption(),
    ServeCommand.Create(),
    GeodataCommand.Create(),
    ImportCommand.Create(),
    LayerCommand.Create(),
    ExportCommand.Create(),
    GapsCommand.Create(),
    TilesCommand.Create(),
    ReportCommand.Create(new SheetPictures(new CollectionCatalogue(), new MapStyles()).ReadAsync),
    SheetCommand.Create(),
};

return await CommandLine.RunAsync(program, args);
