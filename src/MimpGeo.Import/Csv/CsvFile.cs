using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace MimpGeo.Import.Csv;

/// <summary>One CSV file of the input folder: its name, the columns it must have, and how a row is read.</summary>
sealed class CsvFile<T>(string name, IReadOnlyList<string> columns, Func<CsvRow, T> readRow)
{
    // Blank lines count: the line numbers reported are those an editor shows.
    static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture) { IgnoreBlankLines = false, BadDataFound = null };

    public string Name => name;

    public IReadOnlyList<string> Columns => columns;

    /// <summary>Reads every row; what cannot be read is added to <paramref name="rejections"/> and left out.</summary>
    public InputFile<T> Read(string folder, Rejections rejections, Findings findings)
    {
        try
        {
            using var parser = new CsvParser(new StringReader(FileText.Read(folder, name)), Rfc4180);
            return ReadRows(parser, ReadHeader(parser, findings), rejections);
        }
        catch (ImportRefusedException refused)
        {
            rejections.Add(refused.Rejections);
            return new InputFile<T>(name, 0, []);
        }
    }

    CsvHeader ReadHeader(CsvParser parser, Findings findings)
    {
        parser.Read();
        var header = CsvHeader.Read(name, parser.Record ?? [], columns);
        foreach (var unknown in header.Unknown(columns))
            findings.Add(FindingKind.UnknownColumn, name, 1, $"column '{unknown}' is not known and not read.");

        return header;
    }

    InputFile<T> ReadRows(CsvParser parser, CsvHeader header, Rejections rejections)
    {
        var rows = new List<InputRow<T>>();
        var read = 0;
        for (var line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1, read++)
        {
            try
            {
                rows.Add(new InputRow<T>(line, readRow(Row(parser, header, line))));
            }
            catch (RowRejectedException rejected)
            {
                rejections.Add(name, line, rejected.Message);
            }
        }

        if (read == 0)
            rejections.Add(name, 1, "there is no row after the header.");
        return new InputFile<T>(name, read, rows);
    }

    static CsvRow Row(CsvParser parser, CsvHeader header, int line)
    {
        var record = parser.RawRecord;
        if (record.Count(c => c == '"') % 2 == 1)
            throw new RowRejectedException("a quoted field is not closed.");
        if (parser.Record is not { } fields || fields.Length != header.Count)
            throw new RowRejectedException($"{parser.Count} fields where the header has {header.Count}.");

        return new CsvRow(line, header, fields);
    }
}
