using System.Text.Json.Nodes;

namespace MimpGeo.Server.Http;

/// <summary>A link of an OGC API document.</summary>
sealed record OgcLink(string Href, string Rel, string Type, string Title)
{
    const int LongestInHeader = 4000;

    /// <summary>Bytes of what is there; null where that is not known.</summary>
    public long? Length { get; init; }

    /// <summary>The address has names in braces to put values for.</summary>
    public bool IsTemplate { get; init; }

    public JsonObject ToJson()
    {
        var link = new JsonObject { ["href"] = Href, ["rel"] = Rel, ["type"] = Type, ["title"] = Title };
        if (Length is { } length)
            link["length"] = length;
        if (IsTemplate)
            link["templated"] = true;
        return link;
    }

    public static JsonArray ToJson(IEnumerable<OgcLink> links) => new([.. links.Select(link => (JsonNode)link.ToJson())]);

    /// <summary>Clients refuse an answer whose headers are too long, and the body has the link too.</summary>
    public bool FitsHeader => Href.Length <= LongestInHeader;

    /// <summary>RFC 8288; titles with accents stay in the body.</summary>
    public string ToHeader() => $"<{Href}>; rel=\"{Rel}\"; type=\"{Type}\"";
}

/// <summary>Addresses of the API, absolute, as this client sees the server.</summary>
sealed class OgcLinks(HttpRequest request)
{
    public const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";
    public const string Schema = "application/schema+json";
    public const string QueryablesRel = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
    public const string SchemaRel = "http://www.opengis.net/def/rel/ogc/1.0/schema";
    public const string SortablesRel = "http://www.opengis.net/def/rel/ogc/1.0/sortables";
    public const string Json = "application/json";
    public const string GeoJson = "application/geo+json";
    public const string Html = "text/html";

    /// <summary>Where the viewer is, and what pages are styled with.</summary>
    public string Site { get; } = $"{request.Scheme}://{request.Host}{request.PathBase}";

    public string Root { get; } = $"{request.Scheme}://{request.Host}{request.PathBase}/ogc";

    public string Collection(string id) => $"{Root}/collections/{id}";

    public string Items(string id) => $"{Collection(id)}/items";

    public string Item(string id, string feature) => $"{Items(id)}/{Uri.EscapeDataString(feature)}";

    /// <summary>This address as JSON and as HTML: the one that was asked for is itself, the other its alternate.</summary>
    /// <param name="address">The address without its query.</param>
    /// <param name="json">The media type of the JSON form.</param>
    /// <param name="title">What is there.</param>
    public IEnumerable<OgcLink> Itself(string address, string json, string title)
    {
        yield return new(Here(address, json == GeoJson ? "geojson" : "json"), "self", json, title);
        yield return new(Here(address, "html"), "alternate", Html, $"{title} (página web)");
    }

    /// <summary>This address in another form.</summary>
    public string Here(string address, string format)
        => address + QueryString.Create(request.Query.Where(parameter => parameter.Key != "f").Append(new("f", format)));
}
