using Microsoft.Win32.SafeHandles;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>The bytes of a PMTiles file, of which none is read that is not there.</summary>
sealed class PmTilesFile(string path) : IDisposable
{
    readonly string _name = Path.GetFileName(path);
    readonly SafeFileHandle _handle = File.OpenHandle(path, options: FileOptions.RandomAccess);

    /// <exception cref="TileArchiveException">The file is shorter than its header says.</exception>
    /// <exception cref="InvalidDataException">It has no such header.</exception>
    public PmTilesHeader ReadHeader()
    {
        var size = (ulong)RandomAccess.GetLength(_handle);
        var header = PmTilesHeader.Read(Read(new PmTilesSection(0, Math.Min(size, PmTilesHeader.Size))));
        PmTilesSection[] sections = [header.Root, header.Metadata, header.Leaves, header.Tiles];
        return sections.All(section => section.IsWithin(size)) ? header : throw CutShort();
    }

    /// <summary>What a directory's entry leads to.</summary>
    public byte[] Read(PmTilesSection within, PmTilesEntry entry)
        => new PmTilesSection(entry.Offset, entry.Length).IsWithin(within.Length)
            ? Read(new PmTilesSection(within.Offset + entry.Offset, entry.Length))
            : throw Damaged(new InvalidDataException("an entry of its directories leads outside"));

    public byte[] Read(PmTilesSection section)
    {
        if (section.Length > (ulong)Array.MaxLength)
            throw CutShort();

        var bytes = new byte[section.Length];
        for (var got = 0; got < bytes.Length;)
        {
            var count = RandomAccess.Read(_handle, bytes.AsSpan(got), (long)section.Offset + got);
            got += count > 0 ? count : throw CutShort();
        }

        return bytes;
    }

    public TileArchiveException Damaged(InvalidDataException why) => new(_name, $"is not a readable PMTiles file: {why.Message.TrimEnd('.')}", why);

    public void Dispose() => _handle.Dispose();

    TileArchiveException CutShort() => new(_name, "is cut short");
}
