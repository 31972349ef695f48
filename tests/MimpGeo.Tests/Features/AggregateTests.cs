using System.Globalization;
using System.Text.Json;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Features;

public sealed class AggregateTests(MapFixture map)
{
    static double? Number(JsonElement feature, string name)
        => feature.GetProperty("properties").GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    async Task<JsonElement> AskAsync(string query)
        => JsonDocument.Parse(await map.Client.GetStringAsync($"/api/aggregate?{query}", Ogc.Cancel)).RootElement;

    [Theory]
    [InlineData("department", 2, "")]
    [InlineData("province", 4, "poverty > 30 AND NOT has_service('CEM')")]
    public async Task Sums_are_those_of_the_features_one_by_one(string by, int digits, string filter)
    {
        var condition = filter.Length == 0 ? "" : $"&filter={Uri.EscapeDataString(filter)}";
        var features = (await map.GetAsync($"/collections/districts/items?limit=10000&skipGeometry=true{condition}")).GetProperty("features").EnumerateArray().ToList();
        var answer = await AskAsync($"collection=districts&by={by}&of=population,poverty&weight=population{condition}");
        var groups = answer.GetProperty("groups").EnumerateArray().ToList();
        var expected = features.GroupBy(feature => feature.GetProperty("id").GetString()![..digits]).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();

        Assert.Equal(features.Count, answer.GetProperty("numberMatched").GetInt32());
        Assert.Equal(expected.Select(group => group.Key), groups.Select(group => group.GetProperty("ubigeo").GetString()));
        foreach (var (one, other) in expected.Zip(groups))
        {
            Assert.Equal(one.Count(), other.GetProperty("count").GetInt32());
            foreach (var name in new[] { "population", "poverty", "poverty_low", "poverty_high" })
                AssertMeasures(one.ToList(), name, other.GetProperty(name));
        }
    }

    static void AssertMeasures(List<JsonElement> features, string name, JsonElement told)
    {
        var known = features.Where(feature => Number(feature, name) is not null).Select(feature => (Value: Number(feature, name)!.Value, Weight: Number(feature, "population"))).ToList();
        Assert.Equal(known.Count, told.GetProperty("known").GetInt32());
        if (known.Count == 0)
        {
            Assert.Equal(JsonValueKind.Null, told.GetProperty("sum").ValueKind);
            return;
        }

        var (values, weight) = (known.ConvertAll(pair => pair.Value), known.Sum(pair => pair.Weight ?? 0));
        var expected = new[] { values.Sum(), values.Average(), values.Min(), values.Max(), known.Sum(pair => pair.Value * (pair.Weight ?? 0)) / weight };
        foreach (var (measure, value) in new[] { "sum", "mean", "min", "max", "weighted_mean" }.Zip(expected))
            Assert.Equal(value, told.GetProperty(measure).GetDouble(), 1e-9 * Math.Max(1, Math.Abs(value)));
    }

    [Fact]
    public async Task Without_a_group_all_is_one_and_the_weighted_mean_is_the_nation_s()
    {
        var nation = await AskAsync("of=poverty&weight=population");
        var group = Assert.Single(nation.GetProperty("groups").EnumerateArray());
        var published = (await map.SqlAsync("SELECT round(value, 6)::text FROM observation WHERE indicator = 'poverty' AND ubigeo = '00'"))[0];

        Assert.Equal(1892, group.GetProperty("count").GetInt32());
        Assert.Equal(1874, group.GetProperty("poverty").GetProperty("known").GetInt32());
        Assert.Equal(double.Parse(published, CultureInfo.InvariantCulture), group.GetProperty("poverty").GetProperty("weighted_mean").GetDouble(), 1e-5);
    }

    [Fact]
    public async Task A_property_groups_too_and_a_table_has_a_row_a_group()
    {
        var csv = (await map.Client.GetStringAsync("/api/aggregate?collection=services&by=type&f=csv&department=Lima", Ogc.Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("type,count", csv[0]);
        Assert.Equal(await map.SqlAsync("SELECT type || ',' || count(*) FROM public_service WHERE left(ubigeo, 2) = '15' GROUP BY type ORDER BY type COLLATE \"C\""), csv[1..]);
    }

    [Theory]
    [InlineData("collection=nowhere", "collection: there is no collection 'nowhere': expected departments, ")]
    [InlineData("by=colour", "by: 'colour' is nothing to group districts by: expected department, province, district, ubigeo, name, ")]
    [InlineData("of=name", "of: 'name' is not a number of districts: expected population, area_km2, ")]
    [InlineData("of=population&weight=x", "weight: 'x' is not a number of districts: expected population, ")]
    [InlineData("filter=poverty+>", "filter: column 10: expected ")]
    [InlineData("limit=3", "limit: is not a parameter here: expected collection, by, of, weight, f, ")]
    public async Task What_cannot_be_summed_is_told(string query, string detail)
    {
        using var response = await map.Client.GetAsync($"/api/aggregate?{query}", Ogc.Cancel);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ogc.Cancel)).RootElement;

        Assert.Equal(400, (int)response.StatusCode);
        Assert.StartsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
