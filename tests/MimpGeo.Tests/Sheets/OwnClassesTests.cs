using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MimpGeo.Cartography.Colours;
using MimpGeo.Server.Sheets;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Sheets;

/// <summary>Sheets and maps with other classes than their style's: counted again over the shipped file, by what the labels say.</summary>
public sealed class OwnClassesTests(MapFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("18", "poverty", 3, "jenks")]
    [InlineData("18", "poverty", 7, "quantile")]
    [InlineData("21", "poverty", 5, "equal")]
    [InlineData("00", "poverty", 9, "jenks")]
    [InlineData("00", "hdi", 4, "quantile")]
    [InlineData("1801", "hdi", 9, "equal")]
    public async Task Classes_count_what_their_labels_say(string ubigeo, string indicator, int classes, string method)
    {
        var content = (await ReadAsync(ubigeo, $"indicator={indicator}&classes={classes}&method={method}")).Content;
        var values = Shipped(ubigeo, indicator);
        var labels = content.Style.Classes.Select(each => Numbers(each.Label.Es)).ToList();

        Assert.InRange(labels.Count, 1, classes);
        Assert.Equal(values.Count, content.Counts.Classes.Sum());
        for (var at = 0; at < labels.Count - 1; at++)
            Assert.Equal(values.LongCount(value => value <= labels[at][^1]), content.Counts.Classes.Take(at + 1).Sum());
    }

    [Fact]
    public async Task Quantiles_have_equal_counts()
    {
        var content = (await ReadAsync("00", "indicator=hdi&classes=6&method=quantile")).Content;

        Assert.All(content.Counts.Classes, count => Assert.InRange(count, content.Counts.Classes.Sum() / 6 - 3, content.Counts.Classes.Sum() / 6 + 3));
    }

    [Fact]
    public async Task Natural_breaks_are_the_best_of_all()
    {
        var content = (await ReadAsync("18", "classes=3")).Content;
        var values = Shipped("18", "poverty").Select(decimal.ToDouble).Order().ToList();
        var ends = Cumulated(content.Counts.Classes).Select(end => (int)end).ToList();

        var best = (from first in Enumerable.Range(1, values.Count - 2)
                    from second in Enumerable.Range(first + 1, values.Count - first - 1)
                    select Within(values[..first]) + Within(values[first..second]) + Within(values[second..])).Min();
        Assert.Equal(best, Within(values[..ends[0]]) + Within(values[ends[0]..ends[1]]) + Within(values[ends[1]..]), 9);
    }

    [Fact]
    public async Task Only_districts_that_the_filter_lets_through_are_divided()
    {
        var content = (await ReadAsync("21", "classes=4&method=equal&filter=poverty > 40")).Content;
        var values = Shipped("21", "poverty").Where(value => value > 40).ToList();
        var width = (values.Max() - values.Min()) / 4;

        Assert.Equal(values.Count, content.Counts.Classes.Sum());
        Assert.All(content.Style.Classes.SkipLast(1), (each, at) => Assert.InRange(each.Limit!.Value, values.Min() + width * (at + 1) - 0.1m, values.Min() + width * (at + 1) + 0.1m));
    }

    [Fact]
    public async Task Colours_go_from_the_style_s_lightest_to_its_darkest()
    {
        var style = (await ReadAsync("00", "")).Content.Style;
        var divided = (await ReadAsync("00", "classes=9&method=quantile")).Content.Style;

        Assert.Equal((style.Classes[0].Colour, style.Classes[2].Colour, style.Classes[^1].Colour), (divided.Classes[0].Colour, divided.Classes[4].Colour, divided.Classes[^1].Colour));
        Assert.Equal(9, divided.Classes.Select(each => each.Colour).Distinct().Count());
        Assert.Equal(divided.Classes.Select(each => Light(each.Colour)).OrderDescending(), divided.Classes.Select(each => Light(each.Colour)));
    }

    [Fact]
    public async Task Labels_are_written_as_the_language_writes_numbers()
    {
        var classes = (await ReadAsync("18", "classes=3&method=quantile")).Content.Style.Classes;

        Assert.Matches(@"^Hasta \d+,\d\u00a0%$", classes[0].Label.Es);
        Assert.Matches(@"^\d+,\d–\d+,\d\u00a0%$", classes[1].Label.Es);
        Assert.Matches(@"^Above \d+\.\d%$", classes[2].Label.En);
    }

    [Fact]
    public async Task Sheet_page_and_legend_tell_the_same()
    {
        var page = await map.Client.GetStringAsync("/api/sheets/00.html?classes=4&method=quantile", Cancel);
        var legend = JsonNode.Parse(await map.Client.GetStringAsync("/api/legend.json?classes=4&method=quantile", Cancel))!;
        var text = WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(page, "</t[dh]>", "|"), "<[^>]+>", ""));

        Assert.Equal(4, legend["classes"]!.AsArray().Count);
        Assert.All(legend["classes"]!.AsArray(), each => Assert.Contains($"{each!["label"]}|{each["count"]}|", text, StringComparison.Ordinal));
        Assert.Contains((string)legend["limits"]!, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_classes_are_another_sheet()
    {
        using var own = await map.Client.GetAsync("/api/sheets/18.html?classes=4", Cancel);
        using var more = await map.Client.GetAsync("/api/sheets/18.html?classes=5", Cancel);
        using var published = await map.Client.GetAsync("/api/sheets/18.html?method=published", Cancel);
        using var usual = await map.Client.GetAsync("/api/sheets/18.html", Cancel);

        Assert.Equal(3, new[] { own, more, usual }.Select(answer => answer.Headers.ETag).Distinct().Count());
        Assert.Equal(usual.Headers.ETag, published.Headers.ETag);
    }

    [Theory]
    [InlineData("sheets/18.html?classes=2", "classes", "from 3 to 9")]
    [InlineData("sheets/18.html?classes=10", "classes", "from 3 to 9")]
    [InlineData("sheets/18.html?classes=some", "classes", "from 3 to 9")]
    [InlineData("sheets/18.html?method=best", "method", "equal, quantile, jenks, published")]
    [InlineData("sheets/18.html?classes=4&method=published", "classes", "method=published")]
    [InlineData("maps.png?classes=2", "classes", "from 3 to 9")]
    [InlineData("legend.json?method=best", "method", "equal, quantile, jenks, published")]
    [InlineData("legend.json?layers=services&classes=4", "classes", "districts")]
    public async Task What_cannot_be_divided_is_refused_by_name(string question, string parameter, string expected)
    {
        using var answer = await map.Client.GetAsync($"/api/{question}", Cancel);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;

        Assert.Equal((HttpStatusCode.BadRequest, parameter), (answer.StatusCode, (string?)problem["parameter"]));
        Assert.Contains(expected, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    Task<Sheet> ReadAsync(string ubigeo, string question)
        => SheetSubjects.ReadAsync(map, ubigeo, question.Split('&', StringSplitOptions.RemoveEmptyEntries));

    static List<decimal> Shipped(string ubigeo, string indicator)
    {
        var prefix = ubigeo == "00" ? "" : ubigeo;
        return [.. CsvTable.Shipped("observations.csv").Where(row => row["indicator"] == indicator && row["ubigeo"].Length == 6 && row["ubigeo"].StartsWith(prefix, StringComparison.Ordinal))
            .Select(row => decimal.Parse(row["value"], CultureInfo.InvariantCulture))];
    }

    static List<decimal> Numbers(string label)
        => [.. Regex.Matches(label, @"\d+(,\d+)?").Select(number => decimal.Parse(number.Value.Replace(',', '.'), CultureInfo.InvariantCulture))];

    static List<long> Cumulated(IReadOnlyList<long> counts) => [.. counts.Select((_, at) => counts.Take(at + 1).Sum())];

    static double Within(List<double> values) => values.Sum(value => Math.Pow(value - values.Average(), 2));

    static double Light(Rgb colour) => 0.2126 * colour.Red + 0.7152 * colour.Green + 0.0722 * colour.Blue;
}
