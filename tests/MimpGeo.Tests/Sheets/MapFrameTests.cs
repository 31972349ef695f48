using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using Xunit;

namespace MimpGeo.Tests.Sheets;

public sealed class MapFrameTests
{
    // 200 mm by 100 mm at 1:100 000 are 20 km by 10 km.
    static readonly MapFrame Frame = new(new(10, 20, 210, 120), 100_000, new(500_000, 8_000_000));

    [Fact]
    public void The_centre_lies_in_the_middle_and_north_is_up()
    {
        Assert.Equal(new Point(110, 70), Frame.ToPaper(new(500_000, 8_000_000)));
        Assert.Equal(new Point(120, 69), Frame.ToPaper(new(501_000, 8_000_100)));
        Assert.Equal(new UtmPoint(490_000, 8_005_000), Frame.ToMetres(new(10, 20)));
        Assert.Equal(new UtmExtent(490_000, 7_995_000, 510_000, 8_005_000), Frame.Extent);
    }

    [Fact]
    public void Paper_and_ground_lead_to_each_other()
    {
        var random = new Random(5);
        for (var i = 0; i < 1000; i++)
        {
            var (frame, _) = Frames.Random(random);
            var paper = new Point(random.NextDouble() * 420, random.NextDouble() * 297);
            var again = frame.ToPaper(frame.ToMetres(paper));
            Assert.InRange(double.Hypot(again.X - paper.X, again.Y - paper.Y), 0, 1e-6);
        }
    }

    [Fact]
    public void The_larger_of_the_ways_to_turn_the_paper_is_chosen()
    {
        var random = new Random(6);
        for (var i = 0; i < 1000; i++)
        {
            var territory = new UtmExtent(200_000, 8_000_000, 200_000 + 700_000 * random.NextDouble(), 8_000_000 + 1_200_000 * random.NextDouble());
            var (paper, zone) = ((PaperSize)random.Next(2), new UtmZone(18));
            var plan = SheetPlan.Of(territory, zone, paper);
            var others = new bool?[] { true, false }.Select(landscape => SheetPlan.Of(territory, zone, paper, landscape));

            Assert.All(others, other => Assert.True(plan.Frame.Scale <= other.Frame.Scale));
            Assert.Equal((plan.Format.Map, territory.Centre), (plan.Frame.Paper, plan.Frame.Centre));
            Assert.True(plan.Format.Map.Shrunk(5.999).Contains(Corners(plan.Frame, territory)));
        }
    }

    [Theory]
    [InlineData(300_000, 900_000, PaperSize.A4, false)]
    [InlineData(900_000, 300_000, PaperSize.A4, true)]
    public void A_territory_turns_the_sheet(double width, double height, PaperSize paper, bool landscape)
        => Assert.Equal(new(paper, landscape), SheetPlan.Of(new(0, 0, width, height), new UtmZone(18), paper).Format.Sheet);

    [Theory]
    [InlineData(PaperSize.A3)]
    [InlineData(PaperSize.A4)]
    public void The_parts_of_a_sheet_do_not_meet(PaperSize paper)
    {
        SheetFormat[] formats = [new(new(paper, true)), new(new(paper, false)), new(new(paper, false), HasPanelBelow: true)];
        Assert.All(formats, format =>
        {
            Box[] parts = [format.Header, format.Map, format.Panel];
            Assert.All(parts, part => Assert.True(format.Sheet.Box.Contains(part)));
            Assert.False(format.Header.Overlaps(format.Map) || format.Header.Overlaps(format.Panel) || format.Map.Overlaps(format.Panel));
        });
    }

    [Fact]
    public void Sheets_have_the_sizes_of_ISO_216()
    {
        Assert.Equal(new Box(0, 0, 420, 297), new SheetSize(PaperSize.A3, Landscape: true).Box);
        Assert.Equal(new Box(0, 0, 210, 297), new SheetSize(PaperSize.A4, Landscape: false).Box);
    }

    static Box Corners(MapFrame frame, UtmExtent extent)
    {
        var (topLeft, bottomRight) = (frame.ToPaper(new(extent.West, extent.North)), frame.ToPaper(new(extent.East, extent.South)));
        return new(topLeft.X, topLeft.Y, bottomRight.X, bottomRight.Y);
    }
}
