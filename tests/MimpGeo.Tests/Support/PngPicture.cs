using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MimpGeo.Tests.Support;

/// <summary>A PNG of eight bits a channel, read by the specification alone: nothing of what wrote it takes part.</summary>
sealed class PngPicture
{
    const int Channels = 4;

    static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    readonly byte[] _pixels;

    PngPicture(int width, int height, byte[] pixels) => (Width, Height, _pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    public static PngPicture Read(byte[] png)
    {
        if (!png.AsSpan().StartsWith(Signature))
            throw new InvalidDataException("no PNG");

        var (width, height, channels, packed) = (0, 0, Channels, new MemoryStream());
        for (var at = Signature.Length; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var kind = Encoding.ASCII.GetString(png, at + 4, 4);
            var data = png.AsSpan(at + 8, length);
            if (kind == "IHDR")
                (width, height, channels) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), ChannelsOf(data));
            if (kind == "IDAT")
                packed.Write(data);
            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        return new(width, height, Unfiltered(rows, width, height, channels));
    }

    /// <summary>The colour as <c>#rrggbb</c>; empty where the pixel is not opaque.</summary>
    public string Colour(int x, int y)
    {
        var pixel = _pixels.AsSpan((y * Width + x) * Channels, Channels);
        return pixel[3] < 255 ? "" : $"#{Convert.ToHexStringLower(pixel[..3])}";
    }

    public byte Alpha(int x, int y) => _pixels[(y * Width + x) * Channels + 3];

    public ReadOnlySpan<byte> Row(int x, int y, int width) => _pixels.AsSpan((y * Width + x) * Channels, width * Channels);

    static int ChannelsOf(ReadOnlySpan<byte> header) => (header[8], header[9], header[12]) switch
    {
        (8, 6, 0) => Channels,
        (8, 2, 0) => 3,
        _ => throw new InvalidDataException("neither RGB nor RGBA of eight bits, or interlaced"),
    };

    static byte[] Unfiltered(Stream rows, int width, int height, int channels)
    {
        var (line, above, pixels) = (new byte[width * channels], new byte[width * channels], new byte[width * height * Channels]);
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(line);
            for (var i = 0; i < line.Length; i++)
                line[i] += Predicted(filter, i >= channels ? line[i - channels] : 0, above[i], i >= channels ? above[i - channels] : 0);
            for (var x = 0; x < width; x++)
            {
                line.AsSpan(x * channels, channels).CopyTo(pixels.AsSpan((y * width + x) * Channels));
                if (channels == 3)
                    pixels[(y * width + x) * Channels + 3] = 255;
            }

            (line, above) = (above, line);
        }

        return pixels;
    }

    static byte Predicted(int filter, int left, int up, int corner) => filter switch
    {
        0 => 0,
        1 => (byte)left,
        2 => (byte)up,
        3 => (byte)((left + up) / 2),
        4 => (byte)Paeth(left, up, corner),
        _ => throw new InvalidDataException($"filter {filter}"),
    };

    static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
