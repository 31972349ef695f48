using System.Text.Json.Nodes;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features;

/// <summary>The API's description, OpenAPI 3.0.3: one concrete path a collection, as GDAL and QGIS look for them.</summary>
static class OpenApiDocument
{
    public static JsonObject Write(OgcLinks links, CollectionSet set, IReadOnlyList<OgcPart> parts) => new()
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject
        {
            ["title"] = "MimpGeo",
            ["version"] = "1.0.0",
            ["description"] = "OGC API of Peru's territories with their poverty, the services of the Ministry of Women, populated places, and imported layers.",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = links.Root }),
        ["tags"] = new JsonArray([Tag("Capabilities", "What there is"), .. set.All.Select(facts => (JsonNode)Tag(facts.Collection.Id, facts.Collection.Title))]),
        ["paths"] = new JsonObject(OfFeatures(set).Concat(parts.SelectMany(part => part.Operations(set))).Select(operation => KeyValuePair.Create(operation.Path, (JsonNode?)Get(operation)))),
        ["components"] = new JsonObject
        {
            ["parameters"] = Parameters(parts),
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

    static JsonObject Parameters(IEnumerable<OgcPart> parts)
    {
        var parameters = OpenApiParameters.Shared();
        foreach (var (name, parameter) in parts.SelectMany(part => part.Parameters()))
            parameters[name] = parameter;
        return parameters;
    }

    static IEnumerable<ApiOperation> OfFeatures(CollectionSet set) =>
    [
        new("/", "Capabilities", "getLandingPage", "The landing page", [F()], OgcLinks.Json, OgcLinks.Html) { Schema = "landingPage" },
        new("/conformance", "Capabilities", "getConformance", "The conformance classes", [F()], OgcLinks.Json, OgcLinks.Html) { Schema = "confClasses" },
        new("/api", "Capabilities", "getApi", "This document", [F()], OgcLinks.OpenApi, OgcLinks.Html),
        new("/functions", "Capabilities", "getFunctions", "The functions of filters", [F()], OgcLinks.Json, OgcLinks.Html),
        new("/collections", "Capabilities", "getCollections", "The collections", [F()], OgcLinks.Json, OgcLinks.Html) { Schema = "collections" },
        .. set.All.SelectMany(facts => OfCollection(facts.Collection)),
    ];

    static IEnumerable<ApiOperation> OfCollection(Collection collection)
    {
        var (id, path) = (collection.Id, $"/collections/{collection.Id}");
        return
        [
            new(path, id, $"describe_{id}", collection.Title, [F()], OgcLinks.Json, OgcLinks.Html) { Schema = "collection" },
            new($"{path}/queryables", id, $"queryables_{id}", "What can be filtered by", [F()], OgcLinks.Schema, OgcLinks.Html),
            new($"{path}/sortables", id, $"sortables_{id}", "What can be sorted by", [F()], OgcLinks.Schema, OgcLinks.Html),
            new($"{path}/schema", id, $"schema_{id}", "The schema of its features", [F(), OpenApiParameters.Profile()], OgcLinks.Schema),
            new($"{path}/items", id, $"items_{id}", $"Features of {id}", OpenApiParameters.Items(collection), OgcLinks.GeoJson, OgcLinks.Html) { Schema = "featureCollectionGeoJSON" },
            new($"{path}/items/{{featureId}}", id, $"item_{id}", $"One feature of {id}", OpenApiParameters.Item(), OgcLinks.GeoJson, OgcLinks.Html) { Schema = "featureGeoJSON" },
        ];
    }

    static JsonNode F() => ApiParameter.Reference("f");

    static JsonObject Get(ApiOperation operation)
    {
        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = operation.Summary,
                ["content"] = new JsonObject(operation.MediaTypes.Select(type => KeyValuePair.Create(type, (JsonNode?)new JsonObject { ["schema"] = Schema(operation, type) }))),
            },
            ["304"] = new JsonObject { ["description"] = "The client has it already." },
            ["400"] = Response("BadRequest"),
            ["404"] = Response("NotFound"),
            ["406"] = Response("NotAcceptable"),
            ["500"] = Response("ServerError"),
            ["503"] = Response("Unavailable"),
        };
        if (operation.MayBeEmpty)
            responses.Insert(1, "204", new JsonObject { ["description"] = "There is nothing here." });
        return new()
        {
            ["get"] = new JsonObject
            {
                ["tags"] = new JsonArray(operation.Tag),
                ["summary"] = operation.Summary,
                ["operationId"] = operation.Id,
                ["parameters"] = new JsonArray([.. operation.Parameters]),
                ["responses"] = responses,
            },
        };
    }

    static JsonObject Schema(ApiOperation operation, string mediaType)
        => mediaType == OgcLinks.Html ? new() { ["type"] = "string" }
            : mediaType.Contains("json", StringComparison.Ordinal) ? new() { ["$ref"] = $"#/components/schemas/{operation.Schema}" }
            : new() { ["type"] = "string", ["format"] = "binary" };

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
