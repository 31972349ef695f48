using System.Text.Json.Nodes;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features;

/// <summary>The API's description, OpenAPI 3.0.3: one concrete path a collection, as GDAL and QGIS look for them.</summary>
static class OpenApiDocument
{
    public static JsonObject Write(OgcLinks links, CollectionSet set) => new()
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject
        {
            ["title"] = "MimpGeo",
            ["version"] = "1.0.0",
            ["description"] = "OGC API Features of Peru's territories with their poverty, the services of the Ministry of Women, populated places, and imported layers.",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = links.Root }),
        ["tags"] = new JsonArray([Tag("Capabilities", "What there is"), .. set.All.Select(facts => (JsonNode)Tag(facts.Collection.Id, facts.Collection.Title))]),
        ["paths"] = Paths(set),
        ["components"] = new JsonObject
        {
            ["parameters"] = OpenApiParameters.Shared(),
            ["schemas"] = OpenApiSchemas.All(),
            ["responses"] = new JsonObject
            {
                ["BadRequest"] = Problem("A parameter is unknown or wrong; the detail names it and what it may be."),
                ["NotFound"] = Problem("There is nothing of that name."),
                ["NotAcceptable"] = Problem("The Accept header asks for nothing that this address has."),
                ["ServerError"] = Problem("Something failed on the server."),
                ["Unavailable"] = Problem("The database is not reachable, busy or empty."),
            },
        },
    };

    static JsonObject Paths(CollectionSet set)
    {
        var paths = new JsonObject
        {
            ["/"] = Get("Capabilities", "getLandingPage", "The landing page", "landingPage", [F()]),
            ["/conformance"] = Get("Capabilities", "getConformance", "The conformance classes", "confClasses", [F()]),
            ["/api"] = Get("Capabilities", "getApi", "This document", "any", [F()], OgcLinks.OpenApi),
            ["/functions"] = Get("Capabilities", "getFunctions", "The functions of filters", "any", [F()]),
            ["/collections"] = Get("Capabilities", "getCollections", "The collections", "collections", [F()]),
        };
        foreach (var collection in set.All.Select(facts => facts.Collection))
        {
            var path = $"/collections/{collection.Id}";
            paths[path] = Get(collection.Id, $"describe_{collection.Id}", collection.Title, "collection", [F()]);
            paths[$"{path}/queryables"] = Get(collection.Id, $"queryables_{collection.Id}", "What can be filtered by", "any", [F()], OgcLinks.Schema);
            paths[$"{path}/sortables"] = Get(collection.Id, $"sortables_{collection.Id}", "What can be sorted by", "any", [F()], OgcLinks.Schema);
            paths[$"{path}/schema"] = Get(collection.Id, $"schema_{collection.Id}", "The schema of its features", "any", [F(), OpenApiParameters.Profile()], OgcLinks.Schema);
            paths[$"{path}/items"] = Get(collection.Id, $"items_{collection.Id}", $"Features of {collection.Id}", "featureCollectionGeoJSON", OpenApiParameters.Items(collection), OgcLinks.GeoJson);
            paths[$"{path}/items/{{featureId}}"] = Get(collection.Id, $"item_{collection.Id}", $"One feature of {collection.Id}", "featureGeoJSON", OpenApiParameters.Item(), OgcLinks.GeoJson);
        }

        return paths;
    }

    static JsonNode F() => OpenApiParameters.Reference("f");

    static JsonObject Get(string tag, string id, string summary, string schema, IEnumerable<JsonNode> parameters, string mediaType = OgcLinks.Json) => new()
    {
        ["get"] = new JsonObject
        {
            ["tags"] = new JsonArray(tag),
            ["summary"] = summary,
            ["operationId"] = id,
            ["parameters"] = new JsonArray([.. parameters]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = summary,
                    ["content"] = new JsonObject
                    {
                        [mediaType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" } },
                        [OgcLinks.Html] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } },
                    },
                },
                ["304"] = new JsonObject { ["description"] = "The client has it already." },
                ["400"] = Response("BadRequest"),
                ["404"] = Response("NotFound"),
                ["406"] = Response("NotAcceptable"),
                ["500"] = Response("ServerError"),
                ["503"] = Response("Unavailable"),
            },
        },
    };

    static JsonObject Tag(string name, string description) => new() { ["name"] = name, ["description"] = description };

    static JsonObject Response(string name) => new() { ["$ref"] = $"#/components/responses/{name}" };

    static JsonObject Problem(string description) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/problem" } },
        },
    };
}
