using System.Text.Json.Nodes;
using MimpGeo.Domain;
using MimpGeo.Server.Features.Exports;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features;

/// <summary>The documents that describe what there is: landing page, conformance, collections.</summary>
static class CollectionDocuments
{
    const string Title = "MimpGeo";
    const string About = "Dónde están los servicios del Ministerio de la Mujer y Poblaciones Vulnerables del Perú, y dónde faltan: territorios con su pobreza, servicios, centros poblados y capas propias.";

    public static JsonObject Landing(OgcLinks links, IReadOnlyList<OgcPart> parts) => new()
    {
        ["title"] = Title,
        ["description"] = About,
        ["links"] = OgcLink.ToJson(
        [
            .. links.Itself(links.Root, OgcLinks.Json, "Esta página"),
            new($"{links.Root}/api", "service-desc", OgcLinks.OpenApi, "Descripción de la API (OpenAPI 3.0)"),
            new($"{links.Root}/api?f=html", "service-doc", OgcLinks.Html, "Documentación de la API"),
            new($"{links.Root}/conformance", "conformance", OgcLinks.Json, "Clases de conformidad"),
            new($"{links.Root}/collections", "data", OgcLinks.Json, "Colecciones"),
            new($"{links.Root}/functions", "http://www.opengis.net/def/rel/ogc/1.0/functions", OgcLinks.Json, "Funciones de los filtros"),
            .. parts.SelectMany(part => part.OfLanding(links)),
        ]),
    };

    public static JsonObject OfConformance(OgcLinks links, IReadOnlyList<OgcPart> parts) => new()
    {
        ["links"] = OgcLink.ToJson(links.Itself($"{links.Root}/conformance", OgcLinks.Json, "Clases de conformidad")),
        ["conformsTo"] = new JsonArray([.. Conformance.Classes(parts).Select(name => (JsonNode)name)]),
    };

    public static JsonObject Collections(OgcLinks links, CollectionSet set, ExportSizes sizes, IReadOnlyList<OgcPart> parts) => new()
    {
        ["links"] = OgcLink.ToJson(links.Itself($"{links.Root}/collections", OgcLinks.Json, "Colecciones")),
        ["crs"] = new JsonArray([.. CoordinateSystem.All.Select(crs => (JsonNode)crs.Uri)]),
        ["collections"] = new JsonArray([.. set.All.Select(facts => Collection(links, set, facts, sizes, parts))]),
    };

    public static JsonObject Collection(OgcLinks links, CollectionSet set, CollectionFacts facts, ExportSizes sizes, IReadOnlyList<OgcPart> parts)
    {
        var collection = facts.Collection;
        var own = links.Collection(collection.Id);
        var document = new JsonObject
        {
            ["id"] = collection.Id,
            ["title"] = collection.Title,
            ["description"] = collection.Description,
            ["itemType"] = "feature",
            ["itemCount"] = facts.Count,
            ["crs"] = new JsonArray([.. CoordinateSystem.All.Select(crs => (JsonNode)crs.Uri)]),
            ["storageCrs"] = CoordinateSystem.Crs84.Uri,
        };
        if (facts.Box is { } box)
            document["extent"] = Extent(box);
        document["links"] = OgcLink.ToJson(
        [
            new($"{own}?f=json", "self", OgcLinks.Json, "Esta colección"),
            new($"{own}?f=html", "alternate", OgcLinks.Html, "Esta colección (página web)"),
            new(links.Items(collection.Id), "items", OgcLinks.GeoJson, collection.Title),
            new($"{links.Items(collection.Id)}?f=html", "items", OgcLinks.Html, $"{collection.Title} (página web)"),
            new($"{own}/queryables", OgcLinks.QueryablesRel, OgcLinks.Schema, "Propiedades para filtrar"),
            new($"{own}/sortables", OgcLinks.SortablesRel, OgcLinks.Schema, "Propiedades para ordenar"),
            new($"{own}/schema", OgcLinks.SchemaRel, OgcLinks.Schema, "Esquema de los elementos"),
            new($"{own}/schema?profile=feature", "describedby", OgcLinks.Schema, "Esquema de los elementos en GeoJSON"),
            .. parts.SelectMany(part => part.OfCollection(links, facts)),
            .. ExportFormat.Downloads.Select(format => new OgcLink(
                $"{links.Items(collection.Id)}?f={format.Name}", "enclosure", format.MediaType, $"{collection.Title}, entera ({format.Name})")
            {
                Length = sizes.Find(set.Snapshot, collection.Id, format),
            }),
        ]);
        return document;
    }

    static JsonObject Extent(BoundingBox box) => new()
    {
        ["spatial"] = new JsonObject
        {
            ["bbox"] = new JsonArray(new JsonArray([.. box.ToArray().Select(ordinate => (JsonNode)ordinate)])),
            ["crs"] = CoordinateSystem.Crs84.Uri,
        },
    };
}
