using MimpGeo.Domain;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>A file of vector tiles that is served under its name, without folder and extension.</summary>
sealed class ServedArchive : IDisposable
{
    // A tile is a hundredth of it; a small file shall not fill the memory.
    const int LargestTile = 64 * 1024 * 1024;

    readonly TileArchive _archive;
    readonly string _file;

    ServedArchive(string file, TileArchive archive) => (_file, _archive) = (Path.GetFileName(file), archive);

    public string Name => Path.GetFileNameWithoutExtension(_file);

    public ArchiveInfo Info => _archive.Info;

    /// <exception cref="TileArchiveException">It is damaged, or has no vector tiles.</exception>
    public static ServedArchive Open(string file)
    {
        var archive = TileArchive.Open(file);
        if (archive.Info.Format == TileFormat.Pbf)
            return new(file, archive);

        archive.Dispose();
        throw new TileArchiveException(Path.GetFileName(file), "is left out: it holds images, and vector tiles are served");
    }

    /// <returns>The tile; empty where nothing is there.</returns>
    /// <exception cref="NotFoundException">The archive was not built for that place.</exception>
    /// <exception cref="TileArchiveException">The file is damaged.</exception>
    public Tile Find(TileId tile)
        => _archive.Find(tile) is { } stored ? TileOf(stored) : IsBuiltFor(tile) ? Tile.Empty : throw new NotFoundException(
            $"The archive '{Name}' has no tile {tile}: it is of zooms {Info.MinZoom} to {Info.MaxZoom}{(IsPart ? $" and of the box {string.Join(',', Info.Bounds.ToArray())}" : "")}.");

    public void Dispose() => _archive.Dispose();

    // Beside all the data nothing is the answer; beside a part of them it would be a guess.
    bool IsBuiltFor(TileId tile) => tile.Z >= Info.MinZoom && tile.Z <= Info.MaxZoom && (!IsPart || Touches(tile.Degrees(), Info.Bounds));

    bool IsPart => Info.Question is not { } question || question.Contains("bbox=", StringComparison.Ordinal);

    static bool Touches(BoundingBox one, BoundingBox other)
        => one.West <= other.East && one.East >= other.West && one.South <= other.North && one.North >= other.South;

    Tile TileOf(StoredTile stored)
    {
        try
        {
            return stored.Encoding switch
            {
                null => new Tile(stored.Content, null),
                "gzip" => Tile.OfCompressed(stored.Content, Gzip.Expand(stored.Content, LargestTile), null),
                var other => throw new TileArchiveException(_file, $"has tiles in a compression that is not served here ({other})"),
            };
        }
        catch (InvalidDataException broken)
        {
            throw new TileArchiveException(_file, "is damaged: a tile cannot be expanded", broken);
        }
    }
}
