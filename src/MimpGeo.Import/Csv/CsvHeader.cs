namespace MimpGeo.Import.Csv;

/// <summary>The columns that a file has, against those that it must have.</summary>
sealed class CsvHeader
{
    readonly Dictionary<string, int> _positions;

    CsvHeader(Dictionary<string, int> positions) => _positions = positions;

    public int Count => _positions.Count;

    public int this[string column] => _positions[column];

    public static CsvHeader Read(string file, string[] found, IReadOnlyList<string> expected)
    {
        if (found.GroupBy(column => column).FirstOrDefault(column => column.Count() > 1) is { } twice)
            throw new ImportRefusedException(file, 1, $"column '{twice.Key}' stands {twice.Count()} times in the header.");
        if (expected.Except(found).ToList() is { Count: > 0 } missing)
            throw new ImportRefusedException(file, 1, Missing(missing, found));

        return new(found.Select((column, position) => (column, position)).ToDictionary(c => c.column, c => c.position));
    }

    public IEnumerable<string> Unknown(IReadOnlyList<string> expected) => _positions.Keys.Except(expected);

    static string Missing(List<string> missing, string[] found)
        => $"{(missing.Count == 1 ? "column" : "columns")} {string.Join(", ", missing.Select(column => $"'{column}'"))} "
            + $"{(missing.Count == 1 ? "is" : "are")} missing; found {string.Join(", ", found)}.";
}
