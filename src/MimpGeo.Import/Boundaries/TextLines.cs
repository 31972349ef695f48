namespace MimpGeo.Import.Boundaries;

/// <summary>Tells the line of a byte in a text file.</summary>
sealed class TextLines(byte[] bytes)
{
    readonly int[] _ends = [.. Enumerable.Range(0, bytes.Length).Where(i => bytes[i] == '\n')];

    /// <summary>Counted from 1.</summary>
    public int LineOf(long offset)
    {
        var index = Array.BinarySearch(_ends, (int)offset);
        return (index < 0 ? ~index : index) + 1;
    }

    /// <summary>The offset of a place that a JSON parser names by its line and byte, both from 0.</summary>
    public long OffsetOf(long line, long byteInLine) => (line == 0 ? 0 : _ends[line - 1] + 1) + byteInLine;
}
