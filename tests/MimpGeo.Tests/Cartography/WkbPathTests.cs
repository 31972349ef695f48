using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Painting;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class WkbPathTests
{
    [Theory]
    [InlineData("POLYGON((2 2,18 3,17 16,3 18,2 2),(6 6,6 13,14 13,14 6,6 6))")]
    [InlineData("MULTIPOLYGON(((1 1,9 1,9 9,1 9,1 1)),((11 11,19 11,19 19,11 19,11 11),(13 13,13 17,17 17,17 13,13 13)))")]
    [InlineData("GEOMETRYCOLLECTION(POLYGON((1 1,9 2,5 9,1 1)),GEOMETRYCOLLECTION(POLYGON((11 11,19 12,15 19,11 11))))")]
    [InlineData("POLYGON((-9e9 -9e9,9e9 -9e9,9e9 9e9,-9e9 9e9,-9e9 -9e9))")] // beyond cairo's own numbers
    [InlineData("MULTIPOLYGON EMPTY")]
    public void An_area_fills_the_pixels_whose_middle_it_holds(string wkt)
    {
        var area = new WKTReader().Read(wkt);
        using var image = Filled(Pictures.Wkb(area));

        Assert.All(Pictures.Places(image), place =>
        {
            var middle = new NetTopologySuite.Geometries.Point(place.X + 0.5, place.Y + 0.5);
            if (area.IsEmpty || Edges(area).Distance(middle) > 0.02)
                Assert.Equal(Holds(area, middle), image.Pixel(place.X, place.Y).Alpha == 255);
        });
    }

    [Theory]
    [InlineData("LINESTRING(0 5,20 5)", 10, 5)]
    [InlineData("MULTILINESTRING((0 1,20 1),(0 5,20 5))", 10, 5)]
    [InlineData("POINT(10 5)", 10, 5)]
    [InlineData("MULTIPOINT((2 2),(10 5))", 10, 5)]
    [InlineData("GEOMETRYCOLLECTION(POINT EMPTY,LINESTRING(0 5,20 5))", 10, 5)]
    public void Lines_and_points_are_stroked(string wkt, int x, int y)
    {
        using var image = new ImageSurface(20, 20);
        using var context = new Context(image);
        WkbPath.Trace(Pictures.Wkb(wkt), context);
        context.Stroke(new Pen(Rgb.Black, 3));

        Assert.Equal(255, image.Pixel(x, y).Alpha);
        Assert.Equal(0, image.Pixel(x, 15).Alpha);
    }

    [Theory]
    [InlineData("", "The WKB ends after 0 bytes in the middle of a geometry.")]
    [InlineData("01030000000100000003000000", "The WKB ends after 13 bytes in the middle of a geometry.")]
    [InlineData("0102000000FFFFFFFF", "The WKB ends after 9 bytes in the middle of a geometry.")] // four thousand million positions
    [InlineData("000000000140000000000000004000000000000000", "The WKB is not little-endian.")]
    [InlineData("01E9030000", "WKB of type 1001 is not drawn: expected a two-dimensional geometry, 1 to 7.")]
    [InlineData("010400000000000000FF", "The WKB goes on after its geometry.")]
    [InlineData("010200000001000000000000000000F87F0000000000000000", "The WKB has a position that is no number.")]
    public void Bytes_that_are_no_geometry_are_refused(string hex, string message)
        => Assert.Equal(message, Assert.Throws<FormatException>(() => Filled(Convert.FromHexString(hex))).Message);

    [Fact]
    public void Collections_in_collections_have_an_end()
    {
        byte[] wkb = [.. Enumerable.Repeat<byte[]>([1, 7, 0, 0, 0, 1, 0, 0, 0], 100_000).SelectMany(level => level)];

        Assert.Equal("The WKB has collections in collections more than 8 deep.", Assert.Throws<FormatException>(() => Filled(wkb)).Message);
    }

    [Fact]
    public void Broken_bytes_are_drawn_or_refused_but_never_read_beyond_their_end()
    {
        var random = new Random(5);
        var wkb = Pictures.Wkb("MULTIPOLYGON(((1 1,9 1,9 9,1 9,1 1)),((11 11,19 11,19 19,11 19,11 11),(13 13,13 17,17 17,17 13,13 13)))");
        for (var run = 0; run < 5000; run++)
        {
            var broken = wkb[..random.Next(wkb.Length + 1)];
            if (broken.Length > 0)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);

            Assert.True(Record.Exception(() => Filled(broken).Dispose()) is null or FormatException);
        }
    }

    [Fact]
    public void A_path_is_traced_without_making_objects()
    {
        var wkb = Pictures.Wkb(new NetTopologySuite.Geometries.Point(10, 10).Buffer(9, 500));
        using var image = new ImageSurface(20, 20);
        using var context = new Context(image);
        WkbPath.Trace(wkb, context);

        var before = GC.GetAllocatedBytesForCurrentThread();
        WkbPath.Trace(wkb, context);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    static Geometry Edges(Geometry area) => area.Factory.BuildGeometry([.. Flat(area).Select(polygon => polygon.Boundary)]);

    static bool Holds(Geometry area, Geometry middle) => Flat(area).Any(polygon => polygon.Contains(middle));

    static IEnumerable<Geometry> Flat(Geometry area)
        => area is GeometryCollection parts ? parts.Geometries.SelectMany(Flat) : [area];

    static ImageSurface Filled(byte[] wkb)
    {
        var image = new ImageSurface(20, 20);
        using var context = new Context(image);
        WkbPath.Trace(wkb, context);
        context.Fill(Rgb.Black, edges: MimpGeo.Cartography.Cairo.Edges.Sharp);
        return image;
    }
}
