using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MimpGeo.Cartography.Styles;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Maps;

public sealed class LegendAndBreaksTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_legend_in_a_map_is_the_legend_of_its_part()
    {
        const int Margin = 8, Words = 42; // before the words stand hatches, whose lines are those of the map
        var picture = await PictureAsync("/api/maps.png?bbox=-72,-18,-70,-16&layers=districts,services&width=700&height=700&legend=true");
        var legend = await PictureAsync("/api/legend.png?bbox=-72,-18,-70,-16&layers=districts,services");

        var different = from x in Enumerable.Range(Words, legend.Width - Words - Margin)
                        from y in Enumerable.Range(Margin, legend.Height - 2 * Margin)
                        where picture.Colour(Margin + x, picture.Height - Margin - legend.Height + y) != legend.Colour(x, y)
                        select (x, y);
        Assert.Empty(different);
    }

    [Theory]
    [InlineData("districts", "poverty", "", "")]
    [InlineData("districts", "hdi", "filter=population%20%3E%2020000", "filter=population%20%3E%2020000")]
    [InlineData("provinces", "poverty-blues", "bbox=-72,-18,-70,-16", "bbox=-72,-18,-70,-16")]
    [InlineData("districts", "poverty", "bbox=-72,-18,-70,-16", "filter=S_INTERSECTS(geom,BBOX(-72,-18,-70,-16))")] // what has no place is not drawn there
    [InlineData("districts", "poverty", "above=50&service=CEM", "filter=poverty%20%3E%2050%20AND%20NOT%20has_service('CEM')")]
    public async Task A_legend_counts_what_the_items_say(string layer, string style, string question, string items)
    {
        var look = MapStyle.Read(Path.Combine(Repository.Root, "tiles", "styles", $"{style}.json"));
        var legend = await JsonAsync($"/api/legend.json?layers={layer}&style={style}&{question}");
        var figures = (await ItemsAsync(layer, items)).Select(item => (decimal?)item[look.Indicator]).ToList();

        for (var at = 0; at < look.Classes.Count; at++)
        {
            Assert.Equal(figures.Count(figure => figure is { } value && look.ClassOf(value) == at), (int)legend["classes"]![at]!["count"]!);
            Assert.Equal(look.Classes[at].Colour.ToString(), (string)legend["classes"]![at]!["colour"]!);
        }

        Assert.Equal(figures.Count(figure => figure is null), (int)legend["no_data"]!["count"]!);
        Assert.Equal(figures.Count, (int)legend["total"]!);
        Assert.Equal(figures.Count, legend["classes"]!.AsArray().Sum(each => (int)each!["count"]!) + (int)legend["no_data"]!["count"]!);
    }

    [Fact]
    public async Task Services_in_a_legend_have_a_place_and_none_is_reserved()
    {
        var legend = await JsonAsync("/api/legend.json?layers=services");
        var items = await ItemsAsync("services", "", withGeometry: true);

        Assert.Equal(items.Count(item => item["_placed"] is not null), legend["services"]!.AsArray().Sum(each => (int)each!["count"]!));
        Assert.Equal(items.Count(item => item["_placed"] is null), (int)legend["services_without_place"]!);
        Assert.DoesNotContain(legend["services"]!.AsArray(), each => (string)each!["type"]! is "CAR_NNA" or "HRT");
    }

    [Fact]
    public async Task Homes_of_children_are_on_no_picture()
    {
        var homes = PngPicture.Read(await map.Client.GetByteArrayAsync("/api/maps.png?layers=services&filter=type%20%3D%20'CAR_NNA'", Cancel));

        for (var y = 0; y < homes.Height; y++)
            Assert.Equal(-1, homes.Row(0, y, homes.Width).IndexOfAnyExcept((byte)0));
    }

    [Fact]
    public async Task Legends_are_pictures_too()
    {
        var png = PngPicture.Read(await map.Client.GetByteArrayAsync("/api/legend.png?layers=districts,services&scale=2", Cancel));
        var svg = XDocument.Parse(await map.Client.GetStringAsync("/api/legend.svg?layers=districts,services&lang=en", Cancel));

        Assert.Contains("#8c2d04", Enumerable.Range(0, png.Height).Select(y => png.Colour(40, y)));
        Assert.Contains(svg.Descendants(), element => element.Value == "Above 50%");
        Assert.Contains(svg.Descendants(), element => element.Value.StartsWith("Districts: monetary poverty", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("equal")]
    [InlineData("quantile")]
    [InlineData("jenks")]
    [InlineData("published")]
    public async Task Classes_hold_what_lies_between_their_limits(string method)
    {
        var breaks = await JsonAsync($"/api/breaks?collection=provinces&property=poverty&method={method}{(method == "published" ? "" : "&classes=4")}");
        var values = (await ItemsAsync("provinces", "")).Select(item => (double?)item["poverty"]).OfType<double>().ToList();
        var limits = breaks["limits"]!.AsArray().Select(limit => (double)limit!).ToList();

        Assert.Equal(values.Count, (int)breaks["n"]!);
        Assert.Equal(values.Count, breaks["counts"]!.AsArray().Sum(count => (int)count!));
        for (var at = 0; at < limits.Count; at++)
        {
            var isBelow = method == "published" && (string)breaks["closed"]![at]! == "above";
            Assert.Equal(values.Count(value => isBelow ? value < limits[at] : value <= limits[at]), breaks["counts"]!.AsArray().Take(at + 1).Sum(count => (int)count!));
        }
    }

    [Fact]
    public async Task Natural_breaks_are_the_best_of_all()
    {
        var breaks = await JsonAsync("/api/breaks?collection=departments&property=poverty&classes=3");
        var values = (await ItemsAsync("departments", "")).Select(item => (double?)item["poverty"]).OfType<double>().Order().ToList();

        var best = (from first in Enumerable.Range(1, values.Count - 2)
                    from second in Enumerable.Range(first + 1, values.Count - first - 1)
                    select Within(values[..first]) + Within(values[first..second]) + Within(values[second..])).Min();
        Assert.Equal(1 - best / Within(values), (double)breaks["fit"]!, 9);
    }

    [Theory]
    [InlineData("/api/breaks?property=name")]
    [InlineData("/api/breaks?property=poverty&method=best")]
    [InlineData("/api/breaks?property=population&method=published")]
    [InlineData("/api/breaks?property=poverty&method=published&classes=3")]
    [InlineData("/api/breaks?property=poverty&classes=0")]
    [InlineData("/api/legend.json?lang=qu")]
    [InlineData("/api/legend.png?style=nope")]
    public async Task Questions_that_have_no_meaning_are_refused(string url)
    {
        using var response = await map.Client.GetAsync(url, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Styles_are_told_as_they_ship()
    {
        foreach (var style in (await JsonAsync("/api/styles"))["styles"]!.AsArray())
        {
            var name = (string)style!["name"]!;
            Assert.Equal(
                await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tiles", "styles", $"{name}.json"), Cancel),
                await map.Client.GetStringAsync(new Uri((string)style["href"]!), Cancel));
        }
    }

    static double Within(List<double> values) => values.Sum(value => Math.Pow(value - values.Average(), 2));

    async Task<JsonObject> JsonAsync(string url) => JsonNode.Parse(await map.Client.GetStringAsync(url, Cancel))!.AsObject();

    async Task<PngPicture> PictureAsync(string path) => PngPicture.Read(await map.Client.GetByteArrayAsync(path, Cancel));

    async Task<List<JsonObject>> ItemsAsync(string collection, string question, bool withGeometry = false)
    {
        var answer = await map.Client.GetStringAsync($"/ogc/collections/{collection}/items?f=geojsonseq&skipGeometry={(withGeometry ? "false" : "true")}&{question}", Cancel);
        return [.. answer.Split(['\u001e', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var feature = JsonNode.Parse(line)!;
            var item = feature["properties"]!.DeepClone().AsObject();
            item["_placed"] = feature["geometry"] is null ? null : true;
            return item;
        })];
    }
}
