using System.Buffers.Binary;
using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>A stretch of a file, in bytes.</summary>
readonly record struct PmTilesSection(ulong Offset, ulong Length)
{
    public ulong End => Offset + Length;

    /// <summary>Whether it lies in a stretch of so many bytes.</summary>
    public bool IsWithin(ulong size) => Offset <= size && Length <= size - Offset;
}

/// <summary>How PMTiles compresses directories, metadata and tiles; its numbers are the format's.</summary>
enum PmTilesCompression : byte
{
    Unknown = 0,
    None = 1,
    Gzip = 2,
    Brotli = 3,
    Zstd = 4,
}

/// <summary>What tiles PMTiles holds; its numbers are the format's, of which these two are served.</summary>
enum PmTilesType : byte
{
    Mvt = 1,
    Png = 2,
}

/// <summary>The first 127 bytes of PMTiles version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), little-endian.</summary>
sealed record PmTilesHeader
{
    public const int Size = 127;
    const byte Version = 3;
    const double PerDegree = 1e7;

    static ReadOnlySpan<byte> Magic => "PMTiles"u8;

    public required PmTilesSection Root { get; init; }
    public required PmTilesSection Metadata { get; init; }
    public required PmTilesSection Leaves { get; init; }
    public required PmTilesSection Tiles { get; init; }

    /// <summary>How many tiles can be asked for.</summary>
    public required ulong Addressed { get; init; }

    /// <summary>How many directory entries they take.</summary>
    public required ulong Entries { get; init; }

    /// <summary>How many contents differ.</summary>
    public required ulong Contents { get; init; }

    public required PmTilesCompression Directories { get; init; }
    public required PmTilesCompression Compression { get; init; }
    public required PmTilesType Type { get; init; }
    public required byte MinZoom { get; init; }
    public required byte MaxZoom { get; init; }
    public required BoundingBox Bounds { get; init; }
    public required ArchiveCenter Center { get; init; }

    public static bool IsAtStart(ReadOnlySpan<byte> file) => file.StartsWith(Magic);

    public byte[] Write()
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        bytes[7] = Version;
        ulong[] numbers =
        [
            Root.Offset, Root.Length, Metadata.Offset, Metadata.Length, Leaves.Offset, Leaves.Length, Tiles.Offset, Tiles.Length,
            Addressed, Entries, Contents,
        ];
        for (var at = 0; at < numbers.Length; at++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8 + (8 * at)), numbers[at]);

        const byte Clustered = 1;
        byte[] codes = [Clustered, (byte)Directories, (byte)Compression, (byte)Type, MinZoom, MaxZoom];
        codes.CopyTo(bytes, 96);
        WriteDegrees(bytes.AsSpan(102), Bounds.West, Bounds.South, Bounds.East, Bounds.North);
        bytes[118] = (byte)Center.Zoom;
        WriteDegrees(bytes.AsSpan(119), Center.Longitude, Center.Latitude);
        return bytes;
    }

    /// <exception cref="InvalidDataException">These are not the first bytes of such a file.</exception>
    public static PmTilesHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (!IsAtStart(bytes) || bytes.Length < Size)
            throw new InvalidDataException("it is too short");
        if (bytes[7] != Version)
            throw new InvalidDataException($"it is of version {bytes[7]} and not of version 3");

        return new()
        {
            Root = Section(bytes, 8),
            Metadata = Section(bytes, 24),
            Leaves = Section(bytes, 40),
            Tiles = Section(bytes, 56),
            Addressed = Number(bytes, 72),
            Entries = Number(bytes, 80),
            Contents = Number(bytes, 88),
            Directories = (PmTilesCompression)bytes[97],
            Compression = (PmTilesCompression)bytes[98],
            Type = (PmTilesType)bytes[99],
            MinZoom = bytes[100],
            MaxZoom = bytes[101],
            Bounds = new(Degrees(bytes, 102), Degrees(bytes, 106), Degrees(bytes, 110), Degrees(bytes, 114)),
            Center = new(Degrees(bytes, 119), Degrees(bytes, 123), bytes[118]),
        };
    }

    static void WriteDegrees(Span<byte> bytes, params ReadOnlySpan<double> degrees)
    {
        for (var at = 0; at < degrees.Length; at++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes[(4 * at)..], (int)Math.Round(degrees[at] * PerDegree));
    }

    static PmTilesSection Section(ReadOnlySpan<byte> bytes, int at) => new(Number(bytes, at), Number(bytes, at + 8));

    static ulong Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);

    static double Degrees(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]) / PerDegree;
}
