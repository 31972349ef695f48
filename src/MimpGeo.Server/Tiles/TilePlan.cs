using System.Collections.Concurrent;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles;

/// <summary>A question that was understood: what its tiles show of which state of the store, and the statements that make them.</summary>
/// <param name="Set">The state.</param>
/// <param name="Layers">What is shown.</param>
sealed record TilePlan(CollectionSet Set, IReadOnlyList<TileLayer> Layers)
{
    readonly ConcurrentDictionary<(int Generalisation, int Most), TileStatement> _statements = new();

    public TileStatement Statement(int zoom, int most)
        => _statements.GetOrAdd((TileSql.Generalisation(zoom, Layers), most), _ => TileSql.Write(zoom, Layers, most));
}
