using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Compile;

/// <summary>Indicators and their values: poverty with its interval, partner violence (ENDES), human development.</summary>
static class ObservationTable
{
    static readonly string[][] Indicators =
    [
        ["poverty", "Pobreza monetaria", "Monetary poverty", "percent", SourceTable.Poverty],
        ["ipv_total", "Violencia de pareja alguna vez", "Partner violence, ever", "percent", SourceTable.Endes],
        ["ipv_psychological", "Violencia psicológica de pareja alguna vez", "Psychological partner violence, ever", "percent", SourceTable.Endes],
        ["ipv_physical", "Violencia física de pareja alguna vez", "Physical partner violence, ever", "percent", SourceTable.Endes],
        ["ipv_sexual", "Violencia sexual de pareja alguna vez", "Sexual partner violence, ever", "percent", SourceTable.Endes],
        ["hdi", "Índice de desarrollo humano", "Human development index", "index", SourceTable.HumanDevelopment],
    ];

    static readonly (string Indicator, string Column)[] EndesColumns =
    [
        ("ipv_total", "violencia_total"),
        ("ipv_psychological", "violencia_psicologica"),
        ("ipv_physical", "violencia_fisica"),
        ("ipv_sexual", "violencia_sexual"),
    ];

    public static void Write(SourceFolder source, TerritoryNames names, string folder)
    {
        CompiledCsv.Write(folder, IndicatorFile.File, Indicators);
        CompiledCsv.Write(
            folder,
            ObservationFile.File,
            Poverty(source, names)
                .Concat(Endes(source, names))
                .Concat(HumanDevelopment(source.Districts, "ubigeo", 6, names))
                .Concat(HumanDevelopment(source.Provinces, "inei", 4, names))
                .Concat(HumanDevelopment(source.Departments, "inei", 2, names)),
            keyColumns: 4);
    }

    // INEI published the interval; its middle is the value, and the group 000 means that it is the district's own.
    static IEnumerable<string[]> Poverty(SourceFolder source, TerritoryNames names)
    {
        foreach (var row in SourceCsv.Rows(source.Poverty))
        {
            var (ubigeo, low, high) = (row.Text("ubigeo"), row.Number("conf_95_inf"), row.Number("conf_95_sup"));
            var pooled = row.Text("agrupados");
            yield return
            [
                "poverty", ubigeo, names[ubigeo], "2018",
                SourceCsv.Plain((low + high) / 2), SourceCsv.Plain(low), SourceCsv.Plain(high),
                pooled == "000" ? "" : pooled,
                row.Text("ubicacion_pobreza_monetaria_total_nacional"),
                row.Text("ubicacion_pobreza_monetaria_total_regional"), "", SourceTable.Poverty,
            ];
        }
    }

    static IEnumerable<string[]> Endes(SourceFolder source, TerritoryNames names)
    {
        foreach (var row in SourceCsv.Rows(source.Endes))
        {
            var ubigeo = names.DepartmentCalled(row.Text("departamento"));
            foreach (var (indicator, column) in EndesColumns)
            {
                yield return
                [
                    indicator, ubigeo, names[ubigeo], row.Text("anio"),
                    SourceCsv.Plain(row.Number(column)), "", "", "", "", "", row.Text("n"), SourceTable.Endes,
                ];
            }
        }
    }

    static IEnumerable<string[]> HumanDevelopment(string path, string codeColumn, int digits, TerritoryNames names)
    {
        foreach (var row in SourceCsv.Rows(path))
        {
            if (row.Rounded("idh_2019", 6) is not { Length: > 0 } value)
                continue;

            var ubigeo = row.Text(codeColumn)[..digits];
            yield return ["hdi", ubigeo, names[ubigeo], "2019", value, "", "", "", "", "", "", SourceTable.HumanDevelopment];
        }
    }
}
