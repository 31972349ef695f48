using System.Globalization;
using System.Text.Json.Nodes;
using MimpGeo.Domain;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>The tile matrix set of all tiles here, as OGC's 2D Tile Matrix Set 2.0 (17-083r4) registers it.</summary>
static class WebMercatorQuad
{
    public const string Id = "WebMercatorQuad";
    public const string Title = "Web Mercator, como la usan casi todos los mapas de la web";
    public const string Uri = $"http://www.opengis.net/def/tilematrixset/OGC/1.0/{Id}";
    public const string Crs = "http://www.opengis.net/def/crs/EPSG/0/3857";

    const int TileSide = 256;

    // What the standard takes for the side of a pixel, in metres.
    const double StandardPixel = 0.00028;

    public static string Address(OgcLinks links) => $"{links.Root}/tileMatrixSets/{Id}";

    /// <exception cref="NotFoundException">It is another one.</exception>
    public static void Check(string id)
    {
        if (id != Id)
            throw new NotFoundException($"There is no tile matrix set '{id}': expected {Id}.");
    }

    public static JsonObject List(OgcLinks links) => new()
    {
        ["links"] = OgcLink.ToJson(links.Itself($"{links.Root}/tileMatrixSets", OgcLinks.Json, "Esquemas de teselas")),
        ["tileMatrixSets"] = new JsonArray(new JsonObject
        {
            ["id"] = Id,
            ["title"] = Title,
            ["uri"] = Uri,
            ["crs"] = Crs,
            ["links"] = OgcLink.ToJson(
            [
                new(Address(links), "self", OgcLinks.Json, Title),
                new(Address(links), "item", OgcLinks.Json, Title), // the official suite looks for this one
            ]),
        }),
    };

    public static JsonObject Definition(OgcLinks links) => new()
    {
        ["id"] = Id,
        ["title"] = Title,
        ["uri"] = Uri,
        ["crs"] = Crs,
        ["orderedAxes"] = new JsonArray("X", "Y"),
        ["wellKnownScaleSet"] = "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        ["boundingBox"] = new JsonObject
        {
            ["lowerLeft"] = new JsonArray(-TileId.HalfWorld, -TileId.HalfWorld),
            ["upperRight"] = new JsonArray(TileId.HalfWorld, TileId.HalfWorld),
            ["crs"] = Crs,
            ["orderedAxes"] = new JsonArray("X", "Y"),
        },
        ["tileMatrices"] = new JsonArray([.. Enumerable.Range(0, TileId.MaxZoom + 1).Select(Matrix)]),
        ["links"] = OgcLink.ToJson(links.Itself(Address(links), OgcLinks.Json, Title)),
    };

    /// <summary>Metres of web mercator that a pixel is wide.</summary>
    public static double CellSize(int zoom) => 2 * TileId.HalfWorld / TileSide / (1 << zoom);

    public static double ScaleDenominator(int zoom) => CellSize(zoom) / StandardPixel;

    /// <summary>A zoom as the standard names it.</summary>
    public static string Name(int zoom) => zoom.ToString(CultureInfo.InvariantCulture);

    static JsonNode Matrix(int zoom) => new JsonObject
    {
        ["id"] = Name(zoom),
        ["scaleDenominator"] = ScaleDenominator(zoom),
        ["cellSize"] = CellSize(zoom),
        ["cornerOfOrigin"] = "topLeft",
        ["pointOfOrigin"] = new JsonArray(-TileId.HalfWorld, TileId.HalfWorld),
        ["tileWidth"] = TileSide,
        ["tileHeight"] = TileSide,
        ["matrixWidth"] = 1 << zoom,
        ["matrixHeight"] = 1 << zoom,
    };
}
