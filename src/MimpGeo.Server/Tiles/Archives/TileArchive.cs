using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>A tile as it is stored.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Encoding">How they are compressed, as HTTP's Content-Encoding says it; null where they are not.</param>
readonly record struct StoredTile(byte[] Content, string? Encoding);

/// <summary>A finished file of tiles that is open for reading, by any number of threads at once.</summary>
abstract class TileArchive(ArchiveInfo info) : IDisposable
{
    public ArchiveInfo Info => info;

    /// <summary>Opens a PMTiles or an MBTiles file, whatever it is called.</summary>
    /// <exception cref="TileArchiveException">It is neither, or is damaged.</exception>
    public static TileArchive Open(string path)
        => Start(path) switch
        {
            var start when PmTilesHeader.IsAtStart(start) => PmTilesReader.Open(path),
            var start when start.AsSpan().StartsWith("SQLite format 3\0"u8) => MbTilesReader.Open(path),
            _ => throw new TileArchiveException(Path.GetFileName(path), "is neither a PMTiles nor an MBTiles file"),
        };

    /// <returns>Null where the archive has no such tile.</returns>
    /// <exception cref="TileArchiveException">The file is damaged.</exception>
    public abstract StoredTile? Find(TileId tile);

    public abstract void Dispose();

    static byte[] Start(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            var start = new byte[16];
            return start[..RandomAccess.Read(file, start, 0)];
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new TileArchiveException(Path.GetFileName(path), "cannot be opened", missing);
        }
    }
}
