using MimpGeo.Cartography.Sheets;
using Xunit;

namespace MimpGeo.Tests.Sheets;

public sealed class UtmGridTests
{
    [Fact]
    public void The_grid_of_the_nation()
    {
        var grid = UtmGrid.Of(Frames.Nation); // 1 662 km by 2 220 km

        Assert.Equal(500_000, grid.Step);
        Assert.Equal(["0 E", "500 000 E", "1 000 000 E", "8 000 000 N", "8 500 000 N", "9 000 000 N", "9 500 000 N", "10 000 000 N"],
            grid.Lines.Select(line => line.Label.Replace('\u202f', ' ').Replace('\u00a0', ' ')));
    }

    [Fact]
    public void Lines_stand_at_a_round_step_four_across_the_longer_side_and_two_across_the_other()
    {
        var random = new Random(8);
        for (var i = 0; i < 2000; i++)
        {
            var (frame, _) = Frames.Random(random);
            var grid = UtmGrid.Of(frame);
            var longer = frame.Paper.Width >= frame.Paper.Height ? GridAxis.Easting : GridAxis.Northing;

            Assert.True(grid.Lines.Count(line => line.Axis == longer) >= 4 && grid.Lines.Count(line => line.Axis != longer) >= 2);
            Assert.True(grid.Lines.Count <= 48, $"{grid.Lines.Count} lines");
            Assert.Contains(grid.Step / Math.Pow(10, Math.Floor(Math.Log10(grid.Step) + 1e-9)), new[] { 1, 2, 2.5, 5 });
            Assert.All(grid.Lines, line => Assert.Equal(0, line.Metres % grid.Step));
        }
    }

    [Fact]
    public void Every_line_lies_where_its_coordinate_does_from_side_to_side_and_none_is_missing()
    {
        var random = new Random(9);
        for (var i = 0; i < 500; i++)
        {
            var (frame, _) = Frames.Random(random);
            var (grid, extent) = (UtmGrid.Of(frame), frame.Extent);
            foreach (var line in grid.Lines)
            {
                var (start, end) = (frame.ToMetres(line.Start), frame.ToMetres(line.End));
                if (line.Axis == GridAxis.Easting)
                    Assert.Equal((line.Metres, line.Metres, extent.North, extent.South), (start.Easting, end.Easting, start.Northing, end.Northing), Near);
                else
                    Assert.Equal((line.Metres, line.Metres, extent.West, extent.East), (start.Northing, end.Northing, start.Easting, end.Easting), Near);
            }

            Assert.Equal(Multiples(extent.West, extent.East, grid.Step) + Multiples(extent.South, extent.North, grid.Step), grid.Lines.Count);
        }
    }

    static int Multiples(double low, double high, double step) => (int)Math.Floor(high / step) - (int)Math.Ceiling(low / step) + 1;

    static bool Near((double, double, double, double) one, (double, double, double, double) other)
        => Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) + Math.Abs(one.Item3 - other.Item3) + Math.Abs(one.Item4 - other.Item4) < 1e-3;
}
