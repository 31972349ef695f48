using System.Text.Json;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Features;

/// <summary>Every file is opened by GDAL, as its users open it, and compared with what the API says feature by feature.</summary>
public sealed class ExportTests(MapFixture map) : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("mimpgeo-export-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("districts", "department=Moquegua", "geojsonseq", "geojsonl")]
    [InlineData("districts", "department=Moquegua", "csv", "csv")]
    [InlineData("districts", "department=Moquegua", "fgb", "fgb")]
    [InlineData("districts", "department=Moquegua", "gpkg", "gpkg")]
    [InlineData("districts", "department=Moquegua", "kml", "kml")]
    [InlineData("districts", "department=Moquegua", "xlsx", "xlsx")]
    [InlineData("services", "type=CEM&department=Lima", "csv", "csv")]
    [InlineData("services", "type=CEM&department=Lima", "gpkg", "gpkg")]
    [InlineData("places", "province=Tarata", "fgb", "fgb")]
    [InlineData("places", "province=Tarata", "kml", "kml")]
    public async Task Gdal_reads_the_same_features(string collection, string filter, string format, string extension)
    {
        // GDAL leaves features without geometry out of a FlatGeobuf.
        var expected = (await map.GetAsync($"/collections/{collection}/items?{filter}&limit=10000&precision=7")).GetProperty("features").EnumerateArray()
            .Where(feature => format != "fgb" || feature.GetProperty("geometry").ValueKind == JsonValueKind.Object).ToList();
        var read = await ReadAsync(await DownloadAsync($"/collections/{collection}/items?{filter}&f={format}&precision=7", extension), collection);
        var key = collection switch { "districts" => "ubigeo", "places" => "code", _ => "id" };

        Assert.Equal(expected.Select(Id).Order(StringComparer.Ordinal), read.Select(feature => Text(feature.GetProperty("properties").GetProperty(key))).Order(StringComparer.Ordinal));
        var byId = read.ToDictionary(feature => Text(feature.GetProperty("properties").GetProperty(key)));
        foreach (var feature in expected)
        {
            var same = byId[Id(feature)];
            foreach (var property in feature.GetProperty("properties").EnumerateObject())
            {
                // KML has a Name of its own, which GDAL does not tell from ours.
                var name = format == "kml" && property.Name == "name" ? "Name" : property.Name;
                AssertSame(property.Name, property.Value, same.GetProperty("properties").TryGetProperty(name, out var value) ? value : default);
            }

            if (format != "xlsx")
                AssertSameShape(feature.GetProperty("geometry"), same.GetProperty("geometry"));
        }
    }

    [Fact]
    public async Task A_geopackage_has_its_reference_system_and_its_index()
    {
        var file = await DownloadAsync("/collections/districts/items?province=Tacna&f=gpkg&crs=http://www.opengis.net/def/crs/EPSG/0/32719", "gpkg");

        var told = await OtherProgram.RunAsync("ogrinfo", "-ro", "-so", "-al", file);
        var inside = await OtherProgram.RunAsync("ogrinfo", "-ro", "-q", "-sql", "SELECT count(*) FROM rtree_districts_geom WHERE minx > 100000 AND maxx < 900000 AND miny > 7000000", file);

        Assert.Contains("ID[\"EPSG\",32719]", told, StringComparison.Ordinal);
        Assert.Contains("Geometry: Multi Polygon", told, StringComparison.Ordinal);
        Assert.Contains(
            $"(Integer) = {(await map.SqlAsync("SELECT count(*)::text FROM territory WHERE ubigeo LIKE '2301__' AND geom IS NOT NULL"))[0]}", inside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_named_by_collection_filter_and_snapshot_and_is_whole()
    {
        using var all = await map.Client.GetAsync("/ogc/collections/places/items?f=csv", Ogc.Cancel);
        using var some = await map.Client.GetAsync("/ogc/collections/places/items?f=csv&department=Tacna", Ogc.Cancel);

        Assert.Equal("places-all-1.csv", all.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Matches("^\"?places-[0-9a-f]{8}-1\\.csv\"?$", some.Content.Headers.ContentDisposition!.FileName!);
        Assert.Equal(94_923, (await all.Content.ReadAsStringAsync(Ogc.Cancel)).Count(c => c == '\n'));
    }

    static string Id(JsonElement feature) => feature.GetProperty("id").GetString()!;

    static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    // Formats without types give numbers as text, others dates with slashes or as instants.
    static void AssertSame(string name, JsonElement expected, JsonElement actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Null:
                Assert.True(actual.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || actual.ToString().Length == 0, $"{name}: {actual}");
                break;
            case JsonValueKind.Number:
                Assert.Equal(expected.GetDouble(), actual.ValueKind == JsonValueKind.Number ? actual.GetDouble() : double.Parse(actual.GetString()!, System.Globalization.CultureInfo.InvariantCulture), 1e-9 * Math.Max(1, Math.Abs(expected.GetDouble())));
                break;
            default:
                Assert.Equal(expected.ToString(), actual.ToString().Replace("T00:00:00", "", StringComparison.Ordinal).Replace('/', expected.ToString().Contains('/', StringComparison.Ordinal) ? '/' : '-'));
                break;
        }
    }

    static void AssertSameShape(JsonElement expected, JsonElement actual)
    {
        var (one, other) = (Numbers(expected).ToList(), Numbers(actual).ToList());
        Assert.Equal(one.Count, other.Count);
        Assert.All(one.Zip(other), pair => Assert.Equal(pair.First, pair.Second, 1e-7));
    }

    static IEnumerable<double> Numbers(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object when at.TryGetProperty("coordinates", out var coordinates) => Numbers(coordinates),
        JsonValueKind.Array when at.GetArrayLength() > 1 && at[0].ValueKind == JsonValueKind.Number => [at[0].GetDouble(), at[1].GetDouble()],
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };

    async Task<string> DownloadAsync(string path, string extension)
    {
        using var response = await map.Client.GetAsync($"/ogc{path}", Ogc.Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Ogc.Cancel));
        var file = Path.Combine(_folder, $"download.{extension}");
        await File.WriteAllBytesAsync(file, await response.Content.ReadAsByteArrayAsync(Ogc.Cancel), Ogc.Cancel);
        return file;
    }

    async Task<List<JsonElement>> ReadAsync(string file, string collection)
    {
        var converted = Path.Combine(_folder, "read.json");
        string[] layer = file.EndsWith("xlsx", StringComparison.Ordinal) ? [collection] : [];
        string[] open = file.EndsWith("csv", StringComparison.Ordinal)
            ? ["-oo", "GEOM_POSSIBLE_NAMES=wkt", "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-oo", "EMPTY_STRING_AS_NULL=YES"]
            : [];
        await OtherProgram.RunAsync("ogr2ogr", ["-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", converted, file, .. open, .. layer]);
        return [.. JsonDocument.Parse(await File.ReadAllTextAsync(converted, Ogc.Cancel)).RootElement.GetProperty("features").EnumerateArray()];
    }
}
