using System.Text.Json;
using MimpGeo.Tests.Features;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Tiles;

/// <summary>The tile matrix set against the standard's figures and against the earth.</summary>
public sealed class TileMatrixSetTests(MapFixture map)
{
    [Fact]
    public async Task It_is_the_registered_one()
    {
        var landing = await map.GetAsync("");
        var listed = Assert.Single((await map.GetAsync(landing.Link("http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes")!)).GetProperty("tileMatrixSets").EnumerateArray());
        var definition = await map.GetAsync(listed.Link("self")!);

        Assert.Equal(listed.Link("self"), listed.Link("item", "application/json"));
        foreach (var (name, value) in new[]
        {
            ("id", "WebMercatorQuad"), ("uri", "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"),
            ("crs", "http://www.opengis.net/def/crs/EPSG/0/3857"), ("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible"),
        })
        {
            Assert.Equal(value, definition.GetProperty(name).GetString());
        }

        Assert.Equal("""["X","Y"]""", definition.GetProperty("orderedAxes").GetRawText());
    }

    // The circle of the equator in so many pixels of 0.28 mm; the printed ones are of 17-083r4, annex D.
    [Theory]
    [InlineData(0, 559082264.028717)]
    [InlineData(9, 1091957.54693108)]
    [InlineData(22, 133.295598990611)]
    public async Task Scales_are_those_of_the_equator(int zoom, double printed)
    {
        var matrix = (await MatricesAsync())[zoom];
        var equator = 2 * Math.PI * 6378137;
        var pixels = 256 * Math.Pow(2, zoom);

        Assert.Equal(equator / (pixels * 0.28e-3), matrix.GetProperty("scaleDenominator").GetDouble(), matrix.GetProperty("scaleDenominator").GetDouble() * 1e-12);
        Assert.Equal(printed, matrix.GetProperty("scaleDenominator").GetDouble(), printed * 1e-12);
        Assert.Equal(equator / pixels, matrix.GetProperty("cellSize").GetDouble(), equator / pixels * 1e-12);
    }

    [Fact]
    public async Task Every_matrix_spans_the_whole_square_from_the_north_west()
    {
        var matrices = await MatricesAsync();

        Assert.Equal(Enumerable.Range(0, 23).Select(zoom => $"{zoom}"), matrices.Select(matrix => matrix.GetProperty("id").GetString()));
        Assert.All(matrices, matrix =>
        {
            var origin = matrix.GetProperty("pointOfOrigin");
            var (tile, cell) = (matrix.GetProperty("tileWidth").GetInt32(), matrix.GetProperty("cellSize").GetDouble());
            Assert.Equal("topLeft", matrix.GetProperty("cornerOfOrigin").GetString());
            Assert.Equal((256, 256), (tile, matrix.GetProperty("tileHeight").GetInt32()));
            Assert.Equal(-origin[0].GetDouble(), origin[0].GetDouble() + (matrix.GetProperty("matrixWidth").GetInt32() * tile * cell), 1e-6);
            Assert.Equal(-origin[1].GetDouble(), origin[1].GetDouble() - (matrix.GetProperty("matrixHeight").GetInt32() * tile * cell), 1e-6);
        });
    }

    async Task<List<JsonElement>> MatricesAsync() => [.. (await map.GetAsync("/tileMatrixSets/WebMercatorQuad")).GetProperty("tileMatrices").EnumerateArray()];
}
