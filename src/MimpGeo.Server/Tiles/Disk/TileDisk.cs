using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Tiles.Disk;

/// <summary>The tiles that this server or one before it made, behind those in memory; a passage where there is no folder for them.</summary>
sealed class TileDisk(TileFolder? folder, NpgsqlDataSource database)
{
    // Another program may draw other tiles.
    static readonly Lazy<string> Program = new(() => Convert.ToHexStringLower(SHA256.HashData(
        [.. Directory.GetFiles(AppContext.BaseDirectory, "MimpGeo.*.dll").Order(StringComparer.Ordinal).SelectMany(file => SHA256.HashData(File.ReadAllBytes(file)))])));

    readonly ConcurrentDictionary<int, decimal?> _written = new();

    /// <param name="key">Which tile, of which state.</param>
    /// <param name="set">That state.</param>
    /// <param name="render">Makes it where it is not kept.</param>
    /// <param name="cancel">Nobody waits for it any more.</param>
    /// <returns>The tile, and the state that it shows.</returns>
    public async Task<(Tile Tile, CollectionSet Shown)> GetAsync(TileKey key, CollectionSet set, Func<Task<(Tile Tile, CollectionSet Shown)>> render, CancellationToken cancel)
    {
        if (folder is null || await WrittenAsync(key.Version, cancel) is not { } written)
            return await render();

        var name = string.Create(CultureInfo.InvariantCulture, $"{Program.Value} {written} {key}");
        if (folder.Find(name) is { } known)
            return (known, set);

        var made = await render();
        if (ReferenceEquals(made.Shown, set) && made.Tile.Body is not [])
            folder.Keep(name, made.Tile);
        return made;
    }

    // Numbers begin anew with each database, and go back where a backup is restored: when it was written tells one state from all others.
    async ValueTask<decimal?> WrittenAsync(int version, CancellationToken cancel)
    {
        if (_written.TryGetValue(version, out var known))
            return known;

        await using var session = await StoreSession.OpenSingleAsync(database, cancel);
        await using var command = session.Command("SELECT extract(epoch FROM taken_at) FROM snapshot WHERE number = $1");
        command.Parameters.Add(new() { Value = version });
        return _written[version] = await command.ExecuteScalarAsync(cancel) as decimal?;
    }
}
