using System.Text.Json.Nodes;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features;

/// <summary>The parameters in the API's description. The components' names are those that clients look for.</summary>
static class OpenApiParameters
{
    public static JsonObject Shared() => new()
    {
        ["f"] = ApiParameter.Query("f", "The form of the answer.", new() { ["type"] = "string" }),
        ["limit"] = ApiParameter.Query("limit", "The most features on a page; more than the maximum is the maximum.", new()
        {
            ["type"] = "integer",
            ["minimum"] = 1,
            ["maximum"] = ItemsQuestion.MostLimit,
            ["default"] = ItemsQuestion.DefaultLimit,
        }),
        ["bbox"] = ApiParameter.Query("bbox", "Features that meet this box (west, south, east, north) or have no geometry.", new()
        {
            ["type"] = "array",
            ["minItems"] = 4,
            ["maxItems"] = 6,
            ["items"] = new JsonObject { ["type"] = "number" },
        }),
        ["datetime"] = ApiParameter.Query("datetime", "Features that hold at this instant or in a part of this interval.", new() { ["type"] = "string" }),
        ["crs"] = ApiParameter.Query("crs", "The reference system of the answer.", Systems()),
        ["bbox-crs"] = ApiParameter.Query("bbox-crs", "The reference system of bbox.", Systems()),
        ["sortby"] = ApiParameter.Query("sortby", "Properties to sort by, each with a minus sign in front for descending.", ApiParameter.List()),
        ["properties"] = ApiParameter.Query("properties", "The properties to tell.", ApiParameter.List()),
        ["skipGeometry"] = ApiParameter.Query("skipGeometry", "Leave the geometry out.", new() { ["type"] = "boolean", ["default"] = false }),
        ["precision"] = ApiParameter.Query("precision", "Decimals of the coordinates.", new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 15 }),
        ["filter"] = ApiParameter.Query("filter", "A condition in CQL2; see /functions for what it may call.", new() { ["type"] = "string" }),
        ["filter-lang"] = ApiParameter.Query("filter-lang", "The language of the filter.", new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. CqlFilter.Languages.Select(language => (JsonNode)language)]),
            ["default"] = CqlFilter.Text,
        }),
        ["filter-crs"] = ApiParameter.Query("filter-crs", "The reference system of geometries in the filter.", Systems()),
        ["cursor"] = ApiParameter.Query("cursor", "The beginning of a page, from the link 'next' of the page before.", new() { ["type"] = "string" }),
        ["featureId"] = ApiParameter.InPath("featureId", "The feature's id.", new() { ["type"] = "string" }),
    };

    public static IEnumerable<JsonNode> Items(Collection collection)
    {
        string[] shared = ["f", "limit", "bbox", "datetime", "crs", "bbox-crs", "sortby", "properties", "skipGeometry", "precision", "filter", "filter-lang", "filter-crs", "cursor"];
        return [.. shared.Select(ApiParameter.Reference), .. PropertyFilter.Of(collection).Select(property => ApiParameter.Query(property.Name, property.Title, SchemaDocuments.TypeOf(property)))];
    }

    public static IEnumerable<JsonNode> Item()
    {
        string[] shared = ["featureId", "f", "crs", "properties", "skipGeometry", "precision"];
        return shared.Select(ApiParameter.Reference);
    }

    public static JsonObject Profile() => ApiParameter.Query("profile", "Which schema: that of the properties, or with 'feature' that of GeoJSON.", new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray("feature"),
    });

    static JsonObject Systems() => new()
    {
        ["type"] = "string",
        ["format"] = "uri",
        ["enum"] = new JsonArray([.. CoordinateSystem.All.Select(crs => (JsonNode)crs.Uri)]),
        ["default"] = CoordinateSystem.Crs84.Uri,
    };
}
