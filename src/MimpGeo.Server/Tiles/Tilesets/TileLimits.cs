using System.Text.Json.Nodes;
using MimpGeo.Domain;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>The tiles of one zoom that something may lie in; elsewhere there are none.</summary>
sealed record TileLimits(int Zoom, int MinRow, int MaxRow, int MinCol, int MaxCol)
{
    // A tile shows a little of what is around it.
    const double Margin = (double)TileSql.Buffer / TileSql.Extent;

    public static IEnumerable<TileLimits> All(BoundingBox box) => Enumerable.Range(0, TileId.MaxZoom + 1).Select(zoom => Of(box, zoom));

    /// <param name="box">Degrees; what is too near to the poles for web mercator counts as its edge.</param>
    /// <param name="zoom">Of the tiles.</param>
    public static TileLimits Of(BoundingBox box, int zoom) => new(
        zoom,
        First(TileGrid.Row(box.North, zoom), zoom), Last(TileGrid.Row(box.South, zoom), zoom),
        First(TileGrid.Column(box.West, zoom), zoom), Last(TileGrid.Column(box.East, zoom), zoom));

    public bool Hold(TileId tile) => tile.Y >= MinRow && tile.Y <= MaxRow && tile.X >= MinCol && tile.X <= MaxCol;

    public JsonNode ToJson() => new JsonObject
    {
        ["tileMatrix"] = WebMercatorQuad.Name(Zoom),
        ["minTileRow"] = MinRow,
        ["maxTileRow"] = MaxRow,
        ["minTileCol"] = MinCol,
        ["maxTileCol"] = MaxCol,
    };

    static int First(double position, int zoom) => OnGrid(Math.Ceiling(position - 1 - Margin), zoom);

    static int Last(double position, int zoom) => OnGrid(Math.Floor(position + Margin), zoom);

    static int OnGrid(double index, int zoom) => (int)Math.Clamp(index, 0, (1 << zoom) - 1);
}

/// <summary>Where a place lies on the grid of tiles: whole numbers are the tiles' edges.</summary>
static class TileGrid
{
    public static double Column(double longitude, int zoom) => (longitude + 180) / 360 * (1 << zoom);

    public static double Row(double latitude, int zoom)
    {
        var sine = Math.Sin(Math.Clamp(latitude, -90, 90) * Math.PI / 180);
        return Math.Clamp(0.5 - Math.Atanh(sine) / (2 * Math.PI), 0, 1) * (1 << zoom);
    }
}
