using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>territory_origins.csv</c>: which districts the new ones were cut from.</summary>
static class OriginFile
{
    static readonly string[] Columns = ["ubigeo", "parent", "share_of_new", "share_of_parent"];

    public static CsvFile<TerritoryOrigin> File { get; } = new(GeodataFolder.Origins, Columns, row => new TerritoryOrigin
    {
        Ubigeo = row.Ubigeo("ubigeo"),
        Parent = row.Ubigeo("parent"),
        ShareOfNew = row.Number("share_of_new", 0, 1),
        ShareOfParent = row.Number("share_of_parent", 0, 1),
    });
}
