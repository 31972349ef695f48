using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using MimpGeo.Store;

namespace MimpGeo.Server.Maps;

/// <summary>A layout of what, at which scale, of which state of the store.</summary>
sealed record LayoutKey(string Question, int Srid, double UnitX, double UnitY, int Snapshot);

/// <summary>The layouts that were made, in bounded memory; whoever needs one in the making waits for it.</summary>
sealed class MapLayouts : IDisposable
{
    const long MostBytes = 128 * 1024 * 1024;

    readonly MemoryCache _layouts = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    readonly ConcurrentDictionary<LayoutKey, Lazy<Task<MapLayout>>> _making = new();

    public async Task<MapLayout> GetAsync(StoreSession session, MapView view, MapQuestion question, int snapshot, CancellationToken cancel)
    {
        var key = new LayoutKey(question.Key, view.Srid, view.UnitX, view.UnitY, snapshot);
        while (true)
        {
            if (_layouts.TryGetValue(key, out MapLayout? known))
                return known!;

            var mine = new Lazy<Task<MapLayout>>(() => new LayoutReader(session, view, question, cancel).ReadAsync());
            var making = _making.GetOrAdd(key, mine);
            try
            {
                var layout = await (making == mine ? making.Value : making.Value.WaitAsync(cancel));
                return _layouts.Set(key, layout, new MemoryCacheEntryOptions { Size = layout.Size });
            }
            catch (OperationCanceledException) when (making != mine && !cancel.IsCancellationRequested)
            {
                // nobody waited for the picture that was making it: now it is made here
            }
            finally
            {
                if (making == mine)
                    _making.TryRemove(new(key, mine));
            }
        }
    }

    public void Dispose() => _layouts.Dispose();
}
