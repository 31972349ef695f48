using System.Net;
using System.Text.Json.Nodes;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles;

/// <summary>What tells clients of tiles, in the words of TileJSON.</summary>
static class TileMetadata
{
    public static string Name(IEnumerable<TileLayer> layers) => string.Join(", ", layers.Select(layer => layer.Collection.Title));

    /// <summary>What each collection is, with sources and periods.</summary>
    public static string Description(IEnumerable<TileLayer> layers) => string.Join(" ", layers.Select(layer => layer.Collection.Description));

    /// <summary>Whom a map has to name, as HTML; empty where nobody knows, as of layers of the user's own.</summary>
    public static string Attribution(IEnumerable<TileLayer> layers, StoreFacts facts)
        => layers.Any(layer => BuiltInCollections.All.Contains(layer.Collection))
            ? WebUtility.HtmlEncode(string.Join(", ", facts.Sources.Select(Publisher).Distinct().Order(StringComparer.Ordinal)))
            : "";

    /// <summary><c>vector_layers</c>: the layers that a tile has, those of labels too, and the type of each field in the words of MBTiles.</summary>
    public static JsonArray VectorLayers(IEnumerable<TileLayer> layers, int minZoom, int maxZoom)
        => [.. layers.SelectMany(Parts).Select(part => new JsonObject
        {
            ["id"] = part.Id,
            ["description"] = part.Description,
            ["minzoom"] = minZoom,
            ["maxzoom"] = maxZoom,
            ["fields"] = new JsonObject(part.Properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)TypeOf(property)))),
        })];

    static IEnumerable<(string Id, string Description, IEnumerable<CollectionProperty> Properties)> Parts(TileLayer layer)
    {
        yield return (layer.Collection.Id, layer.Collection.Title, layer.Properties);
        if (layer.LabelName is { } labels)
            yield return (labels, $"{layer.Collection.Title}: rótulos", layer.LabelProperties);
    }

    // As TileSql writes them: dates and JSON are texts.
    static string TypeOf(CollectionProperty property) => property.Type switch
    {
        PropertyType.Integer or PropertyType.Number => "Number",
        PropertyType.Boolean => "Boolean",
        _ => "String",
    };

    // "INEI, por el paquete innovar" is INEI; so is "INEI (ENDES), transcrito".
    static string Publisher(Source source) => source.Publisher.Split([',', '('])[0].Trim();
}
