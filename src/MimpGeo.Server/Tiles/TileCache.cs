using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles.Disk;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Tiles;

/// <summary>A tile of what, asked how, of which state of its collections.</summary>
sealed record TileKey(string Form, string Collections, string Query, TileId Tile, int Version);

/// <summary>The tiles that were made, in bounded memory; equal requests in flight wait for one rendering.</summary>
/// <remarks>A write makes the versions of what it wrote new, and so its tiles here unreachable at once; others stay.</remarks>
sealed class TileCache(TileDisk disk, StoreWatch watch, NpgsqlDataSource database, CollectionCatalogue collections, IHostApplicationLifetime lifetime) : IDisposable
{
    const long MostBytes = 256 * 1024 * 1024;

    readonly MemoryCache _tiles = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    readonly ConcurrentDictionary<TileKey, Flight> _flights = new();

    /// <param name="form">Which kind of tile.</param>
    /// <param name="names">Collections, with commas between.</param>
    /// <param name="request">Its parameters say which features and properties.</param>
    /// <param name="tile">Where.</param>
    /// <param name="cancel">Nobody waits for it any more.</param>
    /// <exception cref="BadParameterException">A parameter cannot be understood.</exception>
    /// <exception cref="NotFoundException">There is no such collection.</exception>
    public ValueTask<Tile> GetAsync(TileForm form, string names, HttpRequest request, TileId tile, CancellationToken cancel)
    {
        if (watch.Current is not { } set)
            return new(AskAsync(form, names, request, tile, cancel));

        var key = KeyOf(form, names, request, tile, set);
        return _tiles.TryGetValue(key, out Tile? known) ? new(known!) : new(FlyAsync(form, key, request.Query, set, cancel));
    }

    // Nobody tells of writes just now: the store is asked which state is the newest.
    async Task<Tile> AskAsync(TileForm form, string names, HttpRequest request, TileId tile, CancellationToken cancel)
    {
        var set = await NewestAsync(cancel);
        var key = KeyOf(form, names, request, tile, set);
        return _tiles.TryGetValue(key, out Tile? known) ? known! : await FlyAsync(form, key, request.Query, set, cancel);
    }

    // The connection is given back before a rendering asks for one: else requests wait for connections that they hold themselves.
    async Task<CollectionSet> NewestAsync(CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        return await collections.ReadAsync(session, cancel);
    }

    // A filter may speak of any collection: then any write counts.
    static TileKey KeyOf(TileForm form, string names, HttpRequest request, TileId tile, CollectionSet set)
    {
        var query = request.QueryString.Value ?? "";
        return new(form.Name, names, query, tile, query.Length > 0 ? set.Snapshot : TileQuestion.Collections(names, set).Max(facts => facts.Version));
    }

    async Task<Tile> FlyAsync(TileForm form, TileKey key, IQueryCollection query, CollectionSet set, CancellationToken cancel)
    {
        while (true)
        {
            var flight = _flights.GetOrAdd(key, _ => new Flight(lifetime.ApplicationStopping));
            if (!flight.Board())
            {
                _flights.TryRemove(new(key, flight));
                continue;
            }

            try
            {
                return await flight.RunAsync(stop => RenderAsync(form, key, new(key.Query, query), set, stop)).WaitAsync(cancel);
            }
            finally
            {
                if (flight.Leave())
                    _flights.TryRemove(new(key, flight));
            }
        }
    }

    async Task<Tile> RenderAsync(TileForm form, TileKey key, TileQuery query, CollectionSet set, CancellationToken cancel)
    {
        var (tile, shown) = await disk.GetAsync(key, set, () => form.Render(key.Collections, query, key.Tile, set, cancel), cancel);
        if (ReferenceEquals(shown, set))
            _tiles.Set(key, tile, new MemoryCacheEntryOptions { Size = tile.Size });
        return tile;
    }

    public void Dispose() => _tiles.Dispose();
}
