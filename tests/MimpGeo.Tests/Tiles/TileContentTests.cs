using System.Net;
using System.Text.Json;
using MimpGeo.Domain;
using MimpGeo.Tests.Features;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Tiles;

/// <summary>What is in the tiles, read by a decoder of the tests' own.</summary>
public sealed class TileContentTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(9)]
    public async Task Every_district_is_drawn_and_labelled_once_and_shares_its_borders(int zoom)
    {
        var (drawn, labels, apart, shared) = (new HashSet<string>(), new List<string>(), 0, 0);
        foreach (var tile in await CoveringAsync("districts", zoom, ""))
        {
            var districts = tile["districts"];
            Assert.Equal((2, 4096), (districts.Version, districts.Extent));
            Assert.All(districts.Features, AssertSound);
            drawn.UnionWith(districts.Features.Select(Ubigeo));
            labels.AddRange(tile.TryGetValue("districts_labels", out var points) ? points.Features.Select(Ubigeo) : []);
            var edges = districts.Features.SelectMany(Edges).Where(IsInside).ToHashSet();
            apart += edges.Count(edge => !edges.Contains((edge.To, edge.From)));
            shared += edges.Count(edge => edges.Contains((edge.To, edge.From)));
        }

        Assert.Equal(1874, drawn.Count);
        Assert.Equal(drawn.Order(), labels.Order());
        Assert.InRange(apart, 1, shared / 9); // coasts and frontiers have one side only
    }

    // The border of the country by itself: what has one side at districts is what has one side at the nation.
    [Fact]
    public async Task Edges_with_one_side_are_the_countrys_own()
    {
        var tile = (await CoveringAsync("districts", 4, ""))[0]["districts"];
        var edges = tile.Features.SelectMany(Edges).Where(IsInside).ToHashSet();
        var ends = edges.Where(edge => !edges.Contains((edge.To, edge.From))).ToList();

        // Each point on the outline has as many edges that arrive as edges that leave: it closes, without gaps.
        var balance = ends.SelectMany(edge => new[] { (edge.From, Step: 1), (edge.To, Step: -1) }).GroupBy(end => end.Item1, end => end.Step)
            .Count(point => point.Sum() != 0);
        Assert.InRange(balance, 0, 8); // where the country leaves the tile
    }

    static readonly string[] Filters =
    [
        "poverty > 50", "poverty > 50 AND NOT has_service('CEM')", "department = 'Puno' OR name LIKE 'San%'", "nearest_cem_km > 30",
        "population BETWEEN 1000 AND 3000", "S_INTERSECTS(geom, BBOX(-77.5,-12.5,-76.5,-11.5))", "poverty_low > 40 AND cem = 0",
        "province IN ('Lima', 'Cusco') AND poverty < 20", "CASEI(name) LIKE casei('%MARCOS%')", "hdi < 0.2",
    ];

    public static TheoryData<string> AllFilters => [.. Filters];

    [Theory]
    [MemberData(nameof(AllFilters))]
    public async Task A_filter_lets_the_same_districts_through_as_on_items(string filter)
    {
        var query = $"filter={Uri.EscapeDataString(filter)}";
        var items = await map.GetAsync($"/collections/districts/items?limit=10000&skipGeometry=true&{query}");
        var expected = items.GetProperty("features").EnumerateArray().Where(f => f.GetProperty("properties").GetProperty("population").ValueKind != JsonValueKind.Null)
            .Select(f => f.GetProperty("id").GetString()!);

        var tiles = await CoveringAsync("districts", 6, query + "&properties=ubigeo");
        Assert.Equal(expected.Order(), tiles.SelectMany(tile => tile["districts"].Features.Select(Ubigeo)).Distinct().Order());
        Assert.All(tiles.SelectMany(tile => tile["districts"].Features), feature => Assert.Equal(["ubigeo"], feature.Properties.Keys));
    }

    [Theory]
    [InlineData("above=50&service=CEM")]
    [InlineData("above=40&confidence=certain&within_km=30&department=21")]
    [InlineData("above=30&service=SAU&confidence=possible")]
    public async Task The_parameters_of_a_gap_draw_its_answer(string question)
    {
        using var answer = JsonDocument.Parse(await map.Client.GetStringAsync($"/api/gaps?f=json&{question}", Cancel));
        var expected = answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("ubigeo").GetString());

        var tiles = await CoveringAsync("districts", 5, question);
        Assert.Equal(expected.Order(), tiles.SelectMany(tile => tile["districts"].Features.Select(Ubigeo)).Distinct().Order());
    }

    [Fact]
    public async Task Several_collections_stand_in_one_tile()
    {
        var tile = VectorTile.Read(await map.Client.GetByteArrayAsync("/tiles/departments,services/5/9/17.mvt", Cancel));

        Assert.Equal(["departments", "departments_labels", "services"], tile.Keys.Order());
        Assert.All(tile["services"].Features, service => Assert.DoesNotContain("CAR_NNA", service.Properties.Values));
    }

    [Fact]
    public async Task A_tile_that_would_be_too_large_keeps_the_most_populous_places_and_says_so()
    {
        using var response = await map.Client.GetAsync("/tiles/places/4/4/8.mvt", Cancel);
        var places = VectorTile.Read(await response.Content.ReadAsByteArrayAsync(Cancel))["places"].Features;

        Assert.Equal("places; most=5000; by=rank", response.Headers.GetValues("Tile-Left-Out").Single());
        Assert.Equal(5000, places.Count);
        var least = places.Min(place => (double)place.Properties["population"]);
        var items = await map.GetAsync("/collections/places/items?sortby=-population&limit=5001&bbox=-90,-22,-67.5,0");
        Assert.Equal(items.GetProperty("features")[4999].GetProperty("properties").GetProperty("population").GetDouble(), least, 6);
        Assert.All(places.Take(50), place => Assert.Equal(ulong.Parse((string)place.Properties["code"]), place.Id));
    }

    [Theory]
    [InlineData("/tiles/services/5/9/17.mvt?above=50", "above: is part of a question about territories: expected departments, provinces or districts among the collections.")]
    [InlineData("/tiles/districts,services/5/9/17.mvt?filter=poverty>50", "filter: column 1: there is no property 'poverty'")]
    [InlineData("/tiles/districts/5/9/17.mvt?properties=ubigeo,height", "properties: 'height' is not a property of districts: expected ubigeo, name")]
    [InlineData("/tiles/districts,districts/5/9/17.mvt", "collections: 'districts,districts' names more than 10, or one twice.")]
    public async Task A_wrong_parameter_is_told(string path, string detail)
    {
        using var response = await map.Client.GetAsync(path, Cancel);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(detail, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    static string Ubigeo(VectorFeature feature) => (string)feature.Properties["ubigeo"];

    static void AssertSound(VectorFeature feature)
    {
        Assert.Equal(3, feature.Type);
        Assert.Equal(ulong.Parse(Ubigeo(feature)), feature.Id);
        Assert.True(VectorTile.Area(feature.Rings[0]) > 0, "the first ring is no exterior one");
        Assert.All(feature.Rings.SelectMany(ring => ring), point => Assert.True(point is { X: >= -64 and <= 4160, Y: >= -64 and <= 4160 }));
    }

    static IEnumerable<((int X, int Y) From, (int X, int Y) To)> Edges(VectorFeature feature) => feature.Rings.SelectMany(ring => ring.Zip(ring.Skip(1)));

    static bool IsInside(((int X, int Y) From, (int X, int Y) To) edge)
        => new[] { edge.From.X, edge.From.Y, edge.To.X, edge.To.Y }.All(ordinate => ordinate is > 0 and < 4096);

    async Task<List<IReadOnlyDictionary<string, VectorLayer>>> CoveringAsync(string layer, int zoom, string query)
    {
        var tiles = new List<IReadOnlyDictionary<string, VectorLayer>>();
        foreach (var id in from x in Enumerable.Range(Column(-81.4, zoom), Column(-68.6, zoom) - Column(-81.4, zoom) + 1)
                           from y in Enumerable.Range(Row(-0.02, zoom), Row(-18.4, zoom) - Row(-0.02, zoom) + 1)
                           select TileId.At(zoom, x, y)!.Value)
        {
            var body = await map.Client.GetByteArrayAsync($"/tiles/{layer}/{id}.mvt?{query}", Cancel);
            var read = VectorTile.Read(body);
            if (read.ContainsKey(layer))
                tiles.Add(read);
        }

        return tiles;
    }

    static int Column(double longitude, int zoom) => (int)((longitude + 180) / 360 * (1 << zoom));

    static int Row(double latitude, int zoom) => (int)((1 - (Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI)) / 2 * (1 << zoom));
}
