using Microsoft.Data.Sqlite;
using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>Builds a file of tiles, which appears under its name when it is whole.</summary>
/// <remarks>
/// Until then the tiles are in <c>NAME.part</c>. A build that ended in the middle goes on from there when it is of the same
/// <see cref="ArchiveInfo"/>, snapshot included, and starts anew when it is not. One thread at a time.
/// </remarks>
abstract class TileArchiveWriter : IDisposable
{
    protected TileArchiveWriter(string path, ArchiveInfo info)
    {
        if (info.Format == TileFormat.Pbf && info.VectorLayers is null)
            throw new ArgumentException("An archive of vector tiles has to say which layers they have.", nameof(info));

        if (info.MinZoom < 0 || info.MinZoom > info.MaxZoom || info.MaxZoom > TileId.MaxZoom)
            throw new ArgumentException($"An archive cannot have the zooms {info.MinZoom} to {info.MaxZoom}.", nameof(info));

        (FilePath, Info) = (path, info);
    }

    public ArchiveInfo Info { get; }

    protected string FilePath { get; }

    protected string FileName => Path.GetFileName(FilePath);

    protected string PartPath => FilePath + ".part";

    /// <summary>Begins a file, or goes on with one; the extension says whether it is PMTiles or MBTiles.</summary>
    /// <exception cref="TileArchiveException">The extension is another one, or the place cannot be written, for instance because another build does.</exception>
    public static TileArchiveWriter Open(string path, ArchiveInfo info)
    {
        try
        {
            return Begin(path, info);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new TileArchiveException(Path.GetFileName(path), $"cannot be written: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    /// <summary>Whether the tile was added, in this run or in the one before, even if it was empty.</summary>
    public abstract bool Contains(TileId tile);

    /// <summary>Takes a tile that is not there yet, in any order.</summary>
    /// <param name="tile">Its address, within the zooms of <see cref="Info"/>.</param>
    /// <param name="content">Its bytes as they shall be stored, gzip for vector tiles; none for a tile that was found empty and stays out of the file.</param>
    public void Add(TileId tile, ReadOnlySpan<byte> content)
    {
        if (tile.Z < Info.MinZoom || tile.Z > Info.MaxZoom)
            throw new ArgumentOutOfRangeException(nameof(tile), $"{tile} is not of zooms {Info.MinZoom} to {Info.MaxZoom}.");
        if (Info.Format == TileFormat.Pbf && !content.IsEmpty && !Gzip.IsGzip(content))
            throw new ArgumentException($"{tile} is not compressed with gzip.", nameof(content));
        if (Contains(tile))
            throw new InvalidOperationException($"{tile} was added before.");

        Store(tile, content);
    }

    /// <summary>Puts the whole file in its place, over an older one; nothing can be added any more.</summary>
    /// <returns>How many tiles it has.</returns>
    /// <exception cref="TileArchiveException">There is no tile in it.</exception>
    public abstract long Finish();

    /// <summary>Leaves what is not finished for another run.</summary>
    public abstract void Dispose();

    protected abstract void Store(TileId tile, ReadOnlySpan<byte> content);

    protected TileArchiveException NoTiles() => new(FileName, "would hold no tile");

    static TileArchiveWriter Begin(string path, ArchiveInfo info) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".pmtiles" => new PmTilesWriter(path, info),
        ".mbtiles" => new MbTilesWriter(path, info),
        _ => throw new TileArchiveException(Path.GetFileName(path), "has to be called .pmtiles or .mbtiles"),
    };
}
