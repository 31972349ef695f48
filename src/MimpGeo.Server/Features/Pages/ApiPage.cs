using System.Text.Json.Nodes;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features.Pages;

/// <summary>The API's description for people: every address with its parameters, from the same document that programs read.</summary>
static class ApiPage
{
    public static Html Of(OgcLinks links, CollectionSet set, IReadOnlyList<OgcPart> parts)
    {
        var document = OpenApiDocument.Write(links, set, parts);
        var shared = (JsonObject)document["components"]!["parameters"]!;
        return Page.Of(links, "Documentación de la API", Page.Home(links), $"{links.Root}/api", Html.Of($"""
            <p>La misma descripción para programas: <a href="{links.Root}/api">OpenAPI 3.0</a>. Todas las direcciones empiezan con <code>{links.Root}</code>.</p>
            {((JsonObject)document["paths"]!).Select(path => Path(path.Key, (JsonObject)path.Value!["get"]!, shared))}
            """));
    }

    static Html Path(string path, JsonObject get, JsonObject shared) => Html.Of($"""
        <details>
        <summary><code>GET {path}</code> {get["summary"]!.GetValue<string>()}</summary>
        <table>
        <thead><tr><th>Parámetro</th><th>Qué es</th><th>Valores</th></tr></thead>
        <tbody>{((JsonArray)get["parameters"]!).Select(parameter => Parameter(Resolved((JsonObject)parameter!, shared)))}</tbody>
        </table>
        </details>

        """);

    static JsonObject Resolved(JsonObject parameter, JsonObject shared)
        => parameter["$ref"]?.GetValue<string>() is { } reference ? (JsonObject)shared[reference.Split('/')[^1]]! : parameter;

    static Html Parameter(JsonObject parameter) => Html.Of($"""
        <tr><td><code>{parameter["name"]!.GetValue<string>()}</code></td><td>{parameter["description"]!.GetValue<string>()}</td><td><small>{Values((JsonObject)parameter["schema"]!)}</small></td></tr>

        """);

    static string Values(JsonObject schema) => schema["enum"] is JsonArray values
        ? string.Join(", ", values.Select(value => value!.GetValue<string>()))
        : string.Join(" ", new[] { schema["type"], schema["format"], schema["minimum"], schema["maximum"] is null ? null : "–", schema["maximum"] }.Select(part => part?.ToString()).Where(part => part is not null));
}
