using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>subjects.csv</c>: what figures speak of beside the ministry's service types.</summary>
static class SubjectFile
{
    static readonly string[] Columns = ["code", "name_es", "name_en"];

    public static CsvFile<FigureSubject> File { get; } = new(GeodataFolder.Subjects, Columns, row => new FigureSubject
    {
        Code = NoServiceType(row.Text("code")),
        NameEs = row.Text("name_es"),
        NameEn = row.Text("name_en"),
    });

    static string NoServiceType(string code)
        => ServiceType.TryParse(code, null, out var type)
            ? throw new RowRejectedException($"code: {code} is a service type already, {type.Name}.")
            : code;
}
