using System.Text.Json;
using System.Text.RegularExpressions;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Features;

public sealed class DocumentsTests(MapFixture map)
{
    static readonly string[] Collections = ["departments", "provinces", "districts", "services", "places"];

    [Fact]
    public async Task The_landing_page_leads_to_everything()
    {
        var landing = await map.GetAsync("");
        Assert.All(landing.GetProperty("links").EnumerateArray(), link => Assert.True(link.TryGetProperty("rel", out _) && link.TryGetProperty("type", out _)));

        Assert.Equal("3.0.3", (await map.GetAsync(landing.Link("service-desc", "application/vnd.oai.openapi+json;version=3.0")!)).GetProperty("openapi").GetString());
        Assert.Contains(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            (await map.GetAsync(landing.Link("conformance")!)).GetProperty("conformsTo").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(
            Collections,
            (await map.GetAsync(landing.Link("data", "application/json")!)).GetProperty("collections").EnumerateArray().Select(c => c.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_collection_is_described_alike_in_the_list_and_by_itself()
    {
        foreach (var listed in (await map.GetAsync("/collections")).GetProperty("collections").EnumerateArray())
        {
            var itself = await map.GetAsync($"/collections/{listed.GetProperty("id").GetString()}");

            // The length of a whole file is known once somebody has taken it, which may be in between.
            Assert.Equal(WithoutLengths(listed), WithoutLengths(itself));
            Assert.Equal("feature", itself.GetProperty("itemType").GetString());
            Assert.Equal("http://www.opengis.net/def/crs/OGC/1.3/CRS84", itself.GetProperty("crs")[0].GetString());
            Assert.Contains(itself.GetProperty("storageCrs").GetString(), itself.GetProperty("crs").EnumerateArray().Select(crs => crs.GetString()));
            Assert.Equal(4, itself.GetProperty("extent").GetProperty("spatial").GetProperty("bbox")[0].GetArrayLength());
            var page = await map.GetAsync(itself.Link("items", "application/geo+json")!);
            Assert.Equal(itself.GetProperty("itemCount").GetInt32(), page.GetProperty("numberMatched").GetInt32());
            Assert.Equal(10, page.GetProperty("numberReturned").GetInt32());
        }
    }

    [Fact]
    public async Task Extents_hold_all_geometries()
    {
        var box = (await map.GetAsync("/collections/districts")).GetProperty("extent").GetProperty("spatial").GetProperty("bbox")[0].GetRawText();

        Assert.Equal([box], await map.SqlAsync("""
            SELECT '[' || ST_XMin(e) || ',' || ST_YMin(e) || ',' || ST_XMax(e) || ',' || ST_YMax(e) || ']'
            FROM (SELECT ST_Extent(geom) AS e FROM territory WHERE level = 'district') AS x
            """));
    }

    [Fact]
    public async Task Parameters_are_declared_as_the_official_suite_and_clients_read_them()
    {
        var api = await map.GetAsync("/api");
        var parameters = api.GetProperty("components").GetProperty("parameters");
        var (limit, box) = (parameters.GetProperty("limit"), parameters.GetProperty("bbox"));

        Assert.EndsWith("/ogc", api.GetProperty("servers")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"type":"integer","minimum":1,"maximum":10000,"default":10}""", limit.GetProperty("schema").GetRawText());
        Assert.Equal("""{"type":"array","minItems":4,"maxItems":6,"items":{"type":"number"}}""", box.GetProperty("schema").GetRawText());
        Assert.Equal(("query", "form", false, false), (box.GetProperty("in").GetString(), box.GetProperty("style").GetString(), box.GetProperty("explode").GetBoolean(), box.GetProperty("required").GetBoolean()));
        foreach (var collection in Collections)
        {
            var items = api.GetProperty("paths").GetProperty($"/collections/{collection}/items").GetProperty("get").GetProperty("parameters").EnumerateArray()
                .Select(parameter => parameter.TryGetProperty("$ref", out var reference) ? reference.GetString()!.Split('/')[^1] : parameter.GetProperty("name").GetString()!).ToList();
            Assert.Superset(new HashSet<string> { "limit", "bbox", "datetime", "crs", "bbox-crs", "name" }, items.ToHashSet());
            Assert.Equal(items.Distinct(), items);
        }
    }

    [Fact]
    public async Task Every_reference_of_the_description_leads_somewhere()
    {
        var api = await map.GetAsync("/api");
        foreach (var reference in References(api).Distinct())
            Assert.NotEqual(default, reference[2..].Split('/').Aggregate(api, (at, step) => at.GetProperty(step)));
    }

    [Fact]
    public async Task Queryables_are_typed_and_closed()
    {
        using var response = await map.Client.GetAsync("/ogc/collections/districts/queryables", Ogc.Cancel);
        var schema = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ogc.Cancel)).RootElement;
        var properties = schema.GetProperty("properties");

        Assert.Equal("application/schema+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
        Assert.EndsWith("/ogc/collections/districts/queryables", schema.GetProperty("$id").GetString(), StringComparison.Ordinal);
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal("number", properties.GetProperty("poverty").GetProperty("type").GetString());
        Assert.Equal("integer", properties.GetProperty("population").GetProperty("type").GetString());
        Assert.Equal("date", properties.GetProperty("valid_from").GetProperty("format").GetString());
        Assert.Equal("geometry-multipolygon", properties.GetProperty("geom").GetProperty("format").GetString());
        Assert.False(properties.GetProperty("geom").TryGetProperty("type", out _));
    }

    [Theory]
    [InlineData("/ogc/")]
    [InlineData("/ogc//collections")]
    [InlineData("//ogc/collections/districts/")]
    public async Task Slashes_too_many_are_forgiven(string path)
    {
        using var response = await map.Client.GetAsync(new Uri(map.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path), Ogc.Cancel);

        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
    }

    static IEnumerable<string> References(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(member => member.Name == "$ref" && !member.Value.GetString()!.StartsWith("http", StringComparison.Ordinal)
            ? [member.Value.GetString()!]
            : References(member.Value)),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(References),
        _ => [],
    };

    static string WithoutLengths(JsonElement collection) => Regex.Replace(collection.GetRawText(), ",\"length\":[0-9]+", "");
}
