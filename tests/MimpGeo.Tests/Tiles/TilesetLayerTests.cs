using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using MimpGeo.Server;
using MimpGeo.Tests.Features;
using MimpGeo.Tests.Layers;
using Xunit;

namespace MimpGeo.Tests.Tiles;

/// <summary>Imported layers have tilesets like the server's own collections, as far as they have geometry.</summary>
public sealed class TilesetLayerTests(LayerFixture layers) : IClassFixture<LayerFixture>, IAsyncLifetime
{
    const string Odd = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"a","properties":{"say \"hi\" {z}":"ñandú","when":"2024-02-29","ok":true},"geometry":{"type":"Polygon","coordinates":[[[-77,-12],[-76,-12],[-76,-11],[-77,-12]]]}},
        {"type":"Feature","id":"b","properties":{"say \"hi\" {z}":"y","when":null,"ok":false},"geometry":{"type":"Polygon","coordinates":[[[170,88],[180,88],[180,89],[170,88]]]}}]}
        """;

    WebApplication? _server;
    readonly HttpClient _client = new();

    public async ValueTask InitializeAsync()
    {
        await layers.ImportAsync("odd", "odd.geojson", Odd, replace: true);
        await layers.ImportAsync("table", "table.geojson", """{"type":"Feature","id":"1","properties":{"name":"a"},"geometry":null}""", replace: true);
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

    [Fact]
    public async Task A_layer_of_areas_has_labels_and_fields_by_its_own_names()
    {
        var document = await GetAsync("/tiles/odd.json");
        var described = document.GetProperty("vector_layers").EnumerateArray().ToDictionary(layer => layer.GetProperty("id").GetString()!, layer => layer.GetProperty("fields").EnumerateObject().Select(field => field.Name).Order());
        var tile = VectorTile.Read(await _client.GetByteArrayAsync("/tiles/odd/5/9/17.mvt", Ogc.Cancel));

        Assert.Equal(tile.Keys.Order(), described.Keys.Order());
        Assert.All(tile.Values, layer => Assert.Equal(described[layer.Name], layer.Features.SelectMany(feature => feature.Properties.Keys).Distinct().Order()));
        Assert.False(document.TryGetProperty("attribution", out _));
    }

    // Web mercator ends at 85 degrees.
    [Fact]
    public async Task What_lies_near_a_pole_is_within_the_limits_of_the_edge()
    {
        var limits = (await GetAsync("/ogc/collections/odd/tiles/WebMercatorQuad")).GetProperty("tileMatrixSetLimits")[3];

        Assert.Equal("""{"tileMatrix":"3","minTileRow":0,"maxTileRow":4,"minTileCol":2,"maxTileCol":7}""", limits.GetRawText());
    }

    [Fact]
    public async Task A_table_without_geometry_has_no_tiles_and_no_links_to_any()
    {
        foreach (var path in new[] { "/tiles/table.json", "/ogc/collections/table/tiles", "/ogc/collections/table/tiles/WebMercatorQuad", "/ogc/collections/table/tiles/WebMercatorQuad/0/0/0" })
        {
            using var response = await _client.GetAsync(path, Ogc.Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.NotNull((await GetAsync("/ogc/collections/odd")).Link("http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector"));
        Assert.Null((await GetAsync("/ogc/collections/table")).Link("http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector"));
        Assert.DoesNotContain((await GetAsync("/ogc/api")).GetProperty("paths").EnumerateObject(), path => path.Name.StartsWith("/collections/table/tiles", StringComparison.Ordinal));
    }

    async Task<JsonElement> GetAsync(string path) => JsonDocument.Parse(await _client.GetStringAsync(path, Ogc.Cancel)).RootElement;
}
