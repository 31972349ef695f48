namespace MimpGeo.Import.Csv;

/// <summary>What one file holds: how many rows were read, and those that are what they must be.</summary>
sealed record InputFile<T>(string Name, int Read, IReadOnlyList<InputRow<T>> Rows)
{
    public IEnumerable<T> Values => Rows.Select(row => row.Value);
}

/// <summary>A row and the line it starts on.</summary>
sealed record InputRow<T>(int Line, T Value);
