using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace MimpGeo.Import.Compile;

/// <summary>A CSV file with a header, as a publisher left it: each row answers by column name.</summary>
static class SourceCsv
{
    /// <remarks>The reader itself is the row: use it before asking for the next.</remarks>
    public static IEnumerable<IReaderRow> Rows(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
        });
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            yield return csv;
    }

    public static string Text(this IReaderRow row, string column)
        => row.GetField(column) is { } text and not "NA" ? text : "";

    public static decimal? Number(this IReaderRow row, string column)
        => row.Text(column) is { Length: > 0 } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>Degrees to six decimals, a tenth of a metre: what lies behind is noise of the conversion to text.</summary>
    public static string Degrees(this IReaderRow row, string column) => row.Rounded(column, 6);

    public static string Rounded(this IReaderRow row, string column, int decimals)
        => row.Number(column) is { } number ? Plain(Math.Round(number, decimals, MidpointRounding.ToEven)) : "";

    /// <summary>A number as the compiled files write it: decimal point, no trailing zeros.</summary>
    public static string Plain(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
