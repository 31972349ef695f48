using System.Xml.Linq;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Legends;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Sheets;

/// <summary>Sheets for printers without colour: greys that patterns tell apart.</summary>
public sealed class BlackAndWhiteTests(MapFixture map)
{
    [Theory]
    [InlineData("print=bw")]
    [InlineData("print=bw&classes=3")]
    [InlineData("print=bw&classes=6&method=equal")]
    [InlineData("print=bw&classes=9&method=quantile")]
    public async Task Classes_differ_in_pattern_and_get_darker(string question)
    {
        var style = (await SheetSubjects.ReadAsync(map, "00", question.Split('&'))).Content.Style;

        Assert.Equal(style.Classes.Count, style.Patterns.Select(pattern => pattern is null ? (null, 0) : ((HatchDirection?)pattern.Direction, pattern.Spacing)).Distinct().Count());
        Assert.All(style.Classes.Zip(style.Classes.Skip(1)), pair => Assert.True(pair.First.Colour.Red > pair.Second.Colour.Red));
        Assert.All(style.Patterns, pattern => Assert.False(pattern?.Direction is HatchDirection.Rising or HatchDirection.Falling or HatchDirection.Dotted));
    }

    [Theory]
    [InlineData("18?print=bw")]
    [InlineData("21?print=bw&size=a4&classes=7")]
    public async Task All_colours_are_grey(string question)
    {
        var sheet = await SvgAsync(question);
        var colours = sheet.Descendants().SelectMany(element => new[] { "fill", "stroke" }.Select(name => (string?)element.Attribute(name))).OfType<string>().Where(colour => colour.StartsWith('#')).Distinct().ToList();

        Assert.True(colours.Count > 5);
        Assert.All(colours.Select(Rgb.Parse), colour => Assert.True(colour.Red == colour.Green && colour.Green == colour.Blue, colour.ToString()));
    }

    [Fact]
    public async Task Neighbours_are_white_and_lighter_than_any_class()
    {
        var around = SheetTexts.Group(await SvgAsync("18?print=bw"), "surroundings");
        var fills = around.Descendants().Select(element => Rgb.Parse(element.Attribute("fill")!.Value)).ToList();
        var style = (await SheetSubjects.ReadAsync(map, "18", "print=bw")).Content.Style;

        Assert.Equal(3, fills.Count(fill => fill == Rgb.White));
        Assert.All(fills, fill => Assert.True(fill.Red - style.Classes[0].Colour.Red > 8, fill.ToString()));
    }

    [Fact]
    public async Task The_legend_shows_the_patterns_of_the_map()
    {
        var sheet = await SvgAsync("21?print=bw");
        var style = (await SheetSubjects.ReadAsync(map, "21", "print=bw")).Content.Style;
        var samples = Legend.Of(style, "", "es").Entries.Select(entry => entry.Sample).OfType<LegendSample.Area>().Select(area => area.Ink).ToList();

        Assert.Equal(style.Patterns.Reverse(), samples.Take(style.Classes.Count).Select(ink => ink.Pattern));
        Assert.Equal((HatchDirection.Rising, HatchDirection.Dotted), (samples[^2].Hatch!.Direction, samples[^1].Hatch!.Direction));
        Assert.Superset(Patterns(sheet, "territories"), Patterns(sheet, "panel"));
    }

    static HashSet<string> Patterns(XDocument sheet, string part)
        => [.. SheetTexts.Group(sheet, part).Descendants().Select(element => (string?)element.Attribute("fill")).OfType<string>().Where(fill => fill.StartsWith("url", StringComparison.Ordinal))];

    async Task<XDocument> SvgAsync(string question)
        => XDocument.Parse(await map.Client.GetStringAsync($"/api/sheets/{question.Replace("?", ".svg?", StringComparison.Ordinal)}", TestContext.Current.CancellationToken));
}
