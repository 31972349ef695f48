using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Styles;
using MimpGeo.Tests.Support;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MimpGeo.Tests.Cartography;

/// <summary>What the tests of pictures share.</summary>
static class Pictures
{
    public static MapStyle Style { get; } = MapStyle.Read(Path.Combine(Repository.Root, "tiles", "styles", "poverty.json"));

    public static byte[] Wkb(string wkt) => Wkb(new WKTReader().Read(wkt));

    public static byte[] Wkb(Geometry geometry) => geometry.AsBinary();

    /// <summary>The geometry seen from a picture whose corner lies at the given place.</summary>
    public static byte[] Wkb(Geometry geometry, double left, double top)
        => Wkb(NetTopologySuite.Geometries.Utilities.AffineTransformation.TranslationInstance(-left, -top).Transform(geometry));

    public static IEnumerable<(int X, int Y)> Places(ImageSurface image)
        => from y in Enumerable.Range(0, image.Height) from x in Enumerable.Range(0, image.Width) select (x, y);

    public static HashSet<Rgb> Colours(ImageSurface image)
        => [.. Places(image).Select(place => image.Pixel(place.X, place.Y)).Where(pixel => pixel.Alpha > 0).Select(pixel => pixel.Colour)];
}
