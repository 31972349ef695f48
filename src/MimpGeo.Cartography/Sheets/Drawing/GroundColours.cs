using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>The colours of a sheet around its territories.</summary>
/// <param name="Abroad">Other countries.</param>
/// <param name="Neighbour">Other territories of the country.</param>
/// <param name="NeighbourEdge">Their lines.</param>
/// <param name="Sea">Its area.</param>
/// <param name="Water">Its name.</param>
/// <param name="Name">Names of provinces and departments.</param>
/// <param name="Grid">Lines of the grid.</param>
/// <param name="Mark">Where the territory lies in the country.</param>
/// <param name="Rule">Under the title.</param>
sealed record GroundColours(Rgb Abroad, Rgb Neighbour, Rgb NeighbourEdge, Rgb Sea, Rgb Water, Rgb Name, Rgb Grid, Rgb Mark, Rgb Rule)
{
    static readonly GroundColours Coloured = new(
        new(241, 240, 236), new(228, 227, 222), new(176, 174, 168), new(217, 231, 240), new(52, 98, 135), new(92, 60, 30), new(70, 100, 130), new(200, 30, 30), new(140, 45, 4));

    // What lies around is white: a grey there could be a class.
    static readonly GroundColours Grey = new(
        Rgb.White, Rgb.White, Rgb.Grey(0.6), Rgb.Grey(0.98), SheetPen.Soft, SheetPen.Dark, Rgb.Grey(0.4), Rgb.Black, SheetPen.Dark);

    public static GroundColours Of(MapStyle style) => style.IsGrey ? Grey : Coloured;
}
