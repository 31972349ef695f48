using System.Globalization;
using MimpGeo.Cartography.Painting;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;

namespace MimpGeo.Server.Maps;

/// <summary>A part of the world in a picture.</summary>
/// <param name="Srid">Of <paramref name="Box"/>; the first axis is east.</param>
/// <param name="Box">From edge to edge of the picture.</param>
/// <param name="Frame">The picture.</param>
sealed record MapView(int Srid, BoundingBox Box, PictureFrame Frame)
{
    const int Mercator = 3857;
    const double MetresPerDegree = 111_320;

    // The farthest north that web mercator goes.
    const double MostLatitude = 85.0511287;

    public static MapView Of(TileId tile, int scale) => new(Mercator, tile.Mercator(), PictureFrame.Of(tile, scale));

    /// <param name="srid">Of the box.</param>
    /// <param name="box">Is stretched to the picture, as WMS does.</param>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="height">In CSS pixels.</param>
    /// <param name="scale">Pixels for one CSS pixel.</param>
    public static MapView Of(int srid, BoundingBox box, int width, int height, int scale)
    {
        var view = new MapView(srid, box, new(width * scale, height * scale, scale));
        return view with { Frame = view.Frame with { WorldX = (long)Math.Round(view.Left), WorldY = (long)Math.Round(view.Top) } };
    }

    /// <summary>Units of the CRS from pixel to CSS pixel eastwards. Maps of one scale agree on it to the last digit.</summary>
    public double UnitX => Rounded((Box.East - Box.West) / Frame.Width * Frame.Scale);

    public double UnitY => Rounded((Box.North - Box.South) / Frame.Height * Frame.Scale);

    /// <summary>Metres of a CSS pixel at the equator.</summary>
    public double MetresPerPixel => Math.Max(UnitX, UnitY) * (Srid == CoordinateSystem.StorageSrid ? MetresPerDegree : 1);

    /// <summary>The zoom of web mercator whose pixels are no larger than this picture's.</summary>
    public int Zoom => Math.Max(0, (int)Math.Ceiling(Math.Log2(2 * TileId.HalfWorld / PictureFrame.TileSize / MetresPerPixel * Frame.Scale) - 1e-6));

    /// <summary>The pixel of the world at the picture's left edge, in the picture's pixels.</summary>
    public double Left => (Box.West + TileId.HalfWorld) / UnitX * Frame.Scale;

    /// <summary>The pixel of the world at the picture's top edge.</summary>
    public double Top => (TileId.HalfWorld - Box.North) / UnitY * Frame.Scale;

    /// <summary>Where the picture is, wider by CSS pixels on each side, as far as the world goes.</summary>
    public BoundingBox Wider(int pixels)
    {
        var (x, y) = Srid switch
        {
            CoordinateSystem.StorageSrid => (180, MostLatitude),
            Mercator => (TileId.HalfWorld, TileId.HalfWorld),
            _ => (double.MaxValue, double.MaxValue),
        };
        return new(
            Math.Clamp(Box.West - pixels * UnitX, -x, x), Math.Clamp(Box.South - pixels * UnitY, -y, y),
            Math.Clamp(Box.East + pixels * UnitX, -x, x), Math.Clamp(Box.North + pixels * UnitY, -y, y));
    }

    static double Rounded(double unit) => double.Parse(unit.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
