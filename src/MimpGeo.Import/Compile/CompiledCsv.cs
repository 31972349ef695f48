using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MimpGeo.Import.Compile;

/// <summary>Writes a file of <c>geodata/</c>: UTF-8, line feeds, rows sorted by their first cells, so that equal data are equal bytes.</summary>
static class CompiledCsv
{
    public static void Write(string path, string header, IEnumerable<string[]> rows, int keyColumns = 1)
    {
        using var csv = new CsvWriter(
            new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });

        foreach (var cells in rows.OrderBy(row => string.Join('\u0001', row.Take(keyColumns)), StringComparer.Ordinal).Prepend(header.Split(',')))
        {
            foreach (var cell in cells)
                csv.WriteField(cell);
            csv.NextRecord();
        }
    }
}
