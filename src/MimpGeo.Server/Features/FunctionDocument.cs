using System.Text.Json.Nodes;
using MimpGeo.Cql2;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Features;

/// <summary>The functions that filters may use, with their types.</summary>
static class FunctionDocument
{
    public static JsonObject Write(OgcLinks links) => new()
    {
        ["links"] = OgcLink.ToJson(links.Itself($"{links.Root}/functions", OgcLinks.Json, "Funciones de los filtros")),
        ["functions"] = new JsonArray([.. ServiceFunctions.Listed.Select(Function)]),
    };

    static JsonNode Function(CqlFunction function) => new JsonObject
    {
        ["name"] = function.Name,
        ["description"] = function.Description,
        ["returns"] = new JsonArray(TypeOf(function.Returns)),
        ["arguments"] = new JsonArray([.. function.Arguments.Select(argument => (JsonNode)new JsonObject
        {
            ["title"] = argument.Name,
            ["description"] = argument.Description,
            ["type"] = new JsonArray(TypeOf(argument.Type)),
        })]),
    };

    static string TypeOf(CqlType type) => type switch
    {
        CqlType.Text => "string",
        CqlType.Timestamp => "datetime",
        _ => type.ToString().ToLowerInvariant(),
    };
}
