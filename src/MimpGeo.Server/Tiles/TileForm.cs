using MimpGeo.Domain;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles;

/// <summary>Makes a tile of collections, named with commas between, from a state of the store or a newer one.</summary>
/// <returns>The tile, and the state of the store that it shows.</returns>
delegate Task<(Tile Tile, CollectionSet Set)> TileRendering(string names, TileQuery query, TileId tile, CollectionSet set, CancellationToken cancel);

/// <summary>A kind of tile.</summary>
/// <param name="Name">Tells its tiles from those of other kinds.</param>
/// <param name="Media">What they are sent as.</param>
/// <param name="Render">Makes one.</param>
sealed record TileForm(string Name, TileMedia Media, TileRendering Render);
