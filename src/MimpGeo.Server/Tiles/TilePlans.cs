using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles;

/// <summary>The questions that tiles were lately asked by, each understood once: a map asks the same for every tile.</summary>
sealed class TilePlans(StoreCatalogue catalogue) : IDisposable
{
    const int Most = 1_000;

    readonly MemoryCache _plans = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="names">Collections, with commas between.</param>
    /// <param name="query">What is asked of them.</param>
    /// <param name="set">The state of the store.</param>
    /// <param name="session">Where to look up what a gap question may ask.</param>
    /// <param name="cancel">Nobody waits for it any more.</param>
    /// <exception cref="BadParameterException">A parameter cannot be understood.</exception>
    /// <exception cref="NotFoundException">There is no such collection.</exception>
    public async ValueTask<TilePlan> GetAsync(string names, TileQuery query, CollectionSet set, StoreSession session, CancellationToken cancel)
    {
        var key = (names, query.Text, set.Snapshot);
        if (_plans.TryGetValue(key, out TilePlan? known))
            return known!;

        var layers = await TileQuestion.LayersAsync(new QueryParameters(query.Parameters, TileQuestion.Names), TileQuestion.Collections(names, set), set, session, catalogue, cancel);
        return _plans.Set(key, new TilePlan(set, layers), new MemoryCacheEntryOptions { Size = 1 });
    }

    public void Dispose() => _plans.Dispose();
}

/// <summary>The query string of a request for tiles, as it was sent and as it is read.</summary>
readonly record struct TileQuery(string Text, IEnumerable<KeyValuePair<string, StringValues>> Parameters);
