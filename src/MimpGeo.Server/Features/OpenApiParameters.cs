using System.Text.Json.Nodes;
using MimpGeo.Server.Filters;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features;

/// <summary>The parameters in the API's description. The components' names are those that clients look for.</summary>
static class OpenApiParameters
{
    public static JsonObject Shared() => new()
    {
        ["f"] = Query("f", "The form of the answer.", new() { ["type"] = "string" }),
        ["limit"] = Query("limit", "The most features on a page; more than the maximum is the maximum.", new()
        {
            ["type"] = "integer",
            ["minimum"] = 1,
            ["maximum"] = ItemsQuestion.MostLimit,
            ["default"] = ItemsQuestion.DefaultLimit,
        }),
        ["bbox"] = Query("bbox", "Features that meet this box (west, south, east, north) or have no geometry.", new()
        {
            ["type"] = "array",
            ["minItems"] = 4,
            ["maxItems"] = 6,
            ["items"] = new JsonObject { ["type"] = "number" },
        }),
        ["datetime"] = Query("datetime", "Features that hold at this instant or in a part of this interval.", new() { ["type"] = "string" }),
        ["crs"] = Query("crs", "The reference system of the answer.", Systems()),
        ["bbox-crs"] = Query("bbox-crs", "The reference system of bbox.", Systems()),
        ["sortby"] = Query("sortby", "Properties to sort by, each with a minus sign in front for descending.", List()),
        ["properties"] = Query("properties", "The properties to tell.", List()),
        ["skipGeometry"] = Query("skipGeometry", "Leave the geometry out.", new() { ["type"] = "boolean", ["default"] = false }),
        ["precision"] = Query("precision", "Decimals of the coordinates.", new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 15 }),
        ["filter"] = Query("filter", "A condition in CQL2; see /functions for what it may call.", new() { ["type"] = "string" }),
        ["filter-lang"] = Query("filter-lang", "The language of the filter.", new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. CqlFilter.Languages.Select(language => (JsonNode)language)]),
            ["default"] = CqlFilter.Text,
        }),
        ["filter-crs"] = Query("filter-crs", "The reference system of geometries in the filter.", Systems()),
        ["cursor"] = Query("cursor", "The beginning of a page, from the link 'next' of the page before.", new() { ["type"] = "string" }),
        ["featureId"] = new JsonObject
        {
            ["name"] = "featureId",
            ["in"] = "path",
            ["description"] = "The feature's id.",
            ["required"] = true,
            ["schema"] = new JsonObject { ["type"] = "string" },
        },
    };

    public static IEnumerable<JsonNode> Items(Collection collection)
    {
        string[] shared = ["f", "limit", "bbox", "datetime", "crs", "bbox-crs", "sortby", "properties", "skipGeometry", "precision", "filter", "filter-lang", "filter-crs", "cursor"];
        return [.. shared.Select(Reference), .. PropertyFilter.Of(collection).Select(property => Query(property.Name, property.Title, SchemaDocuments.TypeOf(property)))];
    }

    public static IEnumerable<JsonNode> Item()
    {
        string[] shared = ["featureId", "f", "crs", "properties", "skipGeometry", "precision"];
        return shared.Select(Reference);
    }

    public static JsonObject Profile() => Query("profile", "Which schema: that of the properties, or with 'feature' that of GeoJSON.", new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray("feature"),
    });

    public static JsonNode Reference(string name) => new JsonObject { ["$ref"] = $"#/components/parameters/{name}" };

    static JsonObject Query(string name, string description, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = "query",
        ["description"] = description,
        ["required"] = false,
        ["style"] = "form",
        ["explode"] = false,
        ["schema"] = schema,
    };

    static JsonObject Systems() => new()
    {
        ["type"] = "string",
        ["format"] = "uri",
        ["enum"] = new JsonArray([.. CoordinateSystem.All.Select(crs => (JsonNode)crs.Uri)]),
        ["default"] = CoordinateSystem.Crs84.Uri,
    };

    static JsonObject List() => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } };
}
