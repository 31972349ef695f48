using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>measures.csv</c>: what figures count.</summary>
static class MeasureFile
{
    static readonly string[] Columns = ["code", "name_es", "name_en"];

    public static CsvFile<FigureMeasure> File { get; } = new(GeodataFolder.Measures, Columns, row => new FigureMeasure
    {
        Code = row.Text("code"),
        NameEs = row.Text("name_es"),
        NameEn = row.Text("name_en"),
    });
}
