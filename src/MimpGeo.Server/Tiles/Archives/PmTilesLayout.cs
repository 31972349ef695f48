namespace MimpGeo.Server.Tiles.Archives;

/// <summary>Where everything goes in a finished PMTiles file: contents in the order of the tiles that first have them, "clustered" in the format's word.</summary>
sealed class PmTilesLayout
{
    const long Nowhere = -1;

    readonly List<PmTilesEntry> _entries = [];
    readonly List<JournalRecord> _contents = [];
    readonly long[] _offsets;
    ulong _length, _addressed;

    public PmTilesLayout(PmTilesPart part)
    {
        _offsets = new long[part.Contents.Count];
        Array.Fill(_offsets, Nowhere);
        foreach (var (id, content) in part.Ordered())
            Append(id, Offset(content, part.Contents[content]), (uint)part.Contents[content].Length);
    }

    /// <summary>How many tiles there are.</summary>
    public long Count => (long)_addressed;

    /// <summary>Contents in the order in which they are to be written.</summary>
    public IReadOnlyList<JournalRecord> Contents => _contents;

    public PmTilesDirectories Directories() => PmTilesDirectories.Of(_entries);

    /// <summary>The header of a file where root, metadata, leaves and tiles follow in this order.</summary>
    public PmTilesHeader Header(ArchiveInfo info, PmTilesDirectories directories, byte[] metadata)
    {
        var root = new PmTilesSection(PmTilesHeader.Size, (ulong)directories.Root.Length);
        var about = new PmTilesSection(root.End, (ulong)metadata.Length);
        var leaves = new PmTilesSection(about.End, (ulong)directories.Leaves.Length);
        return new()
        {
            Root = root,
            Metadata = about,
            Leaves = leaves,
            Tiles = new(leaves.End, _length),
            Addressed = _addressed,
            Entries = (ulong)_entries.Count,
            Contents = (ulong)_contents.Count,
            Directories = PmTilesCompression.Gzip,
            Compression = info.Format == TileFormat.Pbf ? PmTilesCompression.Gzip : PmTilesCompression.None,
            Type = info.Format == TileFormat.Pbf ? PmTilesType.Mvt : PmTilesType.Png,
            MinZoom = (byte)info.MinZoom,
            MaxZoom = (byte)info.MaxZoom,
            Bounds = info.Bounds,
            Center = info.Center,
        };
    }

    ulong Offset(int content, JournalRecord record)
    {
        if (_offsets[content] == Nowhere)
        {
            _offsets[content] = (long)_length;
            _contents.Add(record);
            _length += (ulong)record.Length;
        }

        return (ulong)_offsets[content];
    }

    void Append(ulong id, ulong offset, uint length)
    {
        _addressed++;
        if (_entries is [.., var last] && last.Offset == offset && last.Id + last.Run == id)
            _entries[^1] = last with { Run = last.Run + 1 };
        else
            _entries.Add(new(id, offset, length, Run: 1));
    }
}
