using System.Text.Json.Nodes;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>The member <c>vector_layers</c> of TileJSON, MBTiles and PMTiles: the layers that a tile has, those of labels too.</summary>
static class VectorLayers
{
    /// <param name="layers">Of the tileset.</param>
    /// <param name="minZoom">Where they begin.</param>
    /// <param name="maxZoom">Where they end.</param>
    /// <param name="field">What is said of a property: TileJSON has its meaning, archives have its type.</param>
    public static JsonArray Of(IEnumerable<TilesetLayer> layers, int minZoom, int maxZoom, Func<CollectionProperty, string> field)
        => [.. layers.Select(layer => new JsonObject
        {
            ["id"] = layer.Id,
            ["description"] = layer.Title,
            ["minzoom"] = minZoom,
            ["maxzoom"] = maxZoom,
            ["fields"] = new JsonObject(layer.Properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)field(property)))),
        })];

    public static string Meaning(CollectionProperty property) => property.Unit is { } unit ? $"{property.Title}, en {unit}" : property.Title;

    /// <summary>In the words of MBTiles; dates and JSON are texts in a tile.</summary>
    public static string Type(CollectionProperty property) => property.Type switch
    {
        PropertyType.Integer or PropertyType.Number => "Number",
        PropertyType.Boolean => "Boolean",
        _ => "String",
    };
}
