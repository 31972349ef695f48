using System.Globalization;
using CsvHelper;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Compile;

/// <summary>Names, codes, capitals, area and population of the nation, departments, provinces and districts.</summary>
static class TerritoryTable
{
    // The dates of the lists that name a district; the sources do not tell the dates of the laws that created it.
    const string List2018 = "2018-01-01";
    const string List2025 = "2025-01-01";

    public static void Write(SourceFolder source, TerritoryNames names, string folder)
        => CompiledCsv.Write(folder, TerritoryFile.File, Rows(source, names));

    static IEnumerable<string[]> Rows(SourceFolder source, TerritoryNames names)
    {
        var population = Population(source);
        var departments = Upper(source.Departments, digits: 2, names, population).ToList();
        var provinces = Upper(source.Provinces, digits: 4, names, population).ToList();
        var listed = Districts(source, names, population).Concat(provinces).Concat(departments)
            .Append(Nation(names, departments, lima: provinces.First(row => row[0] == "1501")))
            .ToList();

        return listed.Concat(names.Codes.Except(listed.Select(row => row[0])).Select(ubigeo => new[]
        {
            ubigeo, names[ubigeo], names.Above(ubigeo, 4), names.Above(ubigeo, 2),
            "", "", "", "", "", "", "", List2025, "", SourceTable.Directory,
        }));
    }

    // Its capital is that of the province of Lima; area and people add up from the departments.
    static string[] Nation(TerritoryNames names, List<string[]> departments, string[] lima) =>
    [
        "00", names["00"], "", "", "", .. lima[5..9],
        SourceCsv.Plain(departments.Sum(row => decimal.Parse(row[9], CultureInfo.InvariantCulture))),
        SourceCsv.Plain(departments.Sum(row => decimal.Parse(row[10], CultureInfo.InvariantCulture))),
        List2018, "", SourceTable.Ubigeos,
    ];

    // INEI's population of 2020 within the outlines of 2018, summed upwards, so that every level adds up.
    static Dictionary<string, decimal> Population(SourceFolder source)
        => SourceCsv.Rows(source.Poverty)
            .Select(row => (Ubigeo: row.Text("ubigeo"), People: row.Number("pob_2020") ?? 0))
            .SelectMany(d => new[] { d.Ubigeo, d.Ubigeo[..4], d.Ubigeo[..2] }.Select(code => (Code: code, d.People)))
            .GroupBy(d => d.Code, d => d.People)
            .ToDictionary(d => d.Key, d => d.Sum());

    static IEnumerable<string[]> Districts(SourceFolder source, TerritoryNames names, Dictionary<string, decimal> population)
    {
        foreach (var row in SourceCsv.Rows(source.Districts))
        {
            var ubigeo = row.Text("ubigeo");
            yield return
            [
                ubigeo, names[ubigeo], names.Above(ubigeo, 4), names.Above(ubigeo, 2),
                row.Text("reniec"), row.Text("capital_legal"), row.Degrees("capital_lon"), row.Degrees("capital_lat"),
                row.Rounded("altitud_m", 1), row.Rounded("area_km2", 3),
                population.TryGetValue(ubigeo, out var people) ? SourceCsv.Plain(people) : "",
                row.Text("vintage") == "2018" ? List2018 : List2025, "", SourceTable.Districts,
            ];
        }
    }

    static IEnumerable<string[]> Upper(string path, int digits, TerritoryNames names, Dictionary<string, decimal> population)
    {
        foreach (var row in SourceCsv.Rows(path))
        {
            var ubigeo = Code(row, "inei", digits);
            yield return
            [
                ubigeo, names[ubigeo], "", names.Above(ubigeo, 2),
                Code(row, "reniec", digits), row.Text("capital"), row.Degrees("longitude"), row.Degrees("latitude"),
                row.Rounded("altitude", 1), row.Rounded("superficie", 3),
                SourceCsv.Plain(population[ubigeo]), List2018, "", SourceTable.Ubigeos,
            ];
        }
    }

    static string Code(IReaderRow row, string column, int digits) => row.Text(column) is { Length: 6 } code ? code[..digits] : "";
}
