using System.IO.Compression;
using System.Security.Cryptography;

namespace MimpGeo.Server.Tiles;

/// <summary>A tile as it is sent; empty where there is nothing.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="LeftOut">What was left out of it for its size, in words; null where nothing was.</param>
sealed record Tile(byte[] Body, string? LeftOut)
{
    public static readonly Tile Empty = new([], null);

    // What an entry costs besides its bytes, about.
    const int Overhead = 600;

    byte[]? _compressed;

    /// <summary>A tile whose compressed form is known.</summary>
    public static Tile OfCompressed(byte[] compressed, byte[] body, string? leftOut) => new(body, leftOut) { _compressed = compressed };

    /// <summary>Strong: equal bytes have equal tags, whatever was written meanwhile.</summary>
    public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 12))}\"";

    public string CompressedTag => $"{Tag[..^1]}-gzip\"";

    /// <summary>Bytes of memory.</summary>
    public long Size => Body.Length + Body.Length / 2 + Overhead;

    /// <summary>Compressed once, when somebody wants it so.</summary>
    public byte[] Compressed => _compressed ??= Compress(Body);

    static byte[] Compress(byte[] body)
    {
        using var compressed = new MemoryStream(body.Length / 2);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(body);
        return compressed.ToArray();
    }
}
