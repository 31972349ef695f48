using System.Globalization;
using CsvHelper;

namespace MimpGeo.Tests.Support;

/// <summary>A CSV file or answer as rows that answer by column name.</summary>
static class CsvTable
{
    public static List<Dictionary<string, string>> Shipped(string file)
    {
        using var text = new StreamReader(Path.Combine(Repository.Geodata, file));
        return Read(text);
    }

    public static List<Dictionary<string, string>> Read(TextReader text)
    {
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv[column]!));
        return rows;
    }
}
