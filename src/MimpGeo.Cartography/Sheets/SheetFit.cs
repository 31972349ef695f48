using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets;

/// <summary>How a territory lies on a sheet: which way the paper is turned and at what scale.</summary>
public sealed record SheetFit(SheetSize Sheet, MapFrame Frame)
{
    /// <summary>The sheet, portrait or landscape, that shows a territory at the larger scale.</summary>
    /// <remarks>Compared before they are rounded, so at the same round scale it is the one that the territory fills better; of equals the portrait.</remarks>
    /// <param name="territory">In metres of its zone; it comes to lie in the middle of the map.</param>
    /// <param name="paper">How large the sheet is.</param>
    /// <param name="mapBox">What the rest of the layout leaves to the map on a sheet, in millimetres.</param>
    /// <param name="margin">Kept free around the territory inside the map, in millimetres.</param>
    /// <exception cref="ArgumentException">The territory fits neither way.</exception>
    public static SheetFit Choose(UtmExtent territory, PaperSize paper, Func<SheetSize, Box> mapBox, double margin)
    {
        var (sheet, map) = new SheetSize[] { new(paper, Landscape: false), new(paper, Landscape: true) }
            .Select(each => (Sheet: each, Map: mapBox(each)))
            .MinBy(each => RoundScale.Exact(territory.Width, territory.Height, each.Map.Width, each.Map.Height, margin));
        return On(sheet, map, territory, margin);
    }

    /// <summary>The territory on a sheet that is already turned.</summary>
    public static SheetFit On(SheetSize sheet, Box map, UtmExtent territory, double margin)
        => new(sheet, new(map, RoundScale.Fit(territory.Width, territory.Height, map.Width, map.Height, margin), territory.Centre));
}
