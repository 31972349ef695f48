using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class PngCanvasTests
{
    static readonly PngPicture Sheet = PngPicture.Read(Sheets.Png(254)); // ten pixels a millimetre

    [Theory]
    [InlineData(12, 12, "#cc0000")] // the ring
    [InlineData(20, 20, "#ffffff")] // its hole
    [InlineData(75, 20, "#7fa1e5")] // half blue on white
    [InlineData(81, 20, "#ffffff")] // of the circle, but outside the clip
    [InlineData(60.1, 60, "#000000")] // a scale bar begins
    [InlineData(59.9, 60, "#ffffff")] // exactly there
    [InlineData(99.9, 60.9, "#000000")]
    [InlineData(100.1, 60, "#ffffff")]
    [InlineData(30, 44, "#ffffff")] // lines are not filled
    [InlineData(11, 45, "#cc0000")] // a dash
    [InlineData(14.5, 45, "#ffffff")] // between two, both with round ends
    public void A_place_in_millimetres_has_its_colour(double x, double y, string colour)
        => Assert.Equal(colour, Sheet.Colour((int)(x * 10), (int)(y * 10)));

    [Fact]
    public void Hatch_lines_run_through_the_sheets_origin()
    {
        // along a row, x + y is a multiple of the spacing of 4 mm where a line crosses
        var dark = Enumerable.Range(400, 200).Where(x => Sheet.Colour(x, 150) == "#000000").Select(x => (x + 0.5) / 10 + 15.05);

        Assert.All(dark, sum => Assert.InRange(Math.Abs(sum / 4 - Math.Round(sum / 4)) * 4, 0, 0.4));
        Assert.InRange(dark.Count(), 25, 40); // 5 lines of 0.5 mm, √2 times as wide along a row
        Assert.Equal("#ffffff", Sheet.Colour(395, 150));
        Assert.Equal("#ffffff", Sheet.Colour(605, 150));
    }

    [Theory]
    [InlineData(HatchDirection.Rising)]
    [InlineData(HatchDirection.Falling)]
    [InlineData(HatchDirection.Horizontal)]
    [InlineData(HatchDirection.Vertical)]
    [InlineData(HatchDirection.Crossed)]
    [InlineData(HatchDirection.Dotted)]
    public void Hatches_of_neighbours_continue_each_other(HatchDirection direction)
    {
        var ink = new Ink(Hatch: Sheets.Hatch with { Direction = direction });
        var whole = PngPicture.Read(Sheets.Png(127, canvas => canvas.Draw(Shape.Rectangle(10, 10, 60, 40), ink)));
        var halves = PngPicture.Read(Sheets.Png(127, canvas =>
        {
            canvas.Draw(Shape.Rectangle(10, 10, 33, 40), ink);
            canvas.Draw(Shape.Rectangle(43, 10, 27, 40), ink);
        }));

        // where one ends and the other begins, half-covered pixels may be a shade off
        Assert.All(Enumerable.Range(0, whole.Height * whole.Width), i => Assert.InRange(
            Math.Abs(whole.Alpha(i % whole.Width, i / whole.Width) - halves.Alpha(i % whole.Width, i / whole.Width)), 0, 8));
    }

    [Fact]
    public void Turned_text_stands_where_it_reads_upwards()
    {
        using var font = new Font(4);
        var picture = PngPicture.Read(Sheets.Png(254, canvas => canvas.Text("HHHH", new(50, 60), new TextLook(4, Rgb.Black), -90)));
        var dark = (from x in Enumerable.Range(0, picture.Width) from y in Enumerable.Range(0, picture.Height) where picture.Alpha(x, y) > 128 select (x, y)).ToList();

        Assert.InRange(dark.Max(place => place.x), 490, 502); // the baseline
        Assert.InRange(dark.Max(place => place.y), 585, 602); // the start
        Assert.InRange(dark.Min(place => place.y), 598 - font.Width("HHHH") * 10, 608 - font.Width("HHHH") * 10);
    }

    [Fact]
    public void A_sheet_has_as_many_pixels_as_its_resolution_says()
    {
        var picture = PngPicture.Read(Sheets.Png(150));

        Assert.Equal((709, 472), (picture.Width, picture.Height)); // 120 and 80 mm: 708.66 and 472.44
    }

    [Fact]
    public void A_font_measures_alike_in_every_unit()
    {
        using var small = new Font(2.8);
        using var large = new Font(280);

        Assert.All(Sheets.Lines, line => Assert.Equal(large.Width(line), small.Width(line) * 100, 0.05));
        Assert.Equal(large.Ascent, small.Ascent * 100, 0.05);
    }

    [Theory]
    [InlineData(1000, 254, "height")]
    [InlineData(1, 1, "dpi")]
    public void Sheets_out_of_reach_are_refused(double side, double scale, string reason)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new PngCanvas(10, reason == "dpi" ? 10 : side * 10, reason == "dpi" ? -scale : scale).Dispose());

    [Fact]
    public void The_same_drawing_makes_the_same_bytes() => Assert.Equal(Sheets.Png(100), Sheets.Png(100));
}
