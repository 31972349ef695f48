using Microsoft.Win32.SafeHandles;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>The tiles of an unfinished PMTiles file: contents one after the other as they came, each once, and a journal of what they are.</summary>
sealed class PmTilesPart : IDisposable
{
    const int Empty = -1;

    readonly string _path;
    readonly SafeFileHandle _data;
    readonly PmTilesJournal _journal;
    readonly Dictionary<ulong, int> _tiles = [];
    readonly Dictionary<UInt128, int> _byHash = [];
    readonly List<JournalRecord> _contents = [];
    long _end;

    /// <summary>Takes up what an earlier run left of the same archive.</summary>
    public PmTilesPart(string path, ArchiveInfo info)
    {
        _path = path;
        _data = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        _journal = new(JournalOf(path), info);
        foreach (var record in _journal.Read().TakeWhile(IsWhole))
            Remember(record);
        _journal.Cut(_tiles.Count);
        RandomAccess.SetLength(_data, _end);
    }

    /// <summary>The contents in the order in which they came.</summary>
    public IReadOnlyList<JournalRecord> Contents => _contents;

    public bool Contains(ulong id) => _tiles.ContainsKey(id);

    // The data come first: a record never tells of what is not there.
    public void Add(ulong id, ReadOnlySpan<byte> content)
    {
        var hash = ContentHash.Of(content);
        var isKnown = _byHash.TryGetValue(hash, out var known);
        var record = isKnown ? _contents[known] with { Id = id } : new(id, _end, content.Length, hash);
        if (!isKnown)
            RandomAccess.Write(_data, content, _end);
        _journal.Append(record);
        Remember(record);
    }

    /// <summary>Tiles that are not empty, by their number; the value is the content's place in <see cref="Contents"/>.</summary>
    public List<KeyValuePair<ulong, int>> Ordered()
    {
        var tiles = _tiles.Where(tile => tile.Value != Empty).ToList();
        tiles.Sort((one, other) => one.Key.CompareTo(other.Key));
        return tiles;
    }

    public byte[] Read(JournalRecord content)
    {
        var bytes = new byte[content.Length];
        var got = 0;
        while (got < bytes.Length && RandomAccess.Read(_data, bytes.AsSpan(got), content.Offset + got) is > 0 and var count)
            got += count;
        return bytes;
    }

    public void Delete()
    {
        Dispose();
        File.Delete(JournalOf(_path));
        File.Delete(_path);
    }

    public void Dispose()
    {
        _data.Dispose();
        _journal.Dispose();
    }

    static string JournalOf(string path) => path + ".journal";

    // After a power cut, the system may have kept a record and not the bytes that it tells of.
    bool IsWhole(JournalRecord record)
    {
        if (_tiles.ContainsKey(record.Id))
            return false;
        if (_byHash.TryGetValue(record.Hash, out var known))
            return _contents[known] == record with { Id = _contents[known].Id };

        return record.Offset == _end && record.Length >= 0 && record.Length <= RandomAccess.GetLength(_data) - _end
            && ContentHash.Of(Read(record)) == record.Hash;
    }

    void Remember(JournalRecord record)
    {
        _tiles.Add(record.Id, record.Length == 0 ? Empty : Place(record));
        _end = Math.Max(_end, record.Offset + record.Length);
    }

    int Place(JournalRecord record)
    {
        if (_byHash.TryGetValue(record.Hash, out var known))
            return known;

        _contents.Add(record);
        _byHash.Add(record.Hash, _contents.Count - 1);
        return _contents.Count - 1;
    }
}
