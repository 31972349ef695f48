using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>Tells equal tiles: the first half of SHA-256, of which two tiles of a country never share one.</summary>
static class ContentHash
{
    public static UInt128 Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
