using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Features;

public sealed class FilterTests(MapFixture map)
{
    static string Items(string collection, string filter, string more = "")
        => $"/collections/{collection}/items?limit=10000&skipGeometry=true&filter={Uri.EscapeDataString(filter)}{more}";

    async Task<List<string>> FindAsync(string collection, string filter, string more = "")
    {
        var page = await map.GetAsync(Items(collection, filter, more));
        Assert.Equal(page.GetProperty("numberMatched").GetInt32(), page.GetProperty("numberReturned").GetInt32());
        return [.. page.Ids()];
    }

    [Theory]
    [InlineData("poverty > 50 AND NOT has_service('CEM')", "above=50&service=CEM")]
    [InlineData("poverty > 20 AND NOT has_service('CAR_NNA') AND department = 'Puno'", "above=20&service=CAR_NNA&department=21")]
    [InlineData("poverty_low > 40 AND NOT has_service('SAR')", "above=40&service=SAR&confidence=certain")]
    [InlineData("poverty_high > 75 AND NOT has_service('SAU')", "above=75&service=SAU&confidence=possible")]
    [InlineData("poverty > 40 AND NOT nearest_km('CEM') <= 30", "above=40&service=CEM&within_km=30")]
    [InlineData("poverty > 40 AND count_within('SAU', 150) = 0", "above=40&service=SAU&within_km=150")]
    public async Task A_filter_asks_the_question_of_the_house(string filter, string gaps)
    {
        var answer = JsonDocument.Parse(await map.Client.GetStringAsync($"/api/gaps?f=json&{gaps}", Ogc.Cancel)).RootElement;

        Assert.Equal(
            answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("ubigeo").GetString()!).Order(StringComparer.Ordinal),
            await FindAsync("districts", filter));
    }

    [Theory]
    [InlineData("places", "nearest_km('SAU') < 3", "code", "place", "(SELECT min(ST_Distance(s.geom::geography, x.geom::geography)) FROM service s WHERE s.type = 'SAU') < 3000")]
    [InlineData("places", "count_within('CEM', 10) >= 2 AND department = 'Tacna'", "code", "place", "left(ubigeo, 2) = '23' AND (SELECT count(*) FROM service s WHERE s.type = 'CEM' AND ST_Distance(s.geom::geography, x.geom::geography) <= 10000) >= 2")]
    [InlineData("places", "nearest_km('CEM') > 120 AND department = 'Ucayali'", "code", "place", "left(ubigeo, 2) = '25' AND (SELECT min(ST_Distance(s.geom::geography, x.geom::geography)) FROM service s WHERE s.type = 'CEM') > 120000")]
    [InlineData("places", "S_INTERSECTS(geom, feature('provinces','1801'))", "code", "place", "ST_Intersects(geom, (SELECT geom FROM territory WHERE ubigeo = '1801'))")]
    [InlineData("districts", "S_TOUCHES(geom, feature('departments','18'))", "ubigeo", "territory", "level = 'district' AND ST_Touches(geom, (SELECT geom FROM territory WHERE ubigeo = '18'))")]
    [InlineData("districts", "S_INTERSECTS(geometry, BBOX(-77.2,-12.2,-76.9,-11.9))", "ubigeo", "territory", "level = 'district' AND ST_Intersects(geom, ST_MakeEnvelope(-77.2, -12.2, -76.9, -11.9, 4326))")]
    [InlineData("districts", "CASEI(ACCENTI(name)) LIKE CASEI('%NUNOA%')", "ubigeo", "territory", "level = 'district' AND name = 'Nuñoa'")]
    [InlineData("districts", "population BETWEEN 100000 AND 200000 OR population / area_km2 > 20000", "ubigeo", "territory", "level = 'district' AND (population BETWEEN 100000 AND 200000 OR population / area_km2 > 20000)")]
    [InlineData("districts", "valid_from > DATE('2018-01-01')", "ubigeo", "territory", "level = 'district' AND valid_from > '2018-01-01'")]
    [InlineData("districts", "poverty IS NULL", "ubigeo", "territory", "level = 'district' AND ubigeo NOT IN (SELECT ubigeo FROM observation WHERE indicator = 'poverty')")]
    public async Task A_filter_finds_what_the_database_finds(string collection, string filter, string id, string table, string condition)
    {
        var expected = await map.SqlAsync($"SELECT {id} FROM {table} AS x WHERE {condition} ORDER BY {id}");

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await FindAsync(collection, filter));
    }

    [Fact]
    public async Task Text_json_and_the_draft_s_dialect_say_the_same()
    {
        var text = await FindAsync("districts", "poverty > 60 AND name LIKE 'S%'");
        const string Json = """{"op":"and","args":[{"op":">","args":[{"property":"poverty"},60]},{"op":"like","args":[{"property":"name"},"S%"]}]}""";
        using var post = await map.Client.PostAsync(
            "/ogc/collections/districts/items?limit=10000", new StringContent(Json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")), Ogc.Cancel);

        Assert.NotEmpty(text);
        Assert.Equal(text, await FindAsync("districts", Json, "&filter-lang=cql2-json"));
        Assert.Equal(text, await FindAsync("districts", "(poverty > 60) AND (name ILIKE 's%')", "&filter-lang=cql-text"));
        Assert.Equal(text, JsonDocument.Parse(await post.Content.ReadAsStringAsync(Ogc.Cancel)).RootElement.Ids());
    }

    [Fact]
    public async Task All_pages_of_a_filter_in_a_body_keep_it()
    {
        using var first = await PostAsync("districts", Above(60), "limit=50");
        var page = JsonDocument.Parse(await first.Content.ReadAsStringAsync(Ogc.Cancel)).RootElement;
        using var other = await PostAsync("districts", Above(50), "limit=50");

        Assert.Equal(await FindAsync("districts", "poverty > 60"), [.. page.Ids(), .. await map.IdsAsync(page.Link("next")!)]);
        Assert.Equal(page.Ids(), (await map.GetAsync(page.Link("self")!)).Ids());
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task A_filter_in_a_body_that_is_too_long_for_headers_is_answered()
    {
        var many = string.Join(',', Enumerable.Range(0, 1500).Select(at => $"\"no district has this name {at}\""));
        using var response = await PostAsync("districts", $$"""{"op":"in","args":[{"property":"name"},["Nuñoa",{{many}}]]}""", "limit=1");
        var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ogc.Cancel)).RootElement;

        Assert.Equal(1, page.GetProperty("numberMatched").GetInt32());
        Assert.NotNull(page.Link("self"));
        Assert.Contains(response.Headers.GetValues("Link"), link => link.Contains("/queryables>", StringComparison.Ordinal));
        Assert.DoesNotContain(response.Headers.GetValues("Link"), link => link.Contains("rel=\"self\"", StringComparison.Ordinal));
    }

    static string Above(int threshold) => $$"""{"op":">","args":[{"property":"poverty"},{{threshold}}]}""";

    Task<HttpResponseMessage> PostAsync(string collection, string filter, string query)
        => map.Client.PostAsync($"/ogc/collections/{collection}/items?{query}", new StringContent(filter, Encoding.UTF8, new MediaTypeHeaderValue("application/json")), Ogc.Cancel);

    [Fact]
    public async Task Everything_that_narrows_holds_together()
        => Assert.Equal(
            await map.SqlAsync("SELECT ubigeo FROM territory WHERE level = 'district' AND ubigeo LIKE '18%' AND population > 3000 AND ST_Intersects(geom, ST_MakeEnvelope(-71, -17.5, -70.5, -17, 4326)) ORDER BY 1"),
            await FindAsync("districts", "population > 3000", "&department=Moquegua&bbox=-71,-17.5,-70.5,-17"));

    [Theory]
    [InlineData("S_INTERSECTS(geom, BBOX(270000,8650000,290000,8670000))", "http://www.opengis.net/def/crs/EPSG/0/32718", "ST_Transform(ST_MakeEnvelope(270000, 8650000, 290000, 8670000, 32718), 4326)")]
    [InlineData("S_INTERSECTS(geom, POINT(-12.05 -77.04))", "http://www.opengis.net/def/crs/EPSG/0/4326", "ST_SetSRID(ST_MakePoint(-77.04, -12.05), 4326)")]
    [InlineData("S_INTERSECTS(geom, POINT(-77.04 -12.05))", "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "ST_SetSRID(ST_MakePoint(-77.04, -12.05), 4326)")]
    public async Task Geometries_are_read_in_the_system_that_is_said(string filter, string crs, string geometry)
        => Assert.Equal(
            await map.SqlAsync($"SELECT ubigeo FROM territory WHERE level = 'district' AND ST_Intersects(geom, {geometry}) ORDER BY 1"),
            await FindAsync("districts", filter, $"&filter-crs={crs}"));

    [Fact]
    public async Task Unknown_is_neither_so_nor_not_so()
    {
        Assert.Empty(await FindAsync("districts", "has_service('DEMUNA')"));
        Assert.Empty(await FindAsync("districts", "NOT has_service('DEMUNA')"));
        Assert.Empty(await FindAsync("districts", "NOT has_service('HRT')"));
        Assert.NotEmpty(await FindAsync("departments", "has_service('HRT')"));
    }

    [Theory]
    [InlineData("poverty >", "filter: column 10: expected a property, a value or a function, found the end.")]
    [InlineData("wealth > 1", "filter: column 1: there is no property 'wealth'; known are ubigeo, name, ")]
    [InlineData("name > 1", "filter: column 8: expected text to compare with, found integer.")]
    [InlineData("has_service('XYZ')", "filter: column 13: expected the code of a service type in quotes: CEM, SAU, ")]
    [InlineData("has_service(name)", "filter: column 13: expected the code of a service type in quotes: CEM, SAU, ")]
    [InlineData("nearest_km('HRT') > 1", "filter: column 12: where HRT are is reserved: no distance to them can be asked.")]
    [InlineData("count_within('CAR_NNA', 1) > 0", "filter: column 14: where CAR_NNA are is reserved: no distance to them can be asked.")]
    [InlineData("S_WITHIN(geom, feature('nowhere', '1'))", "filter: column 24: expected the id of a collection with geometry in quotes: departments, ")]
    [InlineData("name = 'a\u0000b'", "filter: column ")]
    [InlineData("name = '\uFFFF' AND \"x\"", "filter: column ")]
    [InlineData("name = 'x'; DROP TABLE territory", "filter: column 11: ")]
    [InlineData("name = 'x' OR 1=1 --", "filter: column ")]
    [InlineData("\"name = 1", "filter: column 1: ")]
    [InlineData("name = “x”", "filter: column 8: ")]
    public async Task What_is_no_filter_is_refused_with_its_place(string filter, string detail)
    {
        var problem = await map.ProblemAsync(Items("districts", filter));

        Assert.Equal(400, problem.Status);
        Assert.StartsWith(detail, problem.Detail, StringComparison.Ordinal);
    }

    public static TheoryData<string> Hostile =>
    [
        new string('(', 10_000) + "poverty > 1" + new string(')', 10_000),
        string.Concat(Enumerable.Repeat("NOT ", 10_000)) + "poverty > 1",
        string.Join(" AND ", Enumerable.Repeat("poverty > 1", 80_000)),
        new string('x', 1_000_000),
        "name IN (" + string.Join(',', Enumerable.Repeat("'x'", 60_000)) + ")",
        "poverty > " + new string('9', 400),
        "S_INTERSECTS(geom, POLYGON((" + string.Join(',', Enumerable.Repeat("0 0", 30_000)) + ")))",
        "poverty" + string.Concat(Enumerable.Repeat(" + 1", 10_000)) + " > 1",
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_is_sent_is_answered_or_refused_with_its_place(string filter)
    {
        using var response = await map.Client.GetAsync($"/ogc{Items("districts", filter)}", Ogc.Cancel);
        var body = await response.Content.ReadAsStringAsync(Ogc.Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("filter: column ", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_and_systems_are_checked()
    {
        Assert.Equal((400, "filter-lang: 'sql' is not a language of filters here: expected cql2-text, cql2-json, cql-text."), await map.ProblemAsync(Items("districts", "poverty > 1", "&filter-lang=sql")));
        Assert.StartsWith("filter-crs: 'x' is not a coordinate reference system here: ", (await map.ProblemAsync(Items("districts", "poverty > 1", "&filter-crs=x"))).Detail, StringComparison.Ordinal);
        Assert.StartsWith("filter: line 1, byte 1: this is not JSON", (await map.ProblemAsync(Items("districts", "poverty > 1", "&filter-lang=cql2-json"))).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_functions_are_listed_with_their_types()
    {
        var functions = (await map.GetAsync("/functions")).GetProperty("functions").EnumerateArray().ToList();

        Assert.Equal(["has_service", "nearest_km", "count_within", "feature"], functions.Select(function => function.GetProperty("name").GetString()));
        Assert.Equal("""["number"]""", functions[1].GetProperty("returns").GetRawText());
        Assert.Equal(2, functions[2].GetProperty("arguments").GetArrayLength());
    }
}
