using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary><c>indicators.csv</c>: what is measured of territories.</summary>
static class IndicatorFile
{
    static readonly string[] Columns = ["code", "name_es", "name_en", "unit", "source"];

    public static CsvFile<Indicator> File { get; } = new(GeodataFolder.Indicators, Columns, row => new Indicator
    {
        Code = Code(row),
        NameEs = row.Text("name_es"),
        NameEn = row.Text("name_en"),
        Unit = row.OneOf("unit", "percent", "index"),
        Source = row.Text("source"),
    });

    // It becomes a parameter of URLs and a property of features.
    static string Code(CsvRow row)
        => row.Text("code") is var code && char.IsAsciiLetterLower(code[0])
            && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
            ? code
            : throw new RowRejectedException($"code: '{code}' is not an indicator code: expected lower-case letters, digits and underscores.");
}
