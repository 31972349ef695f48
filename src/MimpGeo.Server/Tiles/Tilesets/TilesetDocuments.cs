using System.Globalization;
using System.Text.Json.Nodes;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>Lists of tilesets and a tileset's metadata, as OGC API - Tiles (20-057) and Tileset Metadata 2.0 (17-083r4) say.</summary>
static class TilesetDocuments
{
    const string TilingSchemeRel = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    const string GeodataRel = "http://www.opengis.net/def/rel/ogc/1.0/geodata";

    /// <summary>Short: the official suite opens every link of an entry and expects JSON.</summary>
    /// <param name="links">Addresses.</param>
    /// <param name="origin">What has tiles: the root or a collection.</param>
    /// <param name="title">Of the tileset.</param>
    public static JsonObject List(OgcLinks links, TileOrigin origin, string title) => new()
    {
        ["links"] = OgcLink.ToJson(links.Itself(origin.List(links), OgcLinks.Json, $"Teselas: {title}")),
        ["tilesets"] = new JsonArray(new JsonObject
        {
            ["title"] = title,
            ["dataType"] = "vector",
            ["crs"] = WebMercatorQuad.Crs,
            ["tileMatrixSetURI"] = WebMercatorQuad.Uri,
            ["links"] = OgcLink.ToJson([new(origin.Tileset(links), "self", OgcLinks.Json, title), Scheme(links)]),
        }),
    };

    public static JsonObject Metadata(Tileset tileset, OgcLinks links, TileOrigin origin)
    {
        var document = new JsonObject
        {
            ["title"] = tileset.Title,
            ["description"] = tileset.Description,
            ["dataType"] = "vector",
            ["mediaTypes"] = new JsonArray(TileMedia.Vector.Type),
            ["crs"] = WebMercatorQuad.Crs,
            ["tileMatrixSetURI"] = WebMercatorQuad.Uri,
            ["version"] = tileset.Collections.Max(facts => facts.Version).ToString(CultureInfo.InvariantCulture),
            ["links"] = OgcLink.ToJson(Links(tileset, links, origin)),
        };
        if (tileset.Attribution is { } attribution)
            document["attribution"] = attribution;
        if (tileset.Box is { } box)
        {
            var (longitude, latitude, zoom) = Tileset.Center(box);
            document["boundingBox"] = Box(box);
            document["centerPoint"] = new JsonObject { ["coordinates"] = new JsonArray(longitude, latitude), ["crs"] = CoordinateSystem.Crs84.Uri, ["tileMatrix"] = WebMercatorQuad.Name(zoom) };
            document["tileMatrixSetLimits"] = new JsonArray([.. TileLimits.All(box).Select(limits => limits.ToJson())]);
        }

        document["layers"] = new JsonArray([.. tileset.Parts.Select(layer => Layer(layer, links))]);
        return document;
    }

    static IEnumerable<OgcLink> Links(Tileset tileset, OgcLinks links, TileOrigin origin) =>
    [
        .. links.Itself(origin.Tileset(links), OgcLinks.Json, tileset.Title),
        new(links.Here(origin.Tileset(links), TileJson.Format.Name), "alternate", TileJson.Format.MediaType, $"{tileset.Title} (TileJSON 3.0.0)"),
        new(origin.Template(tileset, links), "item", TileMedia.Vector.Type, "Una tesela (Mapbox Vector Tile 2.1)") { IsTemplate = true },
        Scheme(links),
        origin.Collection is { } id ? new(links.Collection(id), GeodataRel, OgcLinks.Json, tileset.Title) : new(links.Root, "dataset", OgcLinks.Json, "MimpGeo"),
    ];

    static OgcLink Scheme(OgcLinks links) => new(WebMercatorQuad.Address(links), TilingSchemeRel, OgcLinks.Json, WebMercatorQuad.Title);

    static JsonObject Layer(TilesetLayer layer, OgcLinks links)
    {
        var document = new JsonObject
        {
            ["id"] = layer.Id,
            ["title"] = layer.Title,
            ["description"] = layer.Facts.Collection.Description,
            ["dataType"] = "vector",
            ["crs"] = WebMercatorQuad.Crs,
            ["minTileMatrix"] = WebMercatorQuad.Name(0),
            ["maxTileMatrix"] = WebMercatorQuad.Name(TileId.MaxZoom),
            ["propertiesSchema"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(layer.Properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)Property(property)))),
            },
            ["links"] = OgcLink.ToJson([new(links.Collection(layer.Facts.Collection.Id), GeodataRel, OgcLinks.Json, layer.Facts.Collection.Title)]),
        };
        if (layer.Dimension is { } dimension)
            document["geometryDimension"] = dimension;
        if (layer.Facts.Box is { } box)
            document["boundingBox"] = Box(box);
        return document;
    }

    // Tiles know texts, numbers and truth values.
    static JsonObject Property(CollectionProperty property)
    {
        var schema = new JsonObject
        {
            ["title"] = property.Title,
            ["type"] = property.Type switch
            {
                PropertyType.Integer => "integer",
                PropertyType.Number => "number",
                PropertyType.Boolean => "boolean",
                _ => "string",
            },
        };
        if (property.Unit is { } unit)
            schema["uom"] = unit;
        return schema;
    }

    static JsonObject Box(BoundingBox box) => new()
    {
        ["lowerLeft"] = new JsonArray(box.West, box.South),
        ["upperRight"] = new JsonArray(box.East, box.North),
        ["crs"] = CoordinateSystem.Crs84.Uri,
    };
}
