using MimpGeo.Cartography.Sheets;
using Xunit;

namespace MimpGeo.Tests.Sheets;

public sealed class ScaleBarTests
{
    [Theory]
    [InlineData(250_000, 80, "es", "0|5|10|15|20 km", 80)]
    [InlineData(250_000, 79, "es", "0|2|4|6|8 km", 32)]
    [InlineData(40_000, 60, "es", "0|0,5|1|1,5|2 km", 50)]
    [InlineData(40_000, 60, "en", "0|0.5|1|1.5|2 km", 50)]
    [InlineData(12_500, 60, "es", "0|100|200|300|400 m", 32)] // Callao's districts
    [InlineData(6_000_000, 60, "es", "0|50|100|150|200 km", 33.3333)]
    public void Divisions_are_round(int scale, double maxWidth, string language, string labels, double width)
    {
        var bar = ScaleBar.Of(scale, maxWidth, language, new(100, 50), 2);

        Assert.Equal(labels, string.Join('|', bar.Marks.Select(mark => mark.Text)).Replace('\u00a0', ' '));
        Assert.Equal([true, false, true, false], bar.Divisions.Select(division => division.Filled));
        Assert.Equal((100, 50, 52, width), (bar.Divisions[0].Box.Left, bar.Divisions[0].Box.Top, bar.Divisions[3].Box.Bottom, Math.Round(bar.Divisions[3].Box.Right - 100, 4)));
    }

    [Fact]
    public void It_is_as_long_as_it_says_and_the_next_longer_would_be_too_wide()
    {
        foreach (var scale in RoundScale.All)
        {
            var bar = ScaleBar.Of(scale, 70, "en");
            var width = bar.Divisions[^1].Box.Right;

            Assert.Equal(bar.Metres * 1000 / scale, width, 1e-9);
            Assert.InRange(width, 70 / 2.5 - 1e-9, 70); // the next one is twice or 2.5 times as long
            Assert.Equal(bar.Divisions.Skip(1).Select(division => division.Box.Left), bar.Divisions.Take(3).Select(division => division.Box.Right));
            Assert.Equal(bar.Marks.Select(mark => mark.X), bar.Divisions.Select(division => division.Box.Left).Append(width));
        }
    }

    [Fact]
    public void A_bar_too_short_for_a_metre_is_refused()
        => Assert.StartsWith("No scale bar at 1:5000 is as short as that.", Assert.Throws<ArgumentOutOfRangeException>(() => ScaleBar.Of(5_000, 0.1, "es")).Message, StringComparison.Ordinal);
}
