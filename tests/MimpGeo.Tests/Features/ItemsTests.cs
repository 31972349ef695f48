using System.Globalization;
using System.Text.Json;
using MimpGeo.Server.Features;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Features;

public sealed class ItemsTests(MapFixture map)
{
    const string Epsg = "http://www.opengis.net/def/crs/EPSG/0/";

    [Theory]
    [InlineData("districts", "limit=500", "SELECT ubigeo FROM territory WHERE level = 'district' ORDER BY ubigeo")]
    [InlineData("places", "limit=10000&skipGeometry=true&properties=code", "SELECT code FROM place ORDER BY code")]
    [InlineData("districts", "limit=300&sortby=-poverty,name", "SELECT t.ubigeo FROM territory t LEFT JOIN observation o ON o.ubigeo = t.ubigeo AND o.indicator = 'poverty' WHERE t.level = 'district' ORDER BY o.value DESC NULLS LAST, t.name, t.ubigeo")]
    [InlineData("districts", "limit=77&sortby=poverty_pooled,-population&department=Puno", "SELECT t.ubigeo FROM territory t LEFT JOIN observation o ON o.ubigeo = t.ubigeo AND o.indicator = 'poverty' WHERE t.level = 'district' AND t.ubigeo LIKE '21%' ORDER BY o.pooled_group NULLS LAST, t.population DESC NULLS LAST, t.ubigeo")]
    [InlineData("services", "limit=50&sortby=name", "SELECT id FROM public_service ORDER BY name NULLS LAST, id")]
    public async Task Pages_give_each_feature_once_and_in_order(string collection, string query, string sql)
        => Assert.Equal(await map.SqlAsync(sql), await map.IdsAsync($"/collections/{collection}/items?{query}"));

    [Theory]
    [InlineData("/collections/districts/items?bbox=-77.2,-12.2,-76.9,-11.9", "level = 'district' AND (geom IS NULL OR ST_Intersects(geom, ST_MakeEnvelope(-77.2, -12.2, -76.9, -11.9, 4326)))")]
    [InlineData("/collections/districts/items?bbox=-77.2,-12.2,0,-76.9,-11.9,100", "level = 'district' AND (geom IS NULL OR ST_Intersects(geom, ST_MakeEnvelope(-77.2, -12.2, -76.9, -11.9, 4326)))")]
    [InlineData("/collections/districts/items?bbox=-12.2,-77.2,-11.9,-76.9&bbox-crs=" + Epsg + "4326", "level = 'district' AND (geom IS NULL OR ST_Intersects(geom, ST_MakeEnvelope(-77.2, -12.2, -76.9, -11.9, 4326)))")]
    [InlineData("/collections/districts/items?bbox=270000,8650000,290000,8670000&bbox-crs=" + Epsg + "32718", "level = 'district' AND (geom IS NULL OR ST_Intersects(geom, ST_Transform(ST_Segmentize(ST_MakeEnvelope(270000, 8650000, 290000, 8670000, 32718), 100), 4326)))")]
    [InlineData("/collections/districts/items?bbox=170,-20,-76,20", "level = 'district' AND (geom IS NULL OR ST_XMin(geom) <= -76)")]
    [InlineData("/collections/provinces/items?department=Lima", "level = 'province' AND ubigeo LIKE '15%'")]
    [InlineData("/collections/districts/items?cem=2&province=Lima", "ubigeo IN (SELECT ubigeo FROM service WHERE type = 'CEM' AND ubigeo LIKE '1501%' GROUP BY 1 HAVING count(*) = 2)")]
    [InlineData("/collections/districts/items?datetime=../2015-12-31", "level = 'district'")]
    public async Task Filters_let_through_what_the_database_says(string path, string condition)
    {
        var expected = await map.SqlAsync($"SELECT ubigeo FROM territory WHERE {condition} ORDER BY ubigeo");
        var page = await map.GetAsync($"{path}&limit=10000&skipGeometry=true");

        Assert.NotEmpty(expected);
        Assert.Equal(expected, page.Ids());
        Assert.Equal(expected.Count, page.GetProperty("numberMatched").GetInt32());
        Assert.Equal(expected.Count, page.GetProperty("numberReturned").GetInt32());
    }

    [Theory]
    [InlineData("-180,-90,180,90", 25)]
    [InlineData("-1.5,50.0,1.5,53.0", 0)]
    [InlineData("-80.0,-5.0,-70.0,5.0", 4)] // Amazonas, Cajamarca, Loreto, Piura reach north of 5° S there
    [InlineData("177.0,65.0,-177.0,70.0", 0)]
    [InlineData("-180.0,85.0,180.0,90.0", 0)]
    [InlineData("-180.0,-90.0,180.0,-85.0", 0)]
    public async Task Boxes_of_the_test_suite_are_answered(string box, int expected)
        => Assert.Equal(expected, (await map.GetAsync($"/collections/departments/items?bbox={box}&skipGeometry=true")).GetProperty("numberMatched").GetInt32());

    [Theory]
    [InlineData("districts", "SELECT ubigeo FROM territory WHERE level = 'district' AND geom IS NULL ORDER BY 1")]
    [InlineData("services", "SELECT id FROM public_service WHERE geom IS NULL ORDER BY 1")]
    public async Task Features_without_a_geometry_are_in_every_box(string collection, string sql)
    {
        var expected = await map.SqlAsync(sql);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, (await map.GetAsync($"/collections/{collection}/items?bbox=0,40,1,41&limit=1000")).Ids());
    }

    [Fact]
    public async Task A_number_is_not_that_of_a_question_that_reads_alike()
    {
        const string Items = "/collections/places/items?limit=1000&skipGeometry=true&name=SANTA ROSA";
        var one = await map.GetAsync($"{Items}%26kind%3Drural");
        var two = await map.GetAsync($"{Items}&kind=rural");

        Assert.Equal(0, one.GetProperty("numberMatched").GetInt32());
        Assert.Equal(await map.SqlAsync("SELECT code FROM place WHERE name = 'SANTA ROSA' AND kind = 'rural' ORDER BY 1"), two.Ids());
        Assert.Equal(two.Ids().Count(), two.GetProperty("numberMatched").GetInt32());
    }

    [Theory]
    [InlineData("4326", "ST_FlipCoordinates(geom)", 7)]
    [InlineData("3857", "ST_Transform(geom, 3857)", 2)]
    [InlineData("32717", "ST_Transform(geom, 32717)", 2)]
    [InlineData("32718", "ST_Transform(geom, 32718)", 2)]
    [InlineData("32719", "ST_Transform(geom, 32719)", 2)]
    public async Task Coordinates_come_in_the_system_asked_for(string code, string sql, int decimals)
    {
        var expected = await map.SqlAsync($"SELECT ST_AsGeoJSON({sql}, {decimals}, 0) FROM territory WHERE ubigeo = '180101'");
        using var items = await map.Client.GetAsync($"/ogc/collections/districts/items?ubigeo=180101&crs={Epsg}{code}", Ogc.Cancel);
        using var item = await map.Client.GetAsync($"/ogc/collections/districts/items/180101?crs={Epsg}{code}", Ogc.Cancel);
        var feature = JsonDocument.Parse(await items.Content.ReadAsStringAsync(Ogc.Cancel)).RootElement.GetProperty("features")[0];

        Assert.Equal([$"<{Epsg}{code}>"], items.Headers.GetValues("Content-Crs"));
        Assert.Equal([$"<{Epsg}{code}>"], item.Headers.GetValues("Content-Crs"));
        Assert.Equal(expected, [feature.GetProperty("geometry").GetRawText()]);
        Assert.Equal(expected, [JsonDocument.Parse(await item.Content.ReadAsStringAsync(Ogc.Cancel)).RootElement.GetProperty("geometry").GetRawText()]);
    }

    [Fact]
    public async Task Default_system_is_longitude_latitude_and_said_so()
    {
        using var response = await map.Client.GetAsync("/ogc/collections/services/items?type=CEM&limit=1", Ogc.Cancel);
        var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ogc.Cancel)).RootElement;
        var coordinates = page.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates");

        Assert.Equal(["<http://www.opengis.net/def/crs/OGC/1.3/CRS84>"], response.Headers.GetValues("Content-Crs"));
        Assert.InRange(coordinates[0].GetDouble(), -82, -68);
        Assert.InRange(coordinates[1].GetDouble(), -19, 0);
        Assert.True(DateTimeOffset.TryParse(page.GetProperty("timeStamp").GetString(), CultureInfo.InvariantCulture, out _));
        Assert.Contains(response.Headers.GetValues("Link"), link => link.Contains("/queryables>; rel=\"http://www.opengis.net/def/rel/ogc/1.0/queryables\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_properties_asked_for_come_and_the_precision_asked_for()
    {
        var page = await map.GetAsync("/collections/districts/items?properties=name,poverty&precision=1&limit=1");
        var feature = page.GetProperty("features")[0];

        Assert.Equal(["name", "poverty"], feature.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.DoesNotMatch(@"\.\d\d", feature.GetProperty("geometry").GetRawText());
    }

    [Fact]
    public async Task Figures_are_those_of_the_gaps()
    {
        var gap = JsonDocument.Parse(await map.Client.GetStringAsync("/api/gaps?department=18&f=json", Ogc.Cancel)).RootElement.GetProperty("items");
        foreach (var item in gap.EnumerateArray())
        {
            var feature = (await map.GetAsync($"/collections/districts/items/{item.GetProperty("ubigeo").GetString()}")).GetProperty("properties");
            foreach (var name in new[] { "name", "province", "department", "reniec", "population", "poverty", "poverty_low", "poverty_high", "poor_low", "poor", "poor_high", "poverty_rank" })
                Assert.Equal(item.GetProperty(name).ToString(), feature.GetProperty(name).ToString());
            Assert.Equal(item.GetProperty("nearest_km").GetDouble(), feature.GetProperty("nearest_cem_km").GetDouble(), 0.0006);
            Assert.Equal(0, feature.GetProperty("cem").GetInt32());
        }
    }

    [Theory]
    [InlineData("/collections/nowhere", 404, "There is no collection 'nowhere': expected departments, provinces, districts, services, places.")]
    [InlineData("/collections/districts/items/999999", 404, "There is no feature '999999' in districts.")]
    [InlineData("/collections/districts/items?limit=unlimited", 400, "limit: 'unlimited' is not a whole number from 1 to 999999999.")]
    [InlineData("/collections/districts/items?limit=0", 400, "limit: '0' is not a whole number from 1 to 999999999.")]
    [InlineData("/collections/districts/items?bbox=1,2,3", 400, "bbox: '1,2,3' is not a box: expected west,south,east,north")]
    [InlineData("/collections/districts/items?bbox=1,2,3,a", 400, "bbox: '1,2,3,a' is not a box")]
    [InlineData("/collections/districts/items?bbox=-77,-10,-76,-12", 400, "bbox: '-77,-10,-76,-12' is not a box")]
    [InlineData("/collections/districts/items?bbox=NaN,0,1,1", 400, "bbox: 'NaN,0,1,1' is not a box")]
    [InlineData("/collections/districts/items?bbox-crs=http://www.opengis.net/def/crs/0/unsupported&bbox=0,0,1,1", 400, "bbox-crs: 'http://www.opengis.net/def/crs/0/unsupported' is not a coordinate reference system here: expected http://www.opengis.net/def/crs/OGC/1.3/CRS84, ")]
    [InlineData("/collections/districts/items?crs=http://www.opengis.net/def/crs/0/unsupported", 400, "crs: 'http://www.opengis.net/def/crs/0/unsupported' is not")]
    [InlineData("/collections/districts/items/010101?crs=http://www.opengis.net/def/crs/0/unsupported", 400, "crs: 'http://www.opengis.net/def/crs/0/unsupported' is not")]
    [InlineData("/collections/districts/items?datetime=yesterday", 400, "datetime: 'yesterday' is neither an instant nor an interval: expected 2020-01-31")]
    [InlineData("/collections/districts/items?datetime=2020-02-01/2020-01-01", 400, "datetime: '2020-02-01/2020-01-01' is neither")]
    [InlineData("/collections/districts/items?sortby=geom", 400, "sortby: 'geom' is not a property to sort by: expected ubigeo, name, ")]
    [InlineData("/collections/districts/items?properties=name,wealth", 400, "properties: 'wealth' is not a property of districts: expected ubigeo, name, ")]
    [InlineData("/collections/districts/items?population=many", 400, "population: 'many' is not a whole number.")]
    [InlineData("/collections/districts/items?poverty=1,5", 400, "poverty: '1,5' is not a number with a point for decimals.")]
    [InlineData("/collections/districts/items?poverty=NaN", 400, "poverty: 'NaN' is not a number with a point for decimals.")]
    [InlineData("/collections/districts/items?poverty=Infinity", 400, "poverty: 'Infinity' is not a number with a point for decimals.")]
    [InlineData("/collections/districts/items?bbox=1e300,1e300,1e301,1e301&bbox-crs=" + Epsg + "32718", 400, "crs: the coordinate reference system asked for does not reach as far as these features or that box.")]
    [InlineData("/collections/districts/items?skipGeometry=yes", 400, "skipGeometry: 'yes' is not known: expected true or false.")]
    [InlineData("/collections/districts/items?precision=99", 400, "precision: '99' is not a whole number from 0 to 15.")]
    [InlineData("/collections/districts/items?cursor=abc", 400, "cursor: is not the beginning of a page here")]
    [InlineData("/collections/districts/items?unknownQueryParameter1=1", 400, "unknownQueryParameter1: is not a parameter here: expected limit, ")]
    [InlineData("/collections/districts?unknown=1", 400, "unknown: is not a parameter here: expected f.")]
    [InlineData("/collections/districts/items?f=xml", 400, "f: 'xml' is not a format here: expected geojson, json")]
    public async Task What_cannot_be_answered_is_a_problem_that_says_what_can(string path, int status, string detail)
    {
        var problem = await map.ProblemAsync(path);

        Assert.Equal(status, problem.Status);
        Assert.StartsWith(detail, problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var next = (await map.GetAsync("/collections/districts/items?limit=5")).Link("next")!;

        var problem = await map.ProblemAsync(new Uri(next).PathAndQuery["/ogc".Length..] + "&sortby=name");

        Assert.Equal(400, problem.Status);
        Assert.StartsWith("cursor: is not the beginning of a page here", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ubigeo", "f.ubigeo ASC NULLS LAST")]
    [InlineData("ubigeo", "f.ubigeo ASC NULLS LAST", null, "150101")]
    [InlineData("ubigeo", "f.ubigeo ASC NULLS LAST", null)]
    [InlineData("ubigeo", "f.ubigeo ASC NULLS LAST", "a\0b")]
    [InlineData("population", "f.population ASC NULLS LAST, f.ubigeo ASC NULLS LAST", "many", "150101")]
    [InlineData("population", "f.population ASC NULLS LAST, f.ubigeo ASC NULLS LAST", "99999999999999999999", "150101")]
    [InlineData("valid_from", "f.valid_from ASC NULLS LAST, f.ubigeo ASC NULLS LAST", "2018-02-30", "150101")]
    public async Task A_cursor_that_nobody_gave_is_refused(string sortby, string order, params string?[] values)
    {
        var cursor = Cursor.Write(values, $"districts {order}");

        var problem = await map.ProblemAsync($"/collections/districts/items?cursor={cursor}{(sortby == "ubigeo" ? "" : $"&sortby={sortby}")}");

        Assert.Equal(400, problem.Status);
        Assert.StartsWith("cursor: is not the beginning of a page here", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_the_maximum_is_the_maximum()
        => Assert.Equal(10_000, (await map.GetAsync("/collections/places/items?limit=1000000&skipGeometry=true&properties=code")).GetProperty("features").GetArrayLength());

    [Fact]
    public async Task What_the_client_has_is_not_sent_again()
    {
        using var first = await map.Client.GetAsync("/ogc/collections/districts/items", Ogc.Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ogc/collections/districts/items") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await map.Client.SendAsync(request, Ogc.Cancel);

        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
    }
}
