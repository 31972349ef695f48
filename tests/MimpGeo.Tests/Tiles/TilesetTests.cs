using System.Net;
using System.Text.Json;
using MimpGeo.Tests.Features;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Tiles;

/// <summary>The abstract tests of OGC API - Tiles 1.0 (20-057, annex A), walked as the official suite walks: from the landing page along the links.</summary>
public sealed class TilesetTests(MapFixture map)
{
    const string TilesetsRel = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    const string SchemeRel = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    public static TheoryData<string> Origins => ["", "/collections/departments", "/collections/provinces", "/collections/districts", "/collections/services", "/collections/places"];

    [Fact]
    public async Task The_classes_are_declared()
    {
        var classes = (await map.GetAsync("/conformance")).GetProperty("conformsTo").EnumerateArray().Select(name => name.GetString()!).ToHashSet();

        string[] tiles = ["core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "collections-selection", "oas30", "mvt"];
        string[] schemes = ["tilematrixset", "json-tilematrixset", "tilesetmetadata", "json-tilesetmetadata", "tilematrixsetlimits", "json-tilematrixsetlimits"];
        Assert.Superset(tiles.Select(name => $"http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/{name}").ToHashSet(), classes);
        Assert.Superset(schemes.Select(name => $"http://www.opengis.net/spec/tms/2.0/conf/{name}").ToHashSet(), classes);
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public async Task An_origin_links_to_its_list_and_each_entry_opens_as_JSON(string origin)
    {
        var list = (await map.GetAsync(origin)).Link(TilesetsRel, "application/json")!;
        Assert.EndsWith($"/ogc{origin}/tiles", list, StringComparison.Ordinal);

        var tileset = Assert.Single((await map.GetAsync(list)).GetProperty("tilesets").EnumerateArray());
        Assert.Equal("vector", tileset.GetProperty("dataType").GetString());
        Assert.Equal("http://www.opengis.net/def/crs/EPSG/0/3857", tileset.GetProperty("crs").GetString());
        Assert.Equal("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad", tileset.GetProperty("tileMatrixSetURI").GetString());
        Assert.Equal($"{list}/WebMercatorQuad", tileset.Link("self", "application/json"));
        foreach (var link in tileset.GetProperty("links").EnumerateArray())
            Assert.Equal(JsonValueKind.Object, (await map.GetAsync(link.GetProperty("href").GetString()!)).ValueKind);
        Assert.Equal("WebMercatorQuad", (await map.GetAsync(tileset.Link(SchemeRel)!)).GetProperty("id").GetString());
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public async Task Metadata_say_what_the_tiles_are(string origin)
    {
        var metadata = await MetadataAsync(origin);

        Assert.Equal("vector", metadata.GetProperty("dataType").GetString());
        Assert.Equal("application/vnd.mapbox-vector-tile", metadata.GetProperty("mediaTypes")[0].GetString());
        Assert.Equal("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad", metadata.GetProperty("tileMatrixSetURI").GetString());
        Assert.Equal("WebMercatorQuad", (await map.GetAsync(metadata.Link(SchemeRel, "application/json")!)).GetProperty("id").GetString());
        var item = metadata.GetProperty("links").EnumerateArray().Single(link => link.GetProperty("rel").GetString() == "item");
        Assert.True(item.GetProperty("templated").GetBoolean());
        Assert.Equal("application/vnd.mapbox-vector-tile", item.GetProperty("type").GetString());
        Assert.Contains("/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}", item.GetProperty("href").GetString(), StringComparison.Ordinal);
        Assert.All(metadata.GetProperty("layers").EnumerateArray(), layer => Assert.Equal("vector", layer.GetProperty("dataType").GetString()));
        Assert.Equal("0", metadata.GetProperty("tileMatrixSetLimits")[0].GetProperty("tileMatrix").GetString());
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public async Task The_template_leads_to_the_short_cuts_tiles_byte_for_byte(string origin)
    {
        var metadata = await MetadataAsync(origin);
        var names = string.Join(',', metadata.GetProperty("layers").EnumerateArray().Select(layer => layer.GetProperty("id").GetString()!).Where(id => !id.EndsWith("_labels", StringComparison.Ordinal)));
        foreach (var limits in metadata.GetProperty("tileMatrixSetLimits").EnumerateArray().Where((_, zoom) => zoom % 3 == 2))
        {
            var (z, row, column) = (limits.GetProperty("tileMatrix").GetString()!, Middle(limits, "Row"), Middle(limits, "Col"));

            Assert.Equal(
                await map.Client.GetByteArrayAsync($"/tiles/{names}/{z}/{column}/{row}.mvt", Ogc.Cancel),
                await map.Client.GetByteArrayAsync(Expand(metadata.Link("item")!, z, row, column), Ogc.Cancel));
        }
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public async Task There_is_a_tile_wherever_the_limits_say_and_none_beyond(string origin)
    {
        const int Zoom = 4;
        var metadata = await MetadataAsync(origin);
        var (limits, template) = (metadata.GetProperty("tileMatrixSetLimits")[Zoom], metadata.Link("item")!);
        for (var row = 0; row < 1 << Zoom; row++)
        {
            for (var column = 0; column < 1 << Zoom; column++)
            {
                using var response = await map.Client.GetAsync(Expand(template, $"{Zoom}", row, column), Ogc.Cancel);
                var expected = IsWithin(limits, "Row", row) && IsWithin(limits, "Col", column) ? new[] { HttpStatusCode.OK, HttpStatusCode.NoContent } : [HttpStatusCode.NotFound];
                Assert.Contains(response.StatusCode, expected);
            }
        }
    }

    // By PostGIS's own tile envelopes, with the margin of 64 in 4096 that tiles here have.
    [Theory]
    [InlineData("districts", 3)]
    [InlineData("districts", 9)]
    [InlineData("services", 9)]
    public async Task Limits_are_those_of_the_tiles_that_meet_the_box(string id, int zoom)
    {
        var box = (await map.GetAsync($"/collections/{id}")).GetProperty("extent").GetProperty("spatial").GetProperty("bbox")[0].EnumerateArray().Select(ordinate => ordinate.GetRawText());
        var expected = await map.SqlAsync($"""
            SELECT concat_ws(' ', min(y), max(y), min(x), max(x)) FROM generate_series(0, {(1 << zoom) - 1}) AS x, generate_series(0, {(1 << zoom) - 1}) AS y
            WHERE ST_TileEnvelope({zoom}, x, y, margin => 64.0 / 4096) && ST_Transform(ST_MakeEnvelope({string.Join(',', box)}, 4326), 3857)
            """);

        var limits = (await MetadataAsync($"/collections/{id}")).GetProperty("tileMatrixSetLimits")[zoom];
        Assert.Equal(expected, [$"{limits.GetProperty("minTileRow")} {limits.GetProperty("maxTileRow")} {limits.GetProperty("minTileCol")} {limits.GetProperty("maxTileCol")}"]);
    }

    [Fact]
    public async Task Chosen_collections_are_the_layers_in_the_order_they_are_named()
    {
        var address = $"{map.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}/ogc/collections/departments";
        foreach (var chosen in new[] { "services,departments", Uri.EscapeDataString($"services,{address}") })
        {
            var tile = await map.Client.GetByteArrayAsync($"/ogc/tiles/WebMercatorQuad/5/16/9?f=mvt&collections={chosen}", Ogc.Cancel);
            var layers = (await map.GetAsync($"/tiles/WebMercatorQuad?collections={chosen}")).GetProperty("layers").EnumerateArray().Select(layer => layer.GetProperty("id").GetString());

            Assert.Equal(["services", "departments", "departments_labels"], VectorTile.Read(tile).Keys);
            Assert.Equal(["services", "departments", "departments_labels"], layers);
        }
    }

    [Theory]
    [InlineData("collections=districts&above=50&service=CEM&department=18")]
    [InlineData("collections=districts&filter=poverty%3E50&properties=name,poverty")]
    [InlineData("collections=services&filter=type%3D'CEM'&datetime=2020-01-01T00:00:00Z")]
    public async Task A_question_is_carried_from_the_metadata_to_the_tiles(string query)
    {
        var metadata = await map.GetAsync($"/tiles/WebMercatorQuad?{query}");
        var names = query.Split('&')[0].Split('=')[1];

        var tile = await map.Client.GetByteArrayAsync(Expand(metadata.Link("item")!, "4", 8, 4), Ogc.Cancel);
        Assert.Equal(await map.Client.GetByteArrayAsync($"/tiles/{names}/4/4/8.mvt?{query[(query.IndexOf('&') + 1)..]}", Ogc.Cancel), tile);
        Assert.NotEqual(await map.Client.GetByteArrayAsync($"/tiles/{names}/4/4/8.mvt", Ogc.Cancel), tile);
    }

    [Theory]
    [InlineData("/tiles/WorldCRS84Quad", 404, "There is no tile matrix set 'WorldCRS84Quad': expected WebMercatorQuad.")]
    [InlineData("/tiles/WorldCRS84Quad/0/0/0", 404, "There is no tile matrix set 'WorldCRS84Quad'")]
    [InlineData("/tileMatrixSets/WorldCRS84Quad", 404, "There is no tile matrix set 'WorldCRS84Quad'")]
    [InlineData("/collections/nope/tiles", 404, "There are no tiles of 'nope'")]
    [InlineData("/collections/nope/tiles/WebMercatorQuad", 404, "There are no tiles of 'nope'")]
    [InlineData("/collections/nope/tiles/WebMercatorQuad/0/0/0", 404, "There are no tiles of 'nope'")]
    [InlineData("/collections/districts,services/tiles/WebMercatorQuad/0/0/0", 404, "There is no collection 'districts,services'.")]
    [InlineData("/tiles/WebMercatorQuad/23/0/0", 404, "There is no tile in matrix 23")]
    [InlineData("/tiles/WebMercatorQuad/3/8/0", 404, "There is no tile in matrix 3, row 8")]
    [InlineData("/tiles/WebMercatorQuad/5/2147483647/2147483647", 404, "There is no tile in matrix 5")]
    [InlineData("/tiles/WebMercatorQuad/5/99999999999/0", 404, "There is nothing at")]
    [InlineData("/tiles/WebMercatorQuad/5/0/0", 404, "There is no tile 5/0/0 of departments,provinces,districts,services")]
    [InlineData("/tiles/WebMercatorQuad/0/0/0?f=png", 400, "f: 'png' is not a format here: expected mvt.")]
    [InlineData("/tiles/WebMercatorQuad/0/0/0?f=mvt&f=mvt", 400, "f: stands there more than once.")]
    [InlineData("/tiles/WebMercatorQuad/0/0/0?collections=nope", 400, "collections: There are no tiles of 'nope'")]
    [InlineData("/tiles/WebMercatorQuad?collections=districts,nope", 400, "collections: There are no tiles of 'nope'")]
    [InlineData("/tiles/WebMercatorQuad?collections=districts&collections=services", 400, "collections: stands there more than once.")]
    [InlineData("/tiles/WebMercatorQuad?collections=districts,districts", 400, "collections: 'districts,districts' names")]
    [InlineData("/tiles/WebMercatorQuad?filter=povertee>1&collections=districts", 400, "filter: column 1: there is no property 'povertee'")]
    [InlineData("/collections/services/tiles/WebMercatorQuad?above=50", 400, "above: is part of a question about territories")]
    [InlineData("/collections/districts/tiles/WebMercatorQuad?collections=services", 400, "collections: is not a parameter here")]
    [InlineData("/collections/districts/tiles/WebMercatorQuad/0/0/0?collections=services", 400, "collections: is not a parameter here")]
    [InlineData("/tiles?above=50", 400, "above: is not a parameter here: expected f.")]
    public async Task What_is_wrong_is_told(string path, int status, string detail)
    {
        var problem = await map.ProblemAsync(path);

        Assert.Equal(status, problem.Status);
        Assert.StartsWith(detail, problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_within_the_limits_is_204()
    {
        using var response = await map.Client.GetAsync("/ogc/collections/services/tiles/WebMercatorQuad/5/16/9?filter=type%3D'NOPE'", Ogc.Cancel);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Theory]
    [InlineData("/ogc/tiles")]
    [InlineData("/ogc/tiles/WebMercatorQuad")]
    [InlineData("/ogc/tiles/WebMercatorQuad?f=tilejson")]
    [InlineData("/ogc/collections/districts/tiles/WebMercatorQuad/5/16/9")]
    [InlineData("/ogc/tileMatrixSets")]
    [InlineData("/ogc/tileMatrixSets/WebMercatorQuad")]
    [InlineData("/tiles/districts.json")]
    public async Task Heads_and_known_answers_have_no_body(string path)
    {
        using var head = await map.Client.SendAsync(new(HttpMethod.Head, path), Ogc.Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(head.Headers.ETag!);
        using var known = await map.Client.SendAsync(again, Ogc.Cancel);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.True(head.Content.Headers.ContentLength > 100);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Theory]
    [InlineData("application/vnd.mapbox.tile+json", "application/vnd.mapbox.tile+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html", "text/html")]
    public async Task The_form_of_metadata_is_negotiated(string accept, string type)
    {
        using var response = await AcceptAsync("/ogc/tiles/WebMercatorQuad", accept);

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("image/png", HttpStatusCode.NotAcceptable)]
    [InlineData("application/vnd.mapbox-vector-tile", HttpStatusCode.OK)]
    [InlineData("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", HttpStatusCode.OK)] // Java's, and so the official suite's
    public async Task A_tile_is_sent_to_who_takes_it(string accept, HttpStatusCode expected)
    {
        using var response = await AcceptAsync("/ogc/collections/districts/tiles/WebMercatorQuad/5/16/9", accept);

        Assert.Equal(expected, response.StatusCode);
    }

    async Task<HttpResponseMessage> AcceptAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await map.Client.SendAsync(request, Ogc.Cancel);
    }

    Task<JsonElement> MetadataAsync(string origin) => map.GetAsync($"{origin}/tiles/WebMercatorQuad");

    static string Expand(string template, string z, int row, int column)
        => template.Replace("{tileMatrix}", z, StringComparison.Ordinal).Replace("{tileRow}", $"{row}", StringComparison.Ordinal).Replace("{tileCol}", $"{column}", StringComparison.Ordinal);

    static int Middle(JsonElement limits, string axis) => (limits.GetProperty($"minTile{axis}").GetInt32() + limits.GetProperty($"maxTile{axis}").GetInt32()) / 2;

    static bool IsWithin(JsonElement limits, string axis, int index) => index >= limits.GetProperty($"minTile{axis}").GetInt32() && index <= limits.GetProperty($"maxTile{axis}").GetInt32();
}
