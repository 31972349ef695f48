using System.Text.Json.Nodes;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Http;

/// <summary>What a part of the API adds to the documents that describe the whole.</summary>
/// <param name="Classes">The conformance classes that hold.</param>
/// <param name="OfLanding">Its links on the landing page.</param>
/// <param name="OfCollection">Its links of a collection; none where it has nothing of that collection.</param>
/// <param name="Parameters">The parameters that its operations share, by name.</param>
/// <param name="Operations">What can be asked.</param>
sealed record OgcPart(
    IReadOnlyList<string> Classes,
    Func<OgcLinks, IEnumerable<OgcLink>> OfLanding,
    Func<OgcLinks, CollectionFacts, IEnumerable<OgcLink>> OfCollection,
    Func<IEnumerable<(string Name, JsonObject Parameter)>> Parameters,
    Func<CollectionSet, IEnumerable<ApiOperation>> Operations);

/// <summary>A GET in the API's description.</summary>
/// <param name="Path">Below the API's root.</param>
/// <param name="Tag">What it is listed under.</param>
/// <param name="Id">Unique.</param>
/// <param name="Summary">One line.</param>
/// <param name="Parameters">Each by itself or by reference.</param>
/// <param name="MediaTypes">The forms of its answer.</param>
sealed record ApiOperation(string Path, string Tag, string Id, string Summary, IEnumerable<JsonNode> Parameters, params IEnumerable<string> MediaTypes)
{
    /// <summary>The name of the schema of what is JSON.</summary>
    public string Schema { get; init; } = "any";

    /// <summary>It may have nothing to send (204).</summary>
    public bool MayBeEmpty { get; init; }
}

/// <summary>Parameters as OpenAPI 3.0 describes them.</summary>
static class ApiParameter
{
    public static JsonNode Reference(string name) => new JsonObject { ["$ref"] = $"#/components/parameters/{name}" };

    public static JsonObject Query(string name, string description, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = "query",
        ["description"] = description,
        ["required"] = false,
        ["style"] = "form",
        ["explode"] = false,
        ["schema"] = schema,
    };

    public static JsonObject InPath(string name, string description, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = "path",
        ["description"] = description,
        ["required"] = true,
        ["schema"] = schema,
    };

    public static JsonObject List() => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } };

    public static JsonObject OneOf(IEnumerable<string> values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };
}
