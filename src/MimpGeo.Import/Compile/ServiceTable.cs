using CsvHelper;
using MimpGeo.Domain;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Compile;

/// <summary>The ministry's directory of services, and the shelters, of which only a count per department exists.</summary>
static class ServiceTable
{
    public static void Write(SourceFolder source, TerritoryNames names, string folder)
    {
        CompiledCsv.Write(
            folder,
            ServiceFile.File,
            Violence(source, names).Concat(Others(source, names)).Concat(ChildrensHomes(source, names)));
        CompiledCsv.Write(
            folder,
            ServiceCountFile.File,
            SourceCsv.Rows(source.Shelters).Select(row => new[]
            {
                row.Text("departamento_ubigeo"), names[row.Text("departamento_ubigeo")],
                ServiceType.Hrt.Code, "", "2026", row.Text("hrt_n"), SourceTable.Shelters,
            }));
    }

    static IEnumerable<string[]> Violence(SourceFolder source, TerritoryNames names)
        => SourceCsv.Rows(source.ViolenceServices).Select(row => new[]
        {
            row.Text("id"), row.Text("servicio"), row.Text("modalidad"), row.Text("nombre"),
            row.Text("ubigeo"), names[row.Text("ubigeo")], row.Text("direccion"), row.Text("telefono"),
            row.Degrees("lon"), row.Degrees("lat"), SourceTable.Directory,
        });

    static IEnumerable<string[]> Others(SourceFolder source, TerritoryNames names)
        => SourceCsv.Rows(source.OtherServices).Where(row => TypeOf(row) != ServiceType.CarNna).Select(row => new[]
        {
            $"{TypeOf(row)}-{(row.Text("codigo") is { Length: > 0 } code ? code : row.Text("ubigeo"))}",
            TypeOf(row).Code, "", row.Text("nombre"),
            row.Text("ubigeo"), names[row.Text("ubigeo")], "", "",
            row.Degrees("lon"), row.Degrees("lat"), SourceTable.OtherServices,
        });

    // Where children are sheltered is reserved: what may not be published is not shipped either. No name, no point, and
    // a number of our own, because the directory's own number leads back to the home.
    static IEnumerable<string[]> ChildrensHomes(SourceFolder source, TerritoryNames names)
        => SourceCsv.Rows(source.OtherServices)
            .Where(row => TypeOf(row) == ServiceType.CarNna)
            .Select(row => (Ubigeo: row.Text("ubigeo"), Modality: row.Text("tipo").Replace("CAR ", "", StringComparison.Ordinal)))
            .Order()
            .Select((home, index) => new[]
            {
                $"{ServiceType.CarNna}-{index + 1:000}", ServiceType.CarNna.Code, home.Modality, "",
                home.Ubigeo, names[home.Ubigeo], "", "", "", "", SourceTable.OtherServices,
            });

    static ServiceType TypeOf(IReaderRow row) => ServiceType.Parse(row.Text("servicio") switch
    {
        "CAR" => "CAR_NNA",
        "CARPAM" => "CAR_PAM",
        "CARPCD" => "CAR_PCD",
        var code => code,
    });
}
