namespace MimpGeo.Server.Tiles;

/// <summary>What a tile is sent as.</summary>
/// <param name="Type">The media type of its bytes.</param>
/// <param name="Shrinks">Whether gzip makes it smaller.</param>
sealed record TileMedia(string Type, bool Shrinks)
{
    public static readonly TileMedia Vector = new("application/vnd.mapbox-vector-tile", Shrinks: true);
    public static readonly TileMedia Image = new("image/png", Shrinks: false);
}
