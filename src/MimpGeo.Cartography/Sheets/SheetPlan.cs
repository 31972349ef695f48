using MimpGeo.Cartography.Projections;

namespace MimpGeo.Cartography.Sheets;

/// <summary>What is decided before the map's content is read: paper, projection, scale, and what the frame shows.</summary>
/// <param name="Format">Where the parts of the sheet stand.</param>
/// <param name="Zone">Of the map.</param>
/// <param name="Frame">Of the map.</param>
public sealed record SheetPlan(SheetFormat Format, UtmZone Zone, MapFrame Frame)
{
    // Kept free around the territory, so that its neighbours are seen.
    const double Margin = 8;

    /// <summary>The paper turned as the territory's shape wants it, at the largest round scale that shows it all.</summary>
    /// <param name="territory">In metres of the zone.</param>
    /// <param name="zone">Of the map.</param>
    /// <param name="paper">How large the sheet is.</param>
    /// <param name="landscape">Null where the shape decides.</param>
    public static SheetPlan Of(UtmExtent territory, UtmZone zone, PaperSize paper, bool? landscape = null)
    {
        var fit = landscape is { } turned
            ? SheetFit.On(new(paper, turned), new SheetFormat(new(paper, turned)).Map, territory, Margin)
            : SheetFit.Choose(territory, paper, sheet => new SheetFormat(sheet).Map, Margin);
        return new(new(fit.Sheet), zone, fit.Frame);
    }
}
