using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>sources.csv</c>: who published what, under which licence.</summary>
static class SourceFile
{
    static readonly string[] Columns = ["code", "title", "publisher", "licence", "reference_date", "note"];

    public static CsvFile<Source> File { get; } = new(GeodataFolder.Sources, Columns, row => new Source
    {
        Code = row.Text("code"),
        Title = row.Text("title"),
        Publisher = row.Text("publisher"),
        Licence = row.Text("licence"),
        ReferenceDate = row.Text("reference_date"),
        Note = row.OptionalText("note"),
    });
}
