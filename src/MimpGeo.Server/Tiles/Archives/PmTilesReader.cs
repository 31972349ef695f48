using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>Reads PMTiles version 3: one read for a tile once its directory is known, two or three before.</summary>
sealed class PmTilesReader : TileArchive
{
    const int DeepestLeaf = 4;
    const int LargestDirectory = 8 * 1024 * 1024;
    const int LargestMetadata = 8 * 1024 * 1024;
    const int CacheBits = 6;

    readonly PmTilesFile _file;
    readonly PmTilesHeader _header;
    readonly PmTilesDirectory _root;
    readonly string? _encoding;

    // Each leaf has one place, which the last one that was read takes: bounded, and references are replaced whole.
    readonly Leaf?[] _leaves = new Leaf?[1 << CacheBits];

    PmTilesReader(PmTilesFile file, PmTilesHeader header, PmTilesDirectory root, ArchiveInfo info)
        : base(info) => (_file, _header, _root, _encoding) = (file, header, root, Encoding(header.Compression));

    /// <exception cref="TileArchiveException">It is no such file, or is damaged.</exception>
    public static new PmTilesReader Open(string path)
    {
        var file = new PmTilesFile(path);
        try
        {
            return Open(file);
        }
        catch (InvalidDataException broken)
        {
            file.Dispose();
            throw file.Damaged(broken);
        }
        catch (TileArchiveException)
        {
            file.Dispose();
            throw;
        }
    }

    public override StoredTile? Find(TileId tile)
    {
        var (id, directory) = (HilbertCurve.Id(tile), _root);
        for (var depth = 0; depth <= DeepestLeaf; depth++)
        {
            if (directory.Find(id) is not { } entry)
                return null;
            if (entry.Run > 0)
                return new(_file.Read(_header.Tiles, entry), _encoding);

            directory = LeafOf(entry);
        }

        throw _file.Damaged(new InvalidDataException("its directories do not end"));
    }

    public override void Dispose() => _file.Dispose();

    static PmTilesReader Open(PmTilesFile file)
    {
        var header = file.ReadHeader();
        var root = PmTilesDirectory.Read(Expand(header, file.Read(header.Root), LargestDirectory));
        var metadata = header.Metadata.Length == 0 ? "{}"u8.ToArray() : Expand(header, file.Read(header.Metadata), LargestMetadata);
        return new(file, header, root, PmTilesMetadata.Read(header, metadata));
    }

    PmTilesDirectory LeafOf(PmTilesEntry entry)
    {
        ref var place = ref _leaves[(entry.Offset * 0x9E3779B97F4A7C15) >> (64 - CacheBits)];
        if (Volatile.Read(ref place) is { } known && known.Offset == entry.Offset)
            return known.Directory;

        var read = new Leaf(entry.Offset, ReadLeaf(entry));
        Volatile.Write(ref place, read);
        return read.Directory;
    }

    PmTilesDirectory ReadLeaf(PmTilesEntry entry)
    {
        try
        {
            return PmTilesDirectory.Read(Expand(_header, _file.Read(_header.Leaves, entry), LargestDirectory));
        }
        catch (InvalidDataException broken)
        {
            throw _file.Damaged(broken);
        }
    }

    static byte[] Expand(PmTilesHeader header, byte[] bytes, int limit) => header.Directories switch
    {
        PmTilesCompression.None => bytes,
        PmTilesCompression.Gzip => Gzip.Expand(bytes, limit),
        var other => throw new InvalidDataException($"its directories are compressed in a way that is not read here ({other})"),
    };

    static string? Encoding(PmTilesCompression compression) => compression switch
    {
        PmTilesCompression.Gzip => "gzip",
        PmTilesCompression.Brotli => "br",
        PmTilesCompression.Zstd => "zstd",
        _ => null,
    };

    sealed record Leaf(ulong Offset, PmTilesDirectory Directory);
}
