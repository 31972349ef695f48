using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MimpGeo.Tests.Support;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using Xunit;

namespace MimpGeo.Tests.Gaps;

public sealed class GapEndpointTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("above=abc", "above", "above: 'abc' is not a number from 0 to 100, with a point for decimals.")]
    [InlineData("above=50,5", "above", "above: '50,5' is not a number from 0 to 100, with a point for decimals.")]
    [InlineData("above=101", "above", "above: '101' is not a number from 0 to 100, with a point for decimals.")]
    [InlineData("above=-1", "above", "above: '-1' is not a number from 0 to 100, with a point for decimals.")]
    [InlineData("above=NaN", "above", "above: 'NaN' is not a number from 0 to 100, with a point for decimals.")]
    [InlineData("above=", "above", "above: '' is not a number from 0 to 100, with a point for decimals.")]
    [InlineData("above=1&above=2", "above", "above: stands there more than once.")]
    [InlineData("indicator=hdi", "above", "above: say above what: expected a number from 0 to 1.")]
    [InlineData("level=region", "level", "level: 'region' is not a level here: expected department, province, district.")]
    [InlineData("level=nation", "level", "level: 'nation' is not a level here: expected department, province, district.")]
    [InlineData("indicator=ipv_total&above=50", "level", "level: ipv_total has no figures by district: expected department.")]
    [InlineData("indicator=wealth", "indicator", "indicator: 'wealth' is not an indicator: expected hdi, ipv_physical, ipv_psychological, ipv_sexual, ipv_total, poverty.")]
    [InlineData("period=2009", "period", "period: poverty has no figures for '2009': expected 2018.")]
    [InlineData("confidence=sure", "confidence", "confidence: 'sure' is not a confidence: expected mid, certain, likely, possible.")]
    [InlineData("indicator=hdi&above=0.5&confidence=likely", "confidence", "confidence: hdi was published without intervals: expected mid.")]
    [InlineData("service=CEN", "service", "service: 'CEN' is not a service type: expected CEM, SAU, SAR, HRT, CAI, CAR_NNA, CAR_PAM, CAR_PCD, CEDIF, CAN, EDC, UPE, UA, MI60, SAIPD, CONADIS, OREDIS, DEMUNA, CIAM, SOC_BENEF, JUGUEMOS, PONTE_MODO_NINEZ, LINEA100, CHAT100, AES, PENSION_ORFANDAD.")]
    [InlineData("service=DEMUNA", "service", "service: the store has no list of DEMUNA yet: expected CAI, CAN, CAR_NNA, CAR_PAM, CEDIF, CEM, HRT, SAR, SAU, UA, UPE.")]
    [InlineData("modality=Movil", "modality", "modality: 'Movil' is not a modality of CEM: expected Regular, Comisaría, Centro de Salud.")]
    [InlineData("service=SAU&modality=Regular", "modality", "modality: SAU has no modalities.")]
    [InlineData("assign=near", "assign", "assign: 'near' is not an assignment: expected declared, location.")]
    [InlineData("assign=declared&within_km=30", "assign", "assign: has no meaning beside within_km: give one of the two.")]
    [InlineData("within_km=-1", "within_km", "within_km: '-1' is not a number from 0 to 5000, with a point for decimals.")]
    [InlineData("within_km=30&of=population", "of", "of: goes with within_km, and may be: capital.")]
    [InlineData("department=1", "department", "department: '1' is not a ubigeo: expected 2, 4 or 6 digits starting 01 to 25, or 00 for the nation.")]
    [InlineData("department=1801", "department", "department: '1801' is not a department: expected two digits, 01 to 25.")]
    [InlineData("province=18", "province", "province: '18' is not a province: expected four digits, such as 1801.")]
    [InlineData("province=1899", "province", "province: there is no province '1899'.")]
    [InlineData("department=15&province=1801", "province", "province: '1801' is not in department 15.")]
    [InlineData("level=department&province=1801", "province", "province: holds no departments: leave it out or ask for a lower level.")]
    [InlineData("limit=0", "limit", "limit: '0' is not a whole number from 1 to 10000.")]
    [InlineData("f=pdf", "f", "f: 'pdf' is not a format here: expected geojson, json, csv.")]
    [InlineData("treshold=50", "treshold", "treshold: is not a parameter here: expected level, indicator, period, above, confidence, service, modality, assign, within_km, of, department, province, limit, f.")]
    [InlineData("service=HRT", "level", "level: where HRT are is reserved; only their number by department is public: expected department.")]
    [InlineData("service=CAR_NNA&within_km=5", "within_km", "within_km: where CAR_NNA are is reserved: no distance to them can be asked.")]
    [InlineData("service=CAR_NNA&assign=location", "assign", "assign: where CAR_NNA are is reserved: expected declared.")]
    public async Task Bad_parameter_is_a_problem_that_names_it(string query, string parameter, string detail)
    {
        using var response = await map.Client.GetAsync($"/api/gaps?{query}", Cancel);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(detail, problem.GetProperty("detail").GetString());
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal("/api/gaps", problem.GetProperty("instance").GetString());
    }

    [Theory]
    [InlineData("*/*", "application/geo+json")]
    [InlineData("application/json", "application/geo+json")]
    [InlineData("text/plain, application/json", "application/geo+json")] // GDAL
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/html, */*;q=0.8", "application/geo+json")] // a browser's address line
    [InlineData("application/geo+json, application/json", "application/geo+json")]
    [InlineData("application/json;q=0.5, text/csv;q=0.9", "text/csv")]
    public async Task Accept_chooses_the_format(string accept, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/gaps?department=18");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await map.Client.SendAsync(request, Cancel);

        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Accept_that_cannot_be_met_is_406()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/gaps");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("image/png"));
        using var response = await map.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("Accept: expected application/geo+json, application/json, text/csv or */*.", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GeoJson_csv_and_json_hold_the_same_rows()
    {
        var json = await GapAnswer.GetAsync(map, "above=40&department=21", Cancel);
        var geoJson = JsonDocument.Parse(await map.Client.GetStringAsync("/api/gaps?above=40&department=21", Cancel)).RootElement;
        var csv = CsvTable.Read(new StringReader(await map.Client.GetStringAsync("/api/gaps?above=40&department=21&f=csv", Cancel)));

        var features = geoJson.GetProperty("features").EnumerateArray().ToArray();
        Assert.NotEmpty(features);
        Assert.Equal("FeatureCollection", geoJson.GetProperty("type").GetString());
        Assert.Equal(json.Ubigeos, features.Select(f => f.GetProperty("id").GetString()));
        Assert.Equal(json.Ubigeos, csv.Select(row => row["ubigeo"]));
        Assert.Equal(json.Totals.GetRawText(), geoJson.GetProperty("totals").GetRawText());
        foreach (var (item, feature, row) in json.Items.Zip(features, csv))
        {
            var properties = feature.GetProperty("properties");
            Assert.Equal(properties.GetRawText()[..^1], item.GetRawText()[..properties.GetRawText().Length][..^1]);
            Assert.Equal(item.GetProperty("poverty").GetDecimal(), decimal.Parse(row["poverty"], CultureInfo.InvariantCulture));
            Assert.Equal(item.GetProperty("poor_high").GetDecimal(), decimal.Parse(row["poor_high"], CultureInfo.InvariantCulture));
            Assert.Equal(item.GetProperty("name").GetString(), row["name"]);
        }
    }

    [Fact]
    public async Task Features_are_closed_and_right_handed_and_inside_their_box()
    {
        var answer = JsonDocument.Parse(await map.Client.GetStringAsync("/api/gaps?above=60", Cancel)).RootElement;
        var rings = answer.GetProperty("features").EnumerateArray().SelectMany(feature =>
        {
            var box = feature.GetProperty("bbox").EnumerateArray().Select(n => n.GetDouble()).ToArray();
            return feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray()
                .SelectMany(polygon => polygon.EnumerateArray().Select((ring, index) => (box, index, ring)));
        }).ToArray();

        Assert.NotEmpty(rings);
        Assert.All(rings, r =>
        {
            var line = r.ring.EnumerateArray().Select(p => new Coordinate(p[0].GetDouble(), p[1].GetDouble())).ToArray();
            Assert.Equal(line[0], line[^1]);
            Assert.Equal(r.index == 0, Orientation.IsCCW(line));
            Assert.All(line, p => Assert.True(
                p.X >= r.box[0] - 1e-6 && p.X <= r.box[2] + 1e-6 && p.Y >= r.box[1] - 1e-6 && p.Y <= r.box[3] + 1e-6));
        });
    }

    [Fact]
    public async Task Same_question_is_not_sent_twice()
    {
        using var first = await map.Client.GetAsync("/api/gaps?above=50", Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/gaps?confidence=mid&above=50.0&service=cem");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await map.Client.SendAsync(again, Cancel);
        using var other = await map.Client.GetAsync("/api/gaps?above=50.0000000000000001", Cancel);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task Words_may_be_in_any_case()
    {
        var answer = await GapAnswer.GetAsync(map, "level=District&confidence=LIKELY&service=cem&assign=Location", Cancel);

        Assert.Equal(
            (await GapAnswer.GetAsync(map, "level=district&confidence=likely&service=CEM&assign=location", Cancel)).Root.GetRawText(),
            answer.Root.GetRawText());
    }

    [Fact]
    public async Task Head_is_get_without_a_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/gaps?department=18");
        using var response = await map.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/geo+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("POST", "/api/gaps", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/gap", HttpStatusCode.NotFound)]
    [InlineData("GET", "/tiles/nope/0/0/0.mvt", HttpStatusCode.NotFound)]
    public async Task Every_error_is_a_problem(string method, string path, HttpStatusCode status)
    {
        using var response = await map.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancel);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_empty_answer_has_totals_of_zero()
    {
        var answer = await GapAnswer.GetAsync(map, "above=99.5", Cancel);

        Assert.Empty(answer.Items);
        Assert.Equal("""{"districts":0,"population":0,"poor_low":0,"poor":0,"poor_high":0}""", answer.Totals.GetRawText());
    }

    [Fact]
    public async Task The_answer_names_its_sources_and_repeats_the_question()
    {
        var answer = await GapAnswer.GetAsync(map, "level=department&indicator=ipv_total&above=40&service=hrt", Cancel);

        Assert.Equal(
            """{"level":"department","indicator":"ipv_total","period":"2024","above":40,"confidence":"mid","service":"HRT","modality":null,"assign":"declared","within_km":null,"department":null,"province":null}""",
            answer.Root.GetProperty("question").GetRawText());
        Assert.Equal(
            ["inei-endes", "inei-poverty-2018", "mimp-shelters-2026"],
            answer.Root.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("code").GetString()));
        Assert.Equal(["11", "14"], answer.Ubigeos.Where(u => u is "11" or "14")); // Ica and Lambayeque have no shelter
    }
}
