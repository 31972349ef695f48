using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MimpGeo.Import.Csv;

namespace MimpGeo.Import.Compile;

/// <summary>Writes a file of <c>geodata/</c>: UTF-8, line feeds, rows sorted by their first cells, so that equal data are equal bytes.</summary>
static class CompiledCsv
{
    /// <param name="folder">Where to.</param>
    /// <param name="file">The file as the import reads it: its name and columns.</param>
    /// <param name="rows">One cell for each column.</param>
    /// <param name="keyColumns">How many leading cells the rows are sorted by.</param>
    public static void Write<T>(string folder, CsvFile<T> file, IEnumerable<string[]> rows, int keyColumns = 1)
    {
        using var csv = new CsvWriter(
            new StreamWriter(Path.Combine(folder, file.Name)), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });

        foreach (var cells in rows.OrderBy(row => string.Join('\u0001', row.Take(keyColumns)), StringComparer.Ordinal).Prepend([.. file.Columns]))
        {
            foreach (var cell in cells)
                csv.WriteField(cell);
            csv.NextRecord();
        }
    }
}
