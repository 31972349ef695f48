using System.Text.Json.Nodes;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features;

/// <summary>JSON Schemas (2020-12) of a collection's features: what can be filtered and sorted by, and what is told.</summary>
static class SchemaDocuments
{
    const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static JsonObject Queryables(OgcLinks links, Collection collection)
        => Document($"{links.Collection(collection.Id)}/queryables", collection, "Propiedades para filtrar", collection.Properties, collection.Geometry);

    public static JsonObject Sortables(OgcLinks links, Collection collection)
        => Document($"{links.Collection(collection.Id)}/sortables", collection, "Propiedades para ordenar", SortOrder.Sortable(collection), null);

    public static JsonObject Schema(OgcLinks links, Collection collection)
    {
        var schema = Document($"{links.Collection(collection.Id)}/schema", collection, "Esquema", collection.Properties, collection.Geometry);
        var properties = (JsonObject)schema["properties"]!;
        if (collection.Properties.FirstOrDefault(property => property.Column == collection.FeatureId) is { } id)
            properties[id.Name]!["x-ogc-role"] = "id";
        if (collection.Geometry is { Name: var geometry })
            properties[geometry]!["x-ogc-role"] = "primary-geometry";
        return schema;
    }

    /// <summary>The schema of a feature as GeoJSON writes it, which GDAL reads.</summary>
    public static JsonObject Feature(OgcLinks links, Collection collection) => new()
    {
        ["$schema"] = Dialect,
        ["$id"] = $"{links.Collection(collection.Id)}/schema?profile=feature",
        ["title"] = collection.Title,
        ["type"] = "object",
        ["required"] = new JsonArray("type", "geometry", "properties"),
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("Feature") },
            ["id"] = new JsonObject { ["type"] = "string" },
            ["geometry"] = new JsonObject { ["$ref"] = collection.Geometry is { Type: not "Geometry" and var type } ? $"https://geojson.org/schema/{type}.json" : "https://geojson.org/schema/Geometry.json" },
            ["properties"] = new JsonObject { ["type"] = "object", ["properties"] = Properties(collection.Properties) },
        },
    };

    /// <summary>What a value of a property may be.</summary>
    public static JsonObject TypeOf(CollectionProperty property) => property.Type switch
    {
        PropertyType.Integer => new() { ["type"] = "integer" },
        PropertyType.Number => new() { ["type"] = "number" },
        PropertyType.Boolean => new() { ["type"] = "boolean" },
        PropertyType.Date => new() { ["type"] = "string", ["format"] = "date" },
        PropertyType.Timestamp => new() { ["type"] = "string", ["format"] = "date-time" },
        PropertyType.Json => new() { ["type"] = "array" },
        _ => new() { ["type"] = "string" },
    };

    static JsonObject Document(string id, Collection collection, string what, IEnumerable<CollectionProperty> told, CollectionGeometry? geometry)
    {
        var properties = Properties(told);
        if (geometry is not null)
            properties[geometry.Name] = new JsonObject { ["title"] = "Geometría", ["format"] = Format(geometry.Type) };
        return new()
        {
            ["$schema"] = Dialect,
            ["$id"] = id,
            ["title"] = $"{collection.Title}: {what}",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    static JsonObject Properties(IEnumerable<CollectionProperty> told)
        => new(told.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)Property(property))));

    static JsonObject Property(CollectionProperty property)
    {
        var schema = TypeOf(property);
        schema["title"] = property.Title;
        if (property.Unit is { } unit)
            schema["x-ogc-unit"] = unit;
        return schema;
    }

    static string Format(string type) => type == "Geometry" ? "geometry-any" : $"geometry-{type.ToLowerInvariant()}";
}
