using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class MapStyleTests
{
    public static TheoryData<string> Files { get; }
        = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tiles", "styles"), "*.json").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [InlineData("19.99", 0)]
    [InlineData("20", 1)] // "Menor al 20 %" leaves it out
    [InlineData("30", 1)]
    [InlineData("30.01", 2)]
    [InlineData("50", 3)] // "Mayor al 50 %" leaves it out
    [InlineData("50.1", 4)]
    [InlineData("-1", 0)]
    [InlineData("100", 4)]
    public void A_value_has_the_class_the_ministry_gives_it(string value, int expected)
        => Assert.Equal(expected, Read("poverty.json").ClassOf(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(31, 40, false)]
    [InlineData(30, 40, true)] // 30 belongs to the class below
    [InlineData(39, 41, true)]
    [InlineData(10, 60, true)]
    public void An_interval_over_a_limit_is_uncertain(int low, int high, bool expected)
        => Assert.Equal(expected, Read("poverty.json").IsUncertain(new Interval(low, high)));

    [Fact]
    public void A_modality_without_a_symbol_has_the_plain_one()
    {
        var style = Read("poverty.json");

        Assert.Equal(SymbolShape.Diamond, style.SymbolOf("CEM", "Comisaría").Shape);
        Assert.Equal(SymbolShape.Square, style.SymbolOf("SAU", "").Shape);
        Assert.Equal(SymbolShape.Square, style.SymbolOf("SAU", "Nueva").Shape);
        Assert.Equal(style.Services[""], style.SymbolOf("CEM", "Nueva"));
        Assert.Equal(style.Services[""], style.SymbolOf("", ""));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Neighbouring_classes_stay_apart_in_every_colour_vision(string file)
        => Assert.All(Neighbours(file), pair => Assert.All(ColourVision.Kinds.Keys, kind =>
            Assert.True(ColourVision.Distance(pair.Lower, pair.Upper, kind) >= 8, $"{pair.Lower} and {pair.Upper} in {kind}")));

    [Theory]
    [MemberData(nameof(Files))]
    public void Higher_classes_are_darker_in_every_colour_vision(string file)
        => Assert.All(Neighbours(file), pair => Assert.All(ColourVision.Kinds.Keys, kind =>
            Assert.True(ColourVision.Lightness(pair.Lower, kind) > ColourVision.Lightness(pair.Upper, kind), $"{pair.Lower} and {pair.Upper} in {kind}")));

    // The hatch says what is not known: it must be seen on each class colour.
    [Theory]
    [MemberData(nameof(Files))]
    public void The_hatch_of_the_uncertain_is_seen_on_every_class(string file)
    {
        var style = Read(file);
        Assert.All(style.Classes, each => Assert.All(ColourVision.Kinds.Keys, kind =>
            Assert.True(ColourVision.Distance(each.Colour, style.Uncertain.Hatch, kind) >= 20, $"{each.Colour} in {kind}")));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Services_and_outlines_look_the_same_on_every_map(string file)
    {
        var (style, poverty) = (Read(file), Read("poverty.json"));

        Assert.Equal(poverty.Services, style.Services);
        Assert.Equal(poverty.Outlines, style.Outlines);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), style.Name);
    }

    [Fact]
    public void Both_poverty_maps_have_the_same_classes()
    {
        static IEnumerable<object> Classes(string file) => Read(file).Classes.Select(each => each with { Colour = Rgb.White });
        Assert.Equal(Classes("poverty.json"), Classes("poverty-blues.json"));
    }

    static MapStyle Read(string file) => MapStyle.Read(Path.Combine(Repository.Root, "tiles", "styles", file));

    static IEnumerable<(Rgb Lower, Rgb Upper)> Neighbours(string file)
    {
        var colours = Read(file).Classes.Select(each => each.Colour).ToArray();
        return colours.Zip(colours.Skip(1));
    }
}
