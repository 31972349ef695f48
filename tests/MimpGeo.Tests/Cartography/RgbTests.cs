using MimpGeo.Cartography.Colours;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class RgbTests
{
    [Fact]
    public void A_colour_is_read_and_written() => Assert.Equal("#fed98e", Rgb.Parse("#FEd98e").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("fed98e")]
    [InlineData("#fed98")]
    [InlineData("#fed98ee")]
    [InlineData("#+ed98e")] // a sign is no digit
    [InlineData("# ed98e")]
    public void What_is_no_colour_is_refused(string text)
        => Assert.Equal($"'{text}' is not a colour: expected # and six hexadecimal digits, such as #fed98e.",
            Assert.Throws<FormatException>(() => Rgb.Parse(text)).Message);

    [Fact]
    public void Fading_mixes_white_into_a_colour() => Assert.Equal("#ffedc9", Rgb.Parse("#fed98e").Faded(0.52).ToString());

    // Known values of CIELAB: the simulation stands on them.
    [Fact]
    public void Distances_are_those_of_the_colour_space()
    {
        Assert.Equal(100, ColourVision.Distance(Rgb.White, Rgb.Black, "normal"), 1);
        Assert.Equal(53.24, ColourVision.Lightness(Rgb.Parse("#ff0000"), "normal"), 1);
        Assert.InRange(ColourVision.Distance(Rgb.Parse("#ff0000"), Rgb.Parse("#7a6c00"), "deuteranopia"), 0, 40);
    }
}
