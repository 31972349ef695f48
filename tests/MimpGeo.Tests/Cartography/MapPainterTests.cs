using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Painting;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using NetTopologySuite.Geometries;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class MapPainterTests
{
    static readonly byte[] Everything = Pictures.Wkb("POLYGON((-50 -50,700 -50,700 700,-50 700,-50 -50))");

    [Theory]
    [InlineData(15, "#fff7c4")]
    [InlineData(50, "#d95f0e")]
    [InlineData(51, "#8c2d04")]
    public void A_territory_has_the_colour_of_its_class(int value, string colour)
    {
        using var map = Painted(painter => painter.Draw(new PolygonFeature(Everything, value, new Interval(value, value))));

        Assert.Equal([Rgb.Parse(colour)], Pictures.Colours(map.Image));
    }

    [Fact]
    public void A_territory_outside_the_answer_is_faded_as_in_the_viewer()
    {
        using var map = Painted(painter => painter.Draw(new PolygonFeature(Everything, 25, Faded: true)));

        Assert.Equal([Rgb.Parse("#ffedc9")], Pictures.Colours(map.Image));
    }

    [Fact]
    public void No_data_and_uncertain_are_hatched_in_opposite_directions()
    {
        using var none = Painted(painter => painter.Draw(new PolygonFeature(Everything, null)));
        using var uncertain = Painted(painter => painter.Draw(new PolygonFeature(Everything, 35, new Interval(29, 41))));

        Assert.True(Slant(none.Image, Pictures.Style.NoData.Hatch) < 0);
        Assert.True(Slant(uncertain.Image, Pictures.Style.Uncertain.Hatch) > 0);
    }

    // Neighbours share their corners to the bit, as PostGIS gives them from one topology.
    [Fact]
    public void Neighbours_leave_no_gap_between_them()
    {
        var random = new Random(11);
        for (var run = 0; run < 20; run++)
        {
            using var map = Painted(painter => Array.ForEach(Patchwork(random), patch => painter.Draw(new PolygonFeature(Pictures.Wkb(patch), random.Next(0, 60)))));

            Assert.All(Pictures.Places(map.Image), place => Assert.Equal(255, map.Image.Pixel(place.X, place.Y).Alpha));
            Assert.Subset(Pictures.Style.Classes.Select(each => each.Colour).ToHashSet(), Pictures.Colours(map.Image));
        }
    }

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(1, 0, true)]
    [InlineData(2, 0, true)]
    [InlineData(1, (1 << 21) + 1, false)] // far from the world's corner
    [InlineData(2, (1 << 21) + 3, true)]
    public void Tiles_together_are_the_whole_picture(int scale, int column, bool lines)
    {
        var patches = Patchwork(new Random(3));
        using var whole = Tile(patches, scale, column, column, 0, 2, lines);
        for (var i = 0; i < 4; i++)
        {
            using var tile = Tile(patches, scale, column, column + i % 2, i / 2, 1, lines);
            var (left, top) = (i % 2 * 256 * scale, i / 2 * 256 * scale);
            Assert.All(Pictures.Places(tile.Image), place => AssertSame(whole.Image.Pixel(place.X + left, place.Y + top), tile.Image.Pixel(place.X, place.Y), lines));
        }
    }

    [Theory]
    [InlineData("Regular", 1)]
    [InlineData("Comisaría", 1)]
    [InlineData("Centro de Salud", 2)]
    [InlineData("", 2)]
    public void A_service_has_the_symbol_of_its_modality_with_a_white_edge(string modality, int scale)
    {
        using var map = Painted(painter => painter.Draw(new ServiceFeature(32, 32, "", modality)), scale);
        var symbol = Pictures.Style.SymbolOf("", modality);
        var drawn = Pictures.Places(map.Image).Where(place => map.Image.Pixel(place.X, place.Y).Alpha > 128).ToArray();

        Assert.Equal((symbol.Colour, 255), map.Image.Pixel(32, 32));
        Assert.Contains(drawn, place => ColourVision.Lightness(map.Image.Pixel(place.X, place.Y).Colour, "normal") > 90);
        Assert.InRange(drawn.Max(place => place.Y) - drawn.Min(place => place.Y), symbol.Radius * scale, (symbol.Radius + 2.5) * 2 * scale);
    }

    [Fact]
    public void Symbols_differ_in_shape()
    {
        string Shape(string modality)
        {
            using var map = Painted(painter => painter.Draw(new ServiceFeature(32, 32, "", modality)));
            return string.Join(' ', Pictures.Places(map.Image).Where(place => map.Image.Pixel(place.X, place.Y).Alpha > 128));
        }

        Assert.Equal(Pictures.Style.Services.Count, Pictures.Style.Services.Keys.Select(Shape).Distinct().Count());
    }

    [Fact]
    public void Coarser_outlines_lie_over_finer_ones()
    {
        var line = Pictures.Wkb("LINESTRING(-9 32,70 32)");
        var content = new MapContent { Outlines = [new(line, OutlineKind.Department), new(line, OutlineKind.Unit), new(line, OutlineKind.Province)] };
        using var map = Painted(painter => painter.Draw(content));

        Assert.True(ColourVision.Lightness(map.Image.Pixel(30, 32).Colour, "normal") < 50);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_label_with_its_halo_stays_in_its_box(int scale)
    {
        using var ruler = new LabelRuler(MapContent.DefaultLook);
        var (width, height) = ruler.Measure("Áncash");
        var placed = LabelPlacement.Of([new Label("02", "Áncash", 32, 32, 1, width, height)]).Placed[0];
        using var map = Painted(painter => painter.Draw(placed, MapContent.DefaultLook), scale, 64 * scale);

        var drawn = Pictures.Places(map.Image).Where(place => map.Image.Pixel(place.X, place.Y).Alpha > 0).ToArray();
        Assert.All(drawn, place => Assert.True(new Box(place.X, place.Y, place.X + 1, place.Y + 1).Overlaps(Grown(placed.Box, scale))));
        Assert.Contains(Rgb.White, Pictures.Colours(map.Image));
        Assert.True(drawn.Max(place => place.X) - drawn.Min(place => place.X) > width * scale * 0.8);
    }

    [Fact]
    public void Pictures_drawn_at_the_same_time_are_the_same()
    {
        var patches = Patchwork(new Random(9));
        var label = LabelPlacement.Of([new Label("02", "Áncash", 32, 32, 1, 50, 15)]).Placed[0];
        byte[] Picture()
        {
            using var map = Painted(painter => { Paint(painter, patches, 0, 0, 1); painter.Draw(label, MapContent.DefaultLook); });
            return map.ToPng();
        }

        var expected = Picture();
        Assert.All(Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => Picture()).ToArray(), actual => Assert.Equal(expected, actual));
    }

    static Box Grown(Box box, int scale) => new(box.Left * scale - 1, box.Top * scale - 1, box.Right * scale + 1, box.Bottom * scale + 1);

    static MapPainter Painted(Action<MapPainter> paint, int scale = 1, int size = 64)
    {
        var painter = new MapPainter(Pictures.Style, new PictureFrame(size, size, scale));
        paint(painter);
        return painter;
    }

    /// <summary>A picture of so many tiles a side; the patches begin at the tile with the first column.</summary>
    static MapPainter Tile(Polygon[] patches, int scale, int first, int column, int row, int tiles, bool lines)
    {
        var side = 256 * scale;
        var painter = new MapPainter(Pictures.Style, new PictureFrame(side * tiles, side * tiles, scale, (long)side * column, (long)side * row));
        Paint(painter, patches, (column - first) * side, row * side, scale, lines);
        return painter;
    }

    static void Paint(MapPainter painter, Polygon[] patches, double left, double top, int scale, bool lines = true)
    {
        for (var i = 0; i < patches.Length; i++)
        {
            var patch = NetTopologySuite.Geometries.Utilities.AffineTransformation.ScaleInstance(8 * scale, 8 * scale).Transform(patches[i]);
            var wkb = Pictures.Wkb(patch, left, top);
            painter.Draw(new PolygonFeature(wkb, i % 5 == 0 ? null : i % 60, i % 3 == 0 ? new Interval(10, 60) : null));
            if (!lines)
                continue;
            painter.Draw(new OutlineFeature(wkb, (OutlineKind)(i % 3)));
            painter.Draw(new ServiceFeature(patch.Centroid.X - left, patch.Centroid.Y - top, "CEM", i % 2 == 0 ? "Regular" : "Centro de Salud"));
        }
    }

    /// <summary>64 × 64 pixels and a rim, cut into jittered cells of 8, each into two triangles.</summary>
    static Polygon[] Patchwork(Random random)
    {
        var corners = Enumerable.Range(0, 11 * 11)
            .Select(i => new Coordinate(i % 11 * 8 - 8 + random.NextDouble() * 5, i / 11 * 8 - 8 + random.NextDouble() * 5)).ToArray();
        Polygon Patch(params int[] ring) => new(new LinearRing([.. ring.Select(i => corners[i])]));
        return [.. Enumerable.Range(0, 10 * 10).Select(i => i / 10 * 11 + i % 10)
            .SelectMany(i => new[] { Patch(i, i + 1, i + 12, i), Patch(i, i + 12, i + 11, i) })];
    }

    /// <summary>Below zero when lines rise to the right, above when they fall.</summary>
    static int Slant(ImageSurface image, Rgb hatch)
    {
        bool Lies(int x, int y) => ColourVision.Distance(image.Pixel(x, y).Colour, hatch, "normal") < 30;
        return Pictures.Places(image).Where(place => place is { X: > 0 and < 63, Y: < 63 } && Lies(place.X, place.Y))
            .Sum(place => (Lies(place.X + 1, place.Y + 1) ? 1 : 0) - (Lies(place.X - 1, place.Y + 1) ? 1 : 0));
    }

    // cairo samples an edge in 15 rows a pixel, and rounds where a picture's edge cuts a line: one row may differ.
    static void AssertSame((Rgb Colour, byte Alpha) expected, (Rgb Colour, byte Alpha) actual, bool lines)
    {
        if (!lines)
            Assert.Equal(expected, actual);
        Assert.InRange(Math.Abs(expected.Alpha - actual.Alpha), 0, 2);
        Assert.InRange(ColourVision.Distance(expected.Colour, actual.Colour, "normal"), 0, 8);
    }
}
