using System.Text.Json.Nodes;
using MimpGeo.Domain;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>TileJSON 3.0.0: what MapLibre, QGIS and most other clients of vector tiles read.</summary>
static class TileJson
{
    public static readonly Format Format = new("tilejson", "application/vnd.mapbox.tile+json");

    public static JsonObject Write(Tileset tileset, OgcLinks links)
    {
        var document = new JsonObject
        {
            ["tilejson"] = "3.0.0",
            ["name"] = tileset.Title,
            ["description"] = tileset.Description,
            ["scheme"] = "xyz",
            ["tiles"] = new JsonArray(tileset.Template(links)),
            ["minzoom"] = 0,
            ["maxzoom"] = TileId.MaxZoom,
        };
        if (tileset.Attribution is { } attribution)
            document["attribution"] = attribution;
        if (tileset.Box is { } box)
        {
            var (longitude, latitude, zoom) = Tileset.Center(box);
            document["bounds"] = new JsonArray([.. box.ToArray().Select(ordinate => (JsonNode)ordinate)]);
            document["center"] = new JsonArray(longitude, latitude, zoom);
        }

        document["vector_layers"] = VectorLayers.Of(tileset.Parts, 0, TileId.MaxZoom, VectorLayers.Meaning);
        return document;
    }
}
