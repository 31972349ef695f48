using System.Text.Json.Nodes;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>What an archive says of itself as TileJSON 3.0.</summary>
static class ArchiveTileJson
{
    /// <param name="info">What it says.</param>
    /// <param name="tiles">The address of its tiles, with <c>{z}</c>, <c>{x}</c> and <c>{y}</c>.</param>
    public static JsonObject Of(ArchiveInfo info, string tiles) => new()
    {
        ["tilejson"] = "3.0.0",
        ["name"] = info.Name,
        ["description"] = info.Description,
        ["attribution"] = info.Attribution,
        ["scheme"] = "xyz",
        ["tiles"] = new JsonArray(tiles),
        ["minzoom"] = info.MinZoom,
        ["maxzoom"] = info.MaxZoom,
        ["bounds"] = new JsonArray([.. info.Bounds.ToArray()]),
        ["center"] = new JsonArray(info.Center.Longitude, info.Center.Latitude, info.Center.Zoom),
        ["vector_layers"] = info.VectorLayers?.DeepClone() ?? new JsonArray(),
    };
}
