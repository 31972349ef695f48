namespace MimpGeo.Server.Tiles.Archives;

/// <summary>A line of a directory of PMTiles version 3.</summary>
/// <param name="Id">The first tile, by its <see cref="HilbertCurve"/> number.</param>
/// <param name="Offset">Bytes from the start of the tiles, or of the leaf directories.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Run">How many tiles from the first on have this content; 0 for a leaf directory that begins with it.</param>
readonly record struct PmTilesEntry(ulong Id, ulong Offset, uint Length, uint Run);

/// <summary>A directory of PMTiles version 3: entries in the order of their ids, written column by column.</summary>
sealed class PmTilesDirectory
{
    // An entry takes at least a byte in each of four columns.
    const int SmallestEntry = 4;

    readonly PmTilesEntry[] _entries;

    PmTilesDirectory(PmTilesEntry[] entries) => _entries = entries;

    /// <summary>The directory before it is compressed.</summary>
    public static byte[] Write(ReadOnlySpan<PmTilesEntry> entries)
    {
        using var bytes = new MemoryStream();
        bytes.WriteVarInt((ulong)entries.Length);
        for (var at = 0; at < entries.Length; at++)
            bytes.WriteVarInt(entries[at].Id - (at == 0 ? 0 : entries[at - 1].Id));
        foreach (var entry in entries)
            bytes.WriteVarInt(entry.Run);
        foreach (var entry in entries)
            bytes.WriteVarInt(entry.Length);
        for (var at = 0; at < entries.Length; at++)
            bytes.WriteVarInt(at > 0 && entries[at].Offset == End(entries[at - 1]) ? 0 : entries[at].Offset + 1);
        return bytes.ToArray();
    }

    /// <param name="bytes">The directory, no longer compressed.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static PmTilesDirectory Read(ReadOnlySpan<byte> bytes)
    {
        var count = VarInt.Take(ref bytes);
        if (count == 0 || count > (ulong)(bytes.Length / SmallestEntry))
            throw new InvalidDataException($"it cannot have {count} entries");

        var (ids, runs, lengths) = (new ulong[count], new uint[count], new uint[count]);
        for (var at = 0; at < ids.Length; at++)
            ids[at] = VarInt.Take(ref bytes) + (at == 0 ? 0 : ids[at - 1]);
        foreach (ref var run in runs.AsSpan())
            run = VarInt.TakeShort(ref bytes);
        foreach (ref var length in lengths.AsSpan())
            length = VarInt.TakeShort(ref bytes);

        var entries = new PmTilesEntry[count];
        for (var at = 0; at < entries.Length; at++)
            entries[at] = new(ids[at], Offset(VarInt.Take(ref bytes), at, entries), lengths[at], runs[at]);
        return new(entries);
    }

    /// <returns>The entry that holds the tile, or leads to a leaf that might; null where there is none.</returns>
    public PmTilesEntry? Find(ulong id)
    {
        var (low, high) = (0, _entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _entries[middle].Id <= id ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _entries[low - 1] is var entry && (entry.Run == 0 || id - entry.Id < entry.Run) ? entry : null;
    }

    static ulong Offset(ulong written, int at, PmTilesEntry[] before) => (written, at) switch
    {
        (0, 0) => throw new InvalidDataException("its first entry goes on from nowhere"),
        (0, _) => End(before[at - 1]),
        _ => written - 1,
    };

    static ulong End(PmTilesEntry entry) => entry.Offset + entry.Length;
}
