using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>The archives of a folder as they were when the server started, open for reading.</summary>
sealed class ArchiveFolder : IDisposable
{
    public static readonly ArchiveFolder None = new([]);

    readonly List<ServedArchive> _archives;

    ArchiveFolder(List<ServedArchive> archives) => _archives = archives;

    public bool IsEmpty => _archives is [];

    public IEnumerable<string> Names => _archives.Select(archive => archive.Name);

    /// <summary>Opens every <c>.pmtiles</c> and <c>.mbtiles</c> file of a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="left">Told of each that cannot be served; the others are.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static ArchiveFolder Open(string path, Action<TileArchiveException> left)
    {
        var archives = new List<ServedArchive>();
        foreach (var file in Directory.EnumerateFiles(path).Where(IsArchive).Order(StringComparer.Ordinal))
        {
            try
            {
                archives.Add(archives.Find(other => other.Name == Path.GetFileNameWithoutExtension(file)) is null
                    ? ServedArchive.Open(file)
                    : throw new TileArchiveException(Path.GetFileName(file), "is left out: another file has that name"));
            }
            catch (TileArchiveException cannot)
            {
                left(cannot);
            }
        }

        return new(archives);
    }

    /// <summary>The archive with that file name.</summary>
    public ServedArchive? Named(string name) => _archives.Find(archive => archive.Name == name);

    /// <summary>What answers where the database does not: the newest archive that was built of just this, or else the one of that name.</summary>
    /// <remarks>The name of a collection means the collection: an archive of a part of it does not answer for it.</remarks>
    public ServedArchive? Answering(string names, IQueryCollection query)
    {
        var question = TileQuestion.Text(names, query);
        return _archives.Where(archive => archive.Info.Question == question).MaxBy(archive => archive.Info.Snapshot)
            ?? (BuiltInCollections.All.Any(collection => collection.Id == names) ? null : Named(names));
    }

    public void Dispose() => _archives.ForEach(archive => archive.Dispose());

    static bool IsArchive(string file) => Path.GetExtension(file).ToLowerInvariant() is ".pmtiles" or ".mbtiles";
}
