using MimpGeo.Cartography.Sheets;
using Xunit;

namespace MimpGeo.Tests.Sheets;

public sealed class RoundScaleTests
{
    [Fact]
    public void The_scales_are_round()
    {
        Assert.Equal([5_000, 6_000, 7_000, 7_500, 8_000, 9_000, 10_000, 12_500, 15_000, 17_500, 20_000, 25_000], RoundScale.All.Take(12));
        Assert.Equal([12_500_000, 15_000_000, 17_500_000, 20_000_000, 25_000_000], RoundScale.All.TakeLast(5));
        Assert.Equal(RoundScale.All.Distinct().Order(), RoundScale.All);
    }

    [Theory]
    [InlineData(20_000, 10_000, 200, 100, 0, 100_000)] // exactly
    [InlineData(20_001, 10_000, 200, 100, 0, 125_000)]
    [InlineData(20_000, 10_000, 200, 100, 10, 125_000)] // 80 mm are left for 10 km
    [InlineData(100, 100, 200, 100, 0, 5_000)] // none larger
    [InlineData(0, 0, 200, 100, 0, 5_000)] // a point
    public void The_largest_that_fits(double width, double height, double paperWidth, double paperHeight, double margin, int scale)
        => Assert.Equal(scale, RoundScale.Fit(width, height, paperWidth, paperHeight, margin));

    [Fact]
    public void It_fits_and_the_next_larger_one_would_not()
    {
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var (width, height, margin) = (Math.Exp(7 + 6.5 * random.NextDouble()), Math.Exp(7 + 6.5 * random.NextDouble()), 10 * random.NextDouble());
            var scale = RoundScale.Fit(width, height, 180, 250, margin);
            Assert.True(Fits(scale));
            Assert.All(RoundScale.All.Where(larger => larger < scale), larger => Assert.False(Fits(larger)));

            bool Fits(int denominator) => width * 1000 / denominator + 2 * margin <= 180 + 1e-9 && height * 1000 / denominator + 2 * margin <= 250 + 1e-9;
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Equal("6000000 m by 10 m do not fit on 200 mm by 100 mm at 1:25000000.", Assert.Throws<ArgumentException>(() => RoundScale.Fit(6_000_000, 10, 200, 100)).Message);
        Assert.Equal("200 mm by 100 mm leave no room within margins of 50 mm.", Assert.Throws<ArgumentException>(() => RoundScale.Fit(1, 1, 200, 100, 50)).Message);
        Assert.Throws<ArgumentException>(() => RoundScale.Fit(double.NaN, 1, 200, 100));
    }
}
