using System.Net;
using System.Text.Json;
using MimpGeo.Tests.Features;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Tiles;

/// <summary>TileJSON against what the tiles really hold.</summary>
public sealed class TileJsonTests(MapFixture map)
{
    const string All = "departments,provinces,districts,services,places";

    [Fact]
    public async Task Layers_and_fields_are_those_of_the_tiles()
    {
        var described = (await TileJsonAsync(All)).GetProperty("vector_layers").EnumerateArray()
            .ToDictionary(layer => layer.GetProperty("id").GetString()!, layer => layer.GetProperty("fields").EnumerateObject().Select(field => field.Name).ToHashSet());
        var tile = VectorTile.Read(await map.Client.GetByteArrayAsync($"/tiles/{All}/3/2/4.mvt", Ogc.Cancel));

        Assert.Equal(tile.Keys.Order(), described.Keys.Order());
        Assert.All(tile.Values, layer => Assert.Subset(described[layer.Name], Fields(layer)));
        Assert.Equal(described["districts"].Order(), Fields(tile["districts"]).Order());
        Assert.Equal(described["districts_labels"].Order(), Fields(tile["districts_labels"]).Order());
    }

    [Fact]
    public async Task It_says_what_the_specification_asks_for()
    {
        var document = await TileJsonAsync("districts,services");
        var bounds = document.GetProperty("bounds").EnumerateArray().Select(ordinate => ordinate.GetDouble()).ToArray();
        var center = document.GetProperty("center").EnumerateArray().Select(ordinate => ordinate.GetDouble()).ToArray();

        Assert.Equal("3.0.0", document.GetProperty("tilejson").GetString());
        Assert.Equal("xyz", document.GetProperty("scheme").GetString());
        Assert.Equal((0, 22), (document.GetProperty("minzoom").GetInt32(), document.GetProperty("maxzoom").GetInt32()));
        Assert.Equal("INEI, MIMP, PNUD", document.GetProperty("attribution").GetString());
        Assert.Equal("Distritos, Servicios del MIMP", document.GetProperty("name").GetString());
        Assert.Contains("pobreza de 2018", document.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal((bounds[0] + bounds[2]) / 2, center[0], 9);
        Assert.Equal((bounds[1] + bounds[3]) / 2, center[1], 9);
        Assert.Equal("Pobreza monetaria, punto medio del intervalo (INEI, mapa de pobreza monetaria 2018), en %", Layer(document, "districts").GetProperty("fields").GetProperty("poverty").GetString());
    }

    [Fact]
    public async Task Bounds_hold_all_there_is()
        => Assert.Equal(
            await map.SqlAsync("SELECT '[' || concat_ws(',', ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e)) || ']' FROM (SELECT ST_Extent(geom) AS e FROM territory WHERE level = 'district') AS x"),
            [(await TileJsonAsync("districts")).GetProperty("bounds").GetRawText()]);

    [Theory]
    [InlineData("filter=name%20LIKE%20'San%25'&properties=name", "name")]
    [InlineData("above=40&within_km=10&department=21&properties=ubigeo,poverty", "poverty,ubigeo")]
    [InlineData("filter=%7B%22op%22:%22%3E%22,%22args%22:%5B%7B%22property%22:%22poverty%22%7D,30%5D%7D&filter-lang=cql2-json", null)]
    public async Task A_question_is_carried_to_the_tiles(string query, string? fields)
    {
        var document = await TileJsonAsync("districts", $"?{query}");
        var template = Assert.Single(document.GetProperty("tiles").EnumerateArray()).GetString()!;
        var told = Layer(document, "districts").GetProperty("fields").EnumerateObject().Select(field => field.Name).Order();

        Assert.Equal(3, template.Count(letter => letter == '{')); // only what a client puts numbers for
        Assert.StartsWith(map.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), template, StringComparison.Ordinal);
        var tile = await map.Client.GetByteArrayAsync(template.Replace("{z}", "3", StringComparison.Ordinal).Replace("{x}", "2", StringComparison.Ordinal).Replace("{y}", "4", StringComparison.Ordinal), Ogc.Cancel);
        Assert.Equal(await map.Client.GetByteArrayAsync($"/tiles/districts/3/2/4.mvt?{query}", Ogc.Cancel), tile);
        Assert.Equal(fields?.Split(',') ?? [.. told], Fields(VectorTile.Read(tile)["districts"]).Order());
        Assert.Equal(fields?.Split(',') ?? [.. told], told);
    }

    [Fact]
    public async Task A_tileset_has_the_same_as_TileJSON()
    {
        var tileset = await map.GetAsync("/collections/districts/tiles/WebMercatorQuad?above=50");

        Assert.Equal(
            (await TileJsonAsync("districts", "?above=50")).GetRawText(),
            (await map.GetAsync(tileset.Link("alternate", "application/vnd.mapbox.tile+json")!)).GetRawText());
    }

    [Theory]
    [InlineData("/tiles/nope.json", HttpStatusCode.NotFound)]
    [InlineData("/tiles/districts,nope.json", HttpStatusCode.NotFound)]
    [InlineData("/tiles/districts.json?filter=povertee>1", HttpStatusCode.BadRequest)]
    [InlineData("/tiles/districts.json?properties=height", HttpStatusCode.BadRequest)]
    [InlineData("/tiles/districts.json?above=abc", HttpStatusCode.BadRequest)]
    [InlineData("/tiles/districts.json?datetime=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/tiles/districts.json?z=1", HttpStatusCode.BadRequest)]
    public async Task A_mistake_is_told_before_any_tile_is_asked_for(string path, HttpStatusCode expected)
    {
        using var response = await map.Client.GetAsync(path, Ogc.Cancel);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    // GDAL takes the layers from the TileJSON that lies beside the tiles, and their features from the tiles.
    [Fact]
    public async Task GDAL_reads_the_tiles_of_a_zoom_by_it()
    {
        var site = map.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var told = await OtherProgram.RunAsync(
            "ogrinfo", "-ro", "-so", "-oo", "TILE_EXTENSION=mvt", "-oo", $"METADATA_FILE={site}/tiles/departments.json", $"MVT:{site}/tiles/departments/3", "departments");

        Assert.Contains("Feature Count: 25\n", (await OtherProgram.RunAsync("ogrinfo", "-ro", "-so", $"MVT:{site}/tiles/departments/3/2/4.mvt", "departments")).Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("poverty_low: String", told, StringComparison.Ordinal);
        Assert.Contains("WGS 84 / Pseudo-Mercator", told, StringComparison.Ordinal);
    }

    async Task<JsonElement> TileJsonAsync(string layers, string query = "")
        => JsonDocument.Parse(await map.Client.GetStringAsync($"/tiles/{layers}.json{query}", Ogc.Cancel)).RootElement;

    static JsonElement Layer(JsonElement document, string id) => document.GetProperty("vector_layers").EnumerateArray().Single(layer => layer.GetProperty("id").GetString() == id);

    static HashSet<string> Fields(VectorLayer layer) => [.. layer.Features.SelectMany(feature => feature.Properties.Keys)];
}
