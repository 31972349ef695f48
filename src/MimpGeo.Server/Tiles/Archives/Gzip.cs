using System.IO.Compression;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>Compression of small pieces in memory (RFC 1952).</summary>
static class Gzip
{
    public static bool IsGzip(ReadOnlySpan<byte> content) => content is [0x1F, 0x8B, ..];

    public static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
            gzip.Write(plain);
        return compressed.ToArray();
    }

    /// <param name="compressed">What a file holds.</param>
    /// <param name="limit">Bytes that the result may have, lest a small file fill the memory.</param>
    /// <exception cref="InvalidDataException">It is not gzip, or becomes larger.</exception>
    public static byte[] Expand(byte[] compressed, int limit)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (gzip.Read(chunk) is > 0 and var count)
        {
            if (plain.Length + count > limit)
                throw new InvalidDataException($"it expands to more than {limit} bytes");

            plain.Write(chunk, 0, count);
        }

        return plain.ToArray();
    }
}
