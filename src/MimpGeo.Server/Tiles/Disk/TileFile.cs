using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MimpGeo.Server.Tiles.Archives;

namespace MimpGeo.Server.Tiles.Disk;

/// <summary>A tile as the bytes of a file: a checksum, what was left out, and the compressed tile.</summary>
static class TileFile
{
    const int Start = SHA256.HashSizeInBytes + sizeof(int);

    // Far above what a tile may have.
    const int LargestTile = 64 * 1024 * 1024;

    public static byte[] Write(string name, Tile tile)
    {
        byte[] leftOut = [.. Encoding.UTF8.GetBytes(tile.LeftOut ?? "")];
        byte[] bytes = [.. new byte[Start], .. leftOut, .. tile.Compressed];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(SHA256.HashSizeInBytes), leftOut.Length);
        Checksum(name, bytes).CopyTo(bytes, 0);
        return bytes;
    }

    /// <returns>Null where the bytes are not those that were written under the name.</returns>
    public static Tile? Read(string name, byte[] bytes)
    {
        if (bytes.Length < Start || !bytes.AsSpan(0, SHA256.HashSizeInBytes).SequenceEqual(Checksum(name, bytes)))
            return null;

        var end = Start + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(SHA256.HashSizeInBytes));
        var compressed = bytes[end..];
        return Tile.OfCompressed(compressed, Gzip.Expand(compressed, LargestTile), end == Start ? null : Encoding.UTF8.GetString(bytes, Start, end - Start));
    }

    // With its name: a file that was put in the place of another is another's.
    static byte[] Checksum(string name, byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(name));
        hash.AppendData(bytes, SHA256.HashSizeInBytes, bytes.Length - SHA256.HashSizeInBytes);
        return hash.GetHashAndReset();
    }
}
