using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>A tile in the unfinished data.</summary>
/// <param name="Id">Its <see cref="HilbertCurve"/> number.</param>
/// <param name="Offset">Bytes from the start of the data.</param>
/// <param name="Length">Bytes; 0 where the tile was found empty.</param>
/// <param name="Hash">The <see cref="ContentHash"/> of those bytes.</param>
readonly record struct JournalRecord(ulong Id, long Offset, int Length, UInt128 Hash)
{
    public const int Size = 36;

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Id);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], Offset);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], Length);
        BinaryPrimitives.WriteUInt128LittleEndian(bytes[20..], Hash);
    }

    public static JournalRecord Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]), BinaryPrimitives.ReadUInt128LittleEndian(bytes[20..]));
}

/// <summary>Which tiles the unfinished data holds, one record each, after a hash of the <see cref="ArchiveInfo"/> that they are for.</summary>
sealed class PmTilesJournal : IDisposable
{
    const int Start = SHA256.HashSizeInBytes;
    const int ReadAtOnce = 4096;

    readonly SafeFileHandle _file;
    long _end;

    /// <summary>Opens the journal, emptied where it is for another archive.</summary>
    public PmTilesJournal(string path, ArchiveInfo info)
    {
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var known = new byte[Start];
        var wanted = Digest(info);
        if (RandomAccess.Read(_file, known, 0) == Start && known.AsSpan().SequenceEqual(wanted))
            return;

        RandomAccess.SetLength(_file, 0);
        RandomAccess.Write(_file, wanted, 0);
    }

    /// <summary>The records of an earlier run; a torn one at the end is not among them.</summary>
    public IEnumerable<JournalRecord> Read()
    {
        var bytes = new byte[ReadAtOnce * JournalRecord.Size];
        for (var at = (long)Start; RandomAccess.Read(_file, bytes, at) / JournalRecord.Size is > 0 and var count; at += count * JournalRecord.Size)
        {
            for (var record = 0; record < count; record++)
                yield return JournalRecord.Read(bytes.AsSpan(record * JournalRecord.Size));
        }
    }

    /// <summary>Goes on after so many records, and forgets the others.</summary>
    public void Cut(int records)
    {
        _end = Start + ((long)records * JournalRecord.Size);
        RandomAccess.SetLength(_file, _end);
    }

    public void Append(JournalRecord record)
    {
        Span<byte> bytes = stackalloc byte[JournalRecord.Size];
        record.Write(bytes);
        RandomAccess.Write(_file, bytes, _end);
        _end += bytes.Length;
    }

    public void Dispose() => _file.Dispose();

    // The text of all that the finished file will say, header and metadata.
    static byte[] Digest(ArchiveInfo info)
        => SHA256.HashData([.. PmTilesMetadata.Write(info), .. Encoding.UTF8.GetBytes($"{info with { VectorLayers = null }}")]);
}
