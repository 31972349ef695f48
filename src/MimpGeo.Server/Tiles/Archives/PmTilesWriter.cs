using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>Writes PMTiles version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): a file that needs no server but one of files.</summary>
/// <remarks>The same tiles give the same bytes, in whatever order and in how many runs they were added.</remarks>
sealed class PmTilesWriter : TileArchiveWriter
{
    const int Buffer = 1024 * 1024;

    readonly PmTilesPart _part;

    public PmTilesWriter(string path, ArchiveInfo info)
        : base(path, info) => _part = new(PartPath, info);

    public override bool Contains(TileId tile) => _part.Contains(HilbertCurve.Id(tile));

    public override long Finish()
    {
        var layout = new PmTilesLayout(_part);
        if (layout.Contents is [])
            throw NoTiles();

        var whole = FilePath + ".whole";
        Write(whole, layout);
        File.Move(whole, FilePath, overwrite: true);
        _part.Delete();
        return layout.Count;
    }

    public override void Dispose() => _part.Dispose();

    protected override void Store(TileId tile, ReadOnlySpan<byte> content) => _part.Add(HilbertCurve.Id(tile), content);

    void Write(string whole, PmTilesLayout layout)
    {
        var directories = layout.Directories();
        var metadata = Gzip.Compress(PmTilesMetadata.Write(Info));
        using var file = new FileStream(whole, FileMode.Create, FileAccess.Write, FileShare.None, Buffer);
        file.Write(layout.Header(Info, directories, metadata).Write());
        file.Write(directories.Root);
        file.Write(metadata);
        file.Write(directories.Leaves);
        foreach (var content in layout.Contents)
            file.Write(_part.Read(content));

        // Without it, a power cut may leave the name with nothing behind it.
        file.Flush(flushToDisk: true);
    }
}
