using System.Text.Json.Nodes;
using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>What tiles add to the documents of the whole API.</summary>
static class TilesetPart
{
    const string TilesetsRel = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    const string SchemesRel = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";

    static readonly string[] Tiles = ["core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "collections-selection", "oas30", "mvt"];
    static readonly string[] TileMatrixSets = ["tilematrixset", "tilematrixsetlimits", "tilesetmetadata", "json-tilematrixset", "json-tilematrixsetlimits", "json-tilesetmetadata"];

    public static OgcPart Create() => new(
        [.. Tiles.Select(name => $"http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/{name}"), .. TileMatrixSets.Select(name => $"http://www.opengis.net/spec/tms/2.0/conf/{name}")],
        links =>
        [
            new(TileOrigin.Root.List(links), TilesetsRel, OgcLinks.Json, "Teselas vectoriales de varias colecciones"),
            new($"{links.Root}/tileMatrixSets", SchemesRel, OgcLinks.Json, "Esquemas de teselas"),
        ],
        (links, facts) => HasTiles(facts) ? [new(new TileOrigin(facts.Collection.Id).List(links), TilesetsRel, OgcLinks.Json, $"{facts.Collection.Title}: teselas vectoriales")] : [],
        TilesetParameters.Shared,
        set =>
        [
            new("/tileMatrixSets", "Tiles", "getTileMatrixSetsList", "The tile matrix sets", [F()], OgcLinks.Json, OgcLinks.Html),
            new("/tileMatrixSets/{tileMatrixSetId}", "Tiles", "getTileMatrixSet", "A tile matrix set", [ApiParameter.Reference("tileMatrixSetId"), F()], OgcLinks.Json, OgcLinks.Html),
            .. Operations("", "Tiles", "tiles.dataset.vector", TileOrigin.Root, "the dataset"),
            .. set.All.Where(HasTiles).Select(facts => facts.Collection.Id)
                .SelectMany(id => Operations($"/collections/{id}", id, $"{id}.collection.vector", new(id), id)),
        ]);

    static bool HasTiles(CollectionFacts facts) => facts.Collection.Geometry is not null;

    // The ends of the ids are what the standard's class oas30 asks for.
    static IEnumerable<ApiOperation> Operations(string path, string tag, string id, TileOrigin origin, string what) =>
    [
        new($"{path}/tiles", tag, $"{id}.getTileSetsList", $"The tilesets of {what}", [F()], OgcLinks.Json, OgcLinks.Html),
        new($"{path}/tiles/{{tileMatrixSetId}}", tag, $"{id}.getTileSet", $"The metadata of a tileset of {what}",
            References(["tileMatrixSetId", "f", .. origin.Names]), OgcLinks.Json, TileJson.Format.MediaType, OgcLinks.Html),
        new($"{path}/tiles/{{tileMatrixSetId}}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}", tag, $"{id}.getTile", $"A vector tile of {what}",
            References(["tileMatrixSetId", "tileMatrix", "tileRow", "tileCol", "f", .. origin.Names]), TileMedia.Vector.Type) { MayBeEmpty = true },
    ];

    static JsonNode F() => ApiParameter.Reference("f");

    static IEnumerable<JsonNode> References(IEnumerable<string> names) => names.Select(ApiParameter.Reference);
}

/// <summary>The parameters of tiles in the API's description.</summary>
static class TilesetParameters
{
    public static IEnumerable<(string Name, JsonObject Parameter)> Shared() => Described().Select(parameter => (parameter["name"]!.GetValue<string>(), parameter));

    static IEnumerable<JsonObject> Described() =>
    [
        ApiParameter.InPath("tileMatrixSetId", "The tile matrix set.", ApiParameter.OneOf([WebMercatorQuad.Id])),
        ApiParameter.InPath("tileMatrix", $"The zoom, 0 to {TileId.MaxZoom}.", ApiParameter.OneOf(Enumerable.Range(0, TileId.MaxZoom + 1).Select(WebMercatorQuad.Name))),
        ApiParameter.InPath("tileRow", "The row from the north, 0 to 2^tileMatrix - 1, within the tileset's limits.", Index()),
        ApiParameter.InPath("tileCol", "The column from the west, 0 to 2^tileMatrix - 1, within the tileset's limits.", Index()),
        ApiParameter.Query(TileOrigin.Selection, $"Names or addresses of collections, at most {TileQuestion.MostCollections}, in the order of the tile's layers; {TileOrigin.Usual} unless others are named.", ApiParameter.List()),
        Text("indicator", "Of a gap question about territories: the indicator, poverty unless another is named. See /api/catalogue."),
        Text("period", "The indicator's period; the newest unless another is named."),
        ApiParameter.Query("above", "Only territories whose value is above this.", new() { ["type"] = "number" }),
        ApiParameter.Query("confidence", "How sure to be that it is.", ApiParameter.OneOf(Confidence.All.Select(confidence => confidence.ToString()!))),
        Text("service", "Only territories that lack this service, CEM unless another is named. See /api/catalogue."),
        Text("modality", "The service's modality."),
        Text("assign", "How a service belongs to a territory: declared or location."),
        ApiParameter.Query("within_km", "Lacking means none within so many kilometres of the capital.", new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 5_000 }),
        ApiParameter.Query("of", "What within_km is measured from.", ApiParameter.OneOf(["capital"])),
        Text("department", "Only in this department: two digits."),
        Text("province", "Only in this province: four digits."),
    ];

    static JsonObject Text(string name, string description) => ApiParameter.Query(name, description, new() { ["type"] = "string" });

    static JsonObject Index() => new() { ["type"] = "integer", ["minimum"] = 0 };
}
