using System.Text.Json.Nodes;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>What an archive says of itself as TileJSON 3.0.</summary>
static class ArchiveTileJson
{
    public static Task SendAsync(HttpContext http, ServedArchive archive, string names)
    {
        var request = http.Request;
        var told = Of(archive.Info, $"{request.Scheme}://{request.Host}{request.PathBase}/tiles/{Uri.EscapeDataString(names)}/{{z}}/{{x}}/{{y}}.mvt{request.QueryString}");
        return Snapshots.IsKnown(http, archive.Info.Snapshot ?? 0, told.ToJsonString())
            ? Task.CompletedTask
            : TypedResults.Json(told, ApiJson.Options).ExecuteAsync(http);
    }

    /// <param name="info">What it says.</param>
    /// <param name="tiles">The address of its tiles, with <c>{z}</c>, <c>{x}</c> and <c>{y}</c>.</param>
    static JsonObject Of(ArchiveInfo info, string tiles) => new()
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
