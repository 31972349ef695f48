using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using MimpGeo.Server.Features.Exports;
using MimpGeo.Server.Features.Pages;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Features;

/// <summary>OGC API Features: parts 1 (core), 2 (reference systems) and 3 (filtering).</summary>
static class FeatureEndpoints
{
    static readonly string[] Reading = ["GET", "HEAD"];

    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<FeatureQuery>();
        services.AddSingleton<ExportSizes>();
        services.AddSingleton<FeatureApi>();
    }

    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        var ogc = routes.MapGroup("/ogc");
        ogc.MapMethods("", Reading, (FeatureApi api, HttpContext http) => api.DocumentAsync(http, (links, _) => CollectionDocuments.Landing(links, api.Parts), (links, _) => DocumentPages.Landing(links, api.Parts)));
        ogc.MapMethods("/conformance", Reading, (FeatureApi api, HttpContext http) => api.DocumentAsync(http, (links, _) => CollectionDocuments.OfConformance(links, api.Parts), (links, _) => DocumentPages.Conformance(links, api.Parts)));
        ogc.MapMethods("/api", Reading, (FeatureApi api, HttpContext http) => api.DocumentAsync(http, (links, set) => OpenApiDocument.Write(links, set, api.Parts), (links, set) => ApiPage.Of(links, set, api.Parts), OgcLinks.OpenApi));
        ogc.MapMethods("/functions", Reading, (FeatureApi api, HttpContext http) => api.DocumentAsync(http, (links, _) => FunctionDocument.Write(links), (links, _) => DocumentPages.Functions(links)));
        ogc.MapMethods("/collections", Reading, (FeatureApi api, HttpContext http) => api.CollectionsAsync(http));
        ogc.MapMethods("/collections/{id}", Reading, (FeatureApi api, HttpContext http, string id) => api.CollectionAsync(http, id));
        ogc.MapMethods("/collections/{id}/queryables", Reading, (FeatureApi api, HttpContext http, string id)
            => api.DocumentAsync(http, (links, set) => SchemaDocuments.Queryables(links, FeatureApi.Find(set, id).Collection), (links, set) => DocumentPages.Queryables(links, FeatureApi.Find(set, id).Collection), OgcLinks.Schema));
        ogc.MapMethods("/collections/{id}/sortables", Reading, (FeatureApi api, HttpContext http, string id)
            => api.DocumentAsync(http, (links, set) => SchemaDocuments.Sortables(links, FeatureApi.Find(set, id).Collection), (links, set) => DocumentPages.Queryables(links, FeatureApi.Find(set, id).Collection), OgcLinks.Schema));
        ogc.MapMethods("/collections/{id}/schema", Reading, (FeatureApi api, HttpContext http, string id) => api.SchemaAsync(http, id));
        ogc.MapMethods("/collections/{id}/items", Reading, (FeatureApi api, HttpContext http, string id) => api.ItemsAsync(http, id));
        ogc.MapMethods("/collections/{id}/items/{feature}", Reading, (FeatureApi api, HttpContext http, string id) => api.ItemAsync(http, id, LastSegment(http)));

        // A filter in the body: CQL2 JSON is easily too long for an address.
        ogc.MapPost("/collections/{id}/items", (FeatureApi api, HttpContext http, string id) => api.ItemsAsync(http, id));

        // QGIS asks whether it may edit.
        ogc.MapMethods("/collections/{id}/items", ["OPTIONS"], Options);
        ogc.MapMethods("/collections/{id}/items/{feature}", ["OPTIONS"], Options);
    }

    // Routing leaves %2F as it is, so that an id with a slash could not be told from one with these three letters.
    static string LastSegment(HttpContext http)
    {
        var path = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0].TrimEnd('/');
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    static NoContent Options(HttpContext http)
    {
        http.Response.Headers.Allow = "GET, HEAD, OPTIONS";
        return TypedResults.NoContent();
    }
}
