using System.Text.Json;
using System.Text.RegularExpressions;
using MimpGeo.Tests.Features;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Tiles;

/// <summary>Tiles in the API's description: class oas30 of OGC API - Tiles.</summary>
public sealed partial class TilesetDescriptionTests(MapFixture map)
{
    static readonly string[] Origins = ["", "/collections/departments", "/collections/provinces", "/collections/districts", "/collections/services", "/collections/places"];

    [Fact]
    public async Task Operations_are_found_by_the_ends_of_their_ids()
    {
        var ids = (await PathsAsync()).ToDictionary(path => path.Name, path => path.Value.GetProperty("get").GetProperty("operationId").GetString()!);

        Assert.Equal(ids.Values.Distinct(), ids.Values);
        Assert.Equal("getTileMatrixSetsList", ids["/tileMatrixSets"]);
        Assert.Equal("getTileMatrixSet", ids["/tileMatrixSets/{tileMatrixSetId}"]);
        foreach (var origin in Origins)
        {
            var kind = origin.Length == 0 ? "dataset" : "collection";
            Assert.EndsWith($".{kind}.vector.getTileSetsList", ids[$"{origin}/tiles"], StringComparison.Ordinal);
            Assert.EndsWith($".{kind}.vector.getTileSet", ids[$"{origin}/tiles/{{tileMatrixSetId}}"], StringComparison.Ordinal);
            Assert.EndsWith($".{kind}.vector.getTile", ids[$"{origin}/tiles/{{tileMatrixSetId}}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Names_in_a_path_are_its_parameters_and_all_parameters_are_taken()
    {
        var api = await map.GetAsync("/api");
        foreach (var path in (await PathsAsync()).Where(path => path.Name.Contains("/tiles", StringComparison.Ordinal)))
        {
            var parameters = path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray()
                .Select(parameter => parameter.GetProperty("$ref").GetString()![2..].Split('/').Aggregate(api, (at, step) => at.GetProperty(step))).ToList();
            Assert.Equal(NamesPattern().Matches(path.Name).Select(name => name.Groups[1].Value), Names(parameters, "path"));

            var address = path.Name.Replace("{tileMatrixSetId}", "WebMercatorQuad", StringComparison.Ordinal).Replace("{tileMatrix}/{tileRow}/{tileCol}", "0/0/0", StringComparison.Ordinal);
            foreach (var name in Names(parameters, "query"))
            {
                using var response = await map.Client.GetAsync($"/ogc{address}?{name}=", Ogc.Cancel);
                Assert.DoesNotContain("is not a parameter here", await response.Content.ReadAsStringAsync(Ogc.Cancel), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Parameters_are_as_the_standard_writes_them()
    {
        var parameters = (await map.GetAsync("/api")).GetProperty("components").GetProperty("parameters");
        var collections = parameters.GetProperty("collections");

        Assert.Equal(("query", "form", false, false), (collections.GetProperty("in").GetString(), collections.GetProperty("style").GetString(), collections.GetProperty("explode").GetBoolean(), collections.GetProperty("required").GetBoolean()));
        Assert.Equal("""{"type":"array","items":{"type":"string"}}""", collections.GetProperty("schema").GetRawText());
        foreach (var name in new[] { "tileRow", "tileCol" })
        {
            Assert.Equal("""{"type":"integer","minimum":0}""", parameters.GetProperty(name).GetProperty("schema").GetRawText());
            Assert.True(parameters.GetProperty(name).GetProperty("required").GetBoolean());
        }

        Assert.Equal("string", parameters.GetProperty("tileMatrix").GetProperty("schema").GetProperty("type").GetString());
    }

    async Task<List<JsonProperty>> PathsAsync() => [.. (await map.GetAsync("/api")).GetProperty("paths").EnumerateObject()];

    static IEnumerable<string> Names(List<JsonElement> parameters, string place)
        => parameters.Where(parameter => parameter.GetProperty("in").GetString() == place).Select(parameter => parameter.GetProperty("name").GetString()!);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex NamesPattern();
}
