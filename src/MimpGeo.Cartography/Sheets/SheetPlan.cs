namespace MimpGeo.Cartography.Sheets;

/// <summary>What is decided before the map's content is read: paper, projection, scale, and what the frame shows.</summary>
/// <param name="Format">Size and orientation.</param>
/// <param name="Zone">UTM zone, south: 17, 18 or 19.</param>
/// <param name="Scale">The denominator: 250 000 for 1:250 000.</param>
/// <param name="Extent">Of the frame in metres of the zone.</param>
public sealed record SheetPlan(SheetFormat Format, int Zone, double Scale, SheetExtent Extent)
{
    /// <summary>EPSG code of WGS 84 / UTM south.</summary>
    public int Srid => 32700 + Zone;

    /// <summary>Metres on the ground of a millimetre on paper.</summary>
    public double Millimetre => Scale / 1000;
}
