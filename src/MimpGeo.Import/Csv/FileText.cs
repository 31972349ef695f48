using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace MimpGeo.Import.Csv;

/// <summary>A whole text file, strictly UTF-8 (a byte order mark is allowed) and complete to its last newline.</summary>
static class FileText
{
    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static string Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            throw new ImportRefusedException(name, null, "the file is missing.");

        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        return Decode(name, bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes);
    }

    static string Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            throw new ImportRefusedException(name, null, "the file is empty: expected a header and its rows.");
        if (FirstNotUtf8(bytes) is { } at)
            throw NotUtf8(name, bytes, at);
        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
            throw new ImportRefusedException(name, LineAt(bytes, nul), "a NUL byte: the file is damaged, or not text.");
        if (bytes[^1] is not ((byte)'\n' or (byte)'\r'))
            throw new ImportRefusedException(name, LineAt(bytes, bytes.Length), "the last line does not end with a newline: the file is truncated.");

        return Encoding.UTF8.GetString(bytes);
    }

    /// <returns>The offset of the first byte that is not UTF-8; <see langword="null"/> where all are.</returns>
    public static int? FirstNotUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return null;

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    static ImportRefusedException NotUtf8(string name, ReadOnlySpan<byte> bytes, int at)
    {
        var column = at - (bytes[..at].LastIndexOf((byte)'\n') + 1) + 1;
        return new(name, LineAt(bytes, at), string.Create(
            CultureInfo.InvariantCulture, $"byte {column} of the line, 0x{bytes[at]:X2}, is not UTF-8: save the file as UTF-8."));
    }

    static int LineAt(ReadOnlySpan<byte> bytes, int at) => bytes[..at].Count((byte)'\n') + 1;
}
