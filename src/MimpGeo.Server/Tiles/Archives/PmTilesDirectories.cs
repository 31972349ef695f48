using System.Runtime.InteropServices;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>The compressed directories of a file: the root, and the leaves that it leads to where not all fits into it.</summary>
sealed record PmTilesDirectories(byte[] Root, byte[] Leaves)
{
    // Clients fetch the header and the root with the first 16 KiB.
    const int MostRoot = (16 * 1024) - PmTilesHeader.Size - 1;
    const int SmallestLeaf = 4096;

    public static PmTilesDirectories Of(List<PmTilesEntry> entries)
    {
        var all = CollectionsMarshal.AsSpan(entries);
        var whole = new PmTilesDirectories(Compressed(all), []);
        for (var leaf = SmallestLeaf; whole.Root.Length > MostRoot; leaf *= 2)
            whole = WithLeaves(all, leaf);
        return whole;
    }

    static PmTilesDirectories WithLeaves(ReadOnlySpan<PmTilesEntry> entries, int size)
    {
        using var leaves = new MemoryStream();
        var root = new List<PmTilesEntry>();
        for (var rest = entries; !rest.IsEmpty; rest = rest[Math.Min(size, rest.Length)..])
        {
            var leaf = Compressed(rest[..Math.Min(size, rest.Length)]);
            root.Add(new(rest[0].Id, (ulong)leaves.Length, (uint)leaf.Length, Run: 0));
            leaves.Write(leaf);
        }

        return new(Compressed(CollectionsMarshal.AsSpan(root)), leaves.ToArray());
    }

    static byte[] Compressed(ReadOnlySpan<PmTilesEntry> entries) => Gzip.Compress(PmTilesDirectory.Write(entries));
}
