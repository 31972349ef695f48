using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Projections;

namespace MimpGeo.Cartography.Sheets;

/// <summary>The map's window on a sheet: which place of a UTM zone lies where on the paper.</summary>
/// <param name="Paper">In millimetres from the sheet's top left corner.</param>
/// <param name="Scale">The denominator: 1:<paramref name="Scale"/>.</param>
/// <param name="Centre">What lies in the middle of the window.</param>
public sealed record MapFrame(Box Paper, int Scale, UtmPoint Centre)
{
    /// <summary>What a millimetre of paper stands for, in metres.</summary>
    public double MetresPerMillimetre => Scale / 1000d;

    /// <summary>What the window shows.</summary>
    public UtmExtent Extent
    {
        get
        {
            var (southWest, northEast) = (ToMetres(new(Paper.Left, Paper.Bottom)), ToMetres(new(Paper.Right, Paper.Top)));
            return new(southWest.Easting, southWest.Northing, northEast.Easting, northEast.Northing);
        }
    }

    /// <summary>Where a place lies on the sheet, in millimetres; also outside the window.</summary>
    public Point ToPaper(UtmPoint place) => new(
        Paper.Centre.X + (place.Easting - Centre.Easting) / MetresPerMillimetre,
        Paper.Centre.Y - (place.Northing - Centre.Northing) / MetresPerMillimetre);

    public UtmPoint ToMetres(Point paper) => new(
        Centre.Easting + (paper.X - Paper.Centre.X) * MetresPerMillimetre,
        Centre.Northing - (paper.Y - Paper.Centre.Y) * MetresPerMillimetre);
}
