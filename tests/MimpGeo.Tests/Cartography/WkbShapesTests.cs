using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Painting;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class WkbShapesTests
{
    static readonly SheetTransform Metres = new(200_000, 8_700_000, 0.01); // 1:100,000

    [Fact]
    public void A_geometry_becomes_areas_lines_and_points_on_paper()
    {
        var geometry = new WKTReader().Read(
            "GEOMETRYCOLLECTION(MULTIPOLYGON(((200100 8699900,201100 8699900,200100 8698900,200100 8699900),(200200 8699800,200300 8699800,200200 8699700,200200 8699800))),LINESTRING(200000 8700000,200500 8699000),MULTIPOINT((200700 8699300)),POINT EMPTY,POLYGON EMPTY)");
        var paper = new AffineTransformation(0.01, 0, -2000, 0, -0.01, 87_000).Transform(geometry);
        var shapes = WkbShapes.Read(Pictures.Wkb(geometry), Metres);

        Assert.Equal([4, 4], shapes.Area!.Rings.Select(ring => ring.Count));
        Assert.Equal(
            paper.Coordinates.Select(place => (Math.Round(place.X, 6), Math.Round(place.Y, 6))),
            shapes.Area.Rings.Concat(shapes.Lines!.Parts).Append(shapes.Points).SelectMany(part => part).Select(place => (Math.Round(place.X, 6), Math.Round(place.Y, 6))));
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        var shapes = WkbShapes.Read(Pictures.Wkb("POINT(200700 8699300)"), Metres);

        Assert.Null(shapes.Area);
        Assert.Null(shapes.Lines);
        Assert.Equal([new Point(7, 7)], shapes.Points);
    }

    [Fact]
    public void Vertices_are_read_without_an_object_for_each()
    {
        var wkb = Pictures.Wkb(new NetTopologySuite.Geometries.Point(205_000, 8_695_000).Buffer(4000, 5000));
        WkbShapes.Read(wkb, Metres);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var vertices = WkbShapes.Read(wkb, Metres).Area!.Rings[0].Count;
        Assert.InRange(vertices, 20_000, 20_100);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 16 * vertices, 16 * vertices + 1000);
    }

    [Fact]
    public void Places_far_off_the_sheet_stay_within_the_numbers_of_cairo()
        => Assert.Equal(new Point(-50_000, 50_000), Metres.Place(-9e9, -9e9));

    [Fact]
    public void Bytes_that_are_no_geometry_are_refused()
        => Assert.Throws<FormatException>(() => WkbShapes.Read([1, 3, 0, 0, 0, 1], Metres));
}
