using System.IO.Compression;
using System.Text;
using Xunit;

namespace MimpGeo.Tests.Tiles.Archives;

/// <summary>Reads a PMTiles file by the table of the specification, with nothing of the program.</summary>
sealed class PmTilesBytes(string path)
{
    readonly byte[] _file = File.ReadAllBytes(path);

    public string Magic => Encoding.ASCII.GetString(_file, 0, 7);

    public ulong Number(int at) => BitConverter.ToUInt64(_file, at);

    public int Degrees(int at) => BitConverter.ToInt32(_file, at);

    public byte Byte(int at) => _file[at];

    public int Size => _file.Length;

    public string Metadata => Encoding.UTF8.GetString(Unzip(Number(24), Number(32)));

    public int Leaves { get; private set; }

    /// <summary>All entries that are tiles: id, offset in the tiles, length, run.</summary>
    public List<(ulong Id, ulong Offset, ulong Length, ulong Run)> Entries() => [.. Flat(Number(8), Number(16))];

    public byte[] Tile(ulong offset, ulong length) => Part(Number(56) + offset, length);

    IEnumerable<(ulong Id, ulong Offset, ulong Length, ulong Run)> Flat(ulong at, ulong length)
    {
        foreach (var entry in Directory(Unzip(at, length)))
        {
            if (entry.Run > 0)
            {
                yield return entry;
                continue;
            }

            Leaves++;
            var first = true;
            foreach (var below in Flat(Number(40) + entry.Offset, entry.Length))
            {
                Assert.True(!first || below.Id == entry.Id);
                first = false;
                yield return below;
            }
        }
    }

    static (ulong Id, ulong Offset, ulong Length, ulong Run)[] Directory(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var numbers = new BinaryReader(stream);
        var entries = new (ulong Id, ulong Offset, ulong Length, ulong Run)[numbers.Read7BitEncodedInt64()];
        var id = 0ul;
        for (var i = 0; i < entries.Length; i++)
            entries[i].Id = id += (ulong)numbers.Read7BitEncodedInt64();
        for (var i = 0; i < entries.Length; i++)
            entries[i].Run = (ulong)numbers.Read7BitEncodedInt64();
        for (var i = 0; i < entries.Length; i++)
            entries[i].Length = (ulong)numbers.Read7BitEncodedInt64();
        for (var i = 0; i < entries.Length; i++)
            entries[i].Offset = numbers.Read7BitEncodedInt64() is > 0 and var offset ? (ulong)offset - 1 : entries[i - 1].Offset + entries[i - 1].Length;
        Assert.Equal(bytes.Length, stream.Position);
        return entries;
    }

    byte[] Part(ulong at, ulong length) => _file.AsSpan((int)at, (int)length).ToArray();

    byte[] Unzip(ulong at, ulong length)
    {
        using var gzip = new GZipStream(new MemoryStream(Part(at, length)), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
