using System.Text.Json;
using MimpGeo.Server;
using MimpGeo.Tests.Layers;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Features;

/// <summary>A file of any schema is a collection like the server's own.</summary>
public sealed class LayerCollectionTests(LayerFixture layers) : IClassFixture<LayerFixture>, IAsyncLifetime
{
    const string Features = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"a/1","properties":{"select":1,"say \"hi\"; DROP":"ñandú","día":"2024-02-29","at":"2024-02-29T10:00:00Z","ok":true,"limit":5,"tags":["x","y"],"ratio":0.5},"geometry":{"type":"Point","coordinates":[-77,-12]}},
        {"type":"Feature","id":"b","properties":{"select":2,"say \"hi\"; DROP":null,"día":null,"at":null,"ok":false,"limit":6,"tags":["y"],"ratio":null},"geometry":{"type":"Polygon","coordinates":[[[-77,-12],[-76,-12],[-76,-11],[-77,-12]]]}},
        {"type":"Feature","id":"c","properties":{"select":3},"geometry":null}]}
        """;

    Microsoft.AspNetCore.Builder.WebApplication? _server;
    readonly HttpClient _client = new();

    public async ValueTask InitializeAsync()
    {
        await layers.ImportAsync("odd", "odd.geojson", Features, replace: true);
        _server = MapServer.Create(layers.ConnectionString, "http://127.0.0.1:0");
        await _server.StartAsync();
        _client.BaseAddress = new Uri(_server.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    async Task<JsonElement> GetAsync(string path)
    {
        using var response = await _client.GetAsync(path, Ogc.Cancel);
        var body = await response.Content.ReadAsStringAsync(Ogc.Cancel);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    [Fact]
    public async Task Features_come_out_as_they_went_in()
    {
        var expected = JsonDocument.Parse(Features).RootElement.GetProperty("features")[0];
        var item = await GetAsync("/ogc/collections/odd/items/a%2F1");

        Assert.Equal("a/1", item.GetProperty("id").GetString());
        Assert.Equal(expected.GetProperty("geometry").GetRawText(), item.GetProperty("geometry").GetRawText());
        Assert.Equal(
            expected.GetProperty("properties").EnumerateObject().Select(p => $"{p.Name}={p.Value}".Replace("\"x\",\"y\"", "\"x\", \"y\"", StringComparison.Ordinal)),
            item.GetProperty("properties").EnumerateObject().Select(p => $"{p.Name}={p.Value}"));
        Assert.Equal(3, (await GetAsync("/ogc/collections/odd")).GetProperty("itemCount").GetInt32());
    }

    [Theory]
    [InlineData("select = 2", "b")]
    [InlineData("\"say \"\"hi\"\"; DROP\" = 'ñandú'", "a/1")]
    [InlineData("día >= DATE('2024-01-01')", "a/1")]
    [InlineData("T_BEFORE(at, TIMESTAMP('2024-03-01T00:00:00Z'))", "a/1")]
    [InlineData("ok", "a/1")]
    [InlineData("NOT ok", "b")]
    [InlineData("A_CONTAINS(tags, ('x'))", "a/1")]
    [InlineData("ratio IS NULL", "b,c")]
    [InlineData("limit > 5", "b")]
    [InlineData("geom IS NULL", "c")]
    [InlineData("S_INTERSECTS(geom, BBOX(-76.6,-11.9,-76.5,-11.8))", "b")]
    public async Task Filters_know_its_properties(string filter, string ids)
        => Assert.Equal(ids.Split(','), (await GetAsync($"/ogc/collections/odd/items?filter={Uri.EscapeDataString(filter)}")).Ids());

    [Fact]
    public async Task A_property_that_is_called_like_a_parameter_is_still_a_property()
    {
        Assert.Single((await GetAsync("/ogc/collections/odd/items?limit=1")).GetProperty("features").EnumerateArray());
        Assert.Equal(["a/1"], (await GetAsync("/ogc/collections/odd/items?ok=true")).Ids());
    }

    [Theory]
    [InlineData("items?limit=100")]
    [InlineData("items?f=csv")]
    [InlineData("items?f=geojsonseq")]
    public async Task A_system_that_does_not_reach_it_is_refused_at_whatever_row(string path)
    {
        string Point(int at, double lon) => $$$"""{"type":"Feature","id":{{{at}}},"properties":{},"geometry":{"type":"Point","coordinates":[{{{lon}}},0]}}""";
        var points = Enumerable.Range(0, 60).Select(at => Point(at, at < 59 ? -75 : 15));
        await layers.ImportAsync("world", "world.geojson", $$"""{"type":"FeatureCollection","features":[{{string.Join(',', points)}}]}""", replace: true);

        using var response = await _client.GetAsync($"/ogc/collections/world/{path}&crs=http://www.opengis.net/def/crs/EPSG/0/32718", Ogc.Cancel);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("crs: the coordinate reference system asked for does not reach as far as these features", await response.Content.ReadAsStringAsync(Ogc.Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geojsonseq")]
    [InlineData("csv")]
    [InlineData("gpkg")]
    [InlineData("kml")]
    [InlineData("xlsx")]
    [InlineData("fgb")]
    public async Task Every_format_takes_it(string format)
    {
        using var response = await _client.GetAsync($"/ogc/collections/odd/items?f={format}", Ogc.Cancel);

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Ogc.Cancel));
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(Ogc.Cancel));
    }

    [Fact]
    public async Task It_has_tiles_and_sums()
    {
        using var tile = await _client.GetAsync("/tiles/odd/0/0/0.mvt", Ogc.Cancel);
        var sums = await GetAsync("/api/aggregate?collection=odd&by=ok&of=select");

        Assert.Equal("application/vnd.mapbox-vector-tile", tile.Content.Headers.ContentType?.MediaType);
        Assert.Contains("ñandú", System.Text.Encoding.UTF8.GetString(await tile.Content.ReadAsByteArrayAsync(Ogc.Cancel)), StringComparison.Ordinal);
        Assert.Equal("false:1:2,true:1:1,:1:3", string.Join(',', sums.GetProperty("groups").EnumerateArray().Select(group => $"{group.GetProperty("value").GetString()}:{group.GetProperty("count")}:{group.GetProperty("select").GetProperty("sum")}")));
    }

    [Fact]
    public async Task What_is_in_a_file_is_text_on_a_page()
    {
        const string Evil = "<img src=x onerror=alert(1)>\"'";
        await layers.ImportAsync("evil", "evil.geojson", $$"""{"type":"Feature","id":{{JsonSerializer.Serialize(Evil)}},"properties":{ {{JsonSerializer.Serialize(Evil)}}:{{JsonSerializer.Serialize(Evil)}} },"geometry":null}""", replace: true);

        foreach (var path in new[] { "items", "", "queryables", $"items/{Uri.EscapeDataString(Evil)}" })
        {
            var html = await _client.GetStringAsync($"/ogc/collections/evil/{path}?f=html", Ogc.Cancel);
            Assert.Contains("&lt;img", html, StringComparison.Ordinal);
            Assert.Empty(System.Xml.Linq.XDocument.Parse(html).Descendants("img"));
        }
    }

    [Fact]
    public async Task Sizes_of_its_files_are_told_when_they_are_known()
    {
        JsonElement? size = null;
        for (var asked = 0; size is null && asked < 200; asked++)
        {
            await Task.Delay(100, Ogc.Cancel);
            var enclosure = (await GetAsync("/ogc/collections/odd")).GetProperty("links").EnumerateArray()
                .First(link => link.GetProperty("rel").GetString() == "enclosure" && link.GetProperty("type").GetString() == "text/csv");
            size = enclosure.TryGetProperty("length", out var length) ? length : null;
        }

        using var file = await _client.GetAsync("/ogc/collections/odd/items?f=csv", Ogc.Cancel);
        Assert.Equal(file.Content.Headers.ContentLength, size?.GetInt64());
    }
}
