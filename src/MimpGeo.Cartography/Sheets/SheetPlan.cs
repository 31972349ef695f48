using MimpGeo.Cartography.Projections;

namespace MimpGeo.Cartography.Sheets;

/// <summary>What is decided before the map's content is read: paper, projection, scale, and what the frame shows.</summary>
/// <param name="Format">Where the parts of the sheet stand.</param>
/// <param name="Zone">Of the map.</param>
/// <param name="Frame">Of the map.</param>
public sealed record SheetPlan(SheetFormat Format, UtmZone Zone, MapFrame Frame)
{
    // Kept free around the territory, so that its neighbours are seen.
    const double Margin = 6;

    /// <summary>The paper turned, and the panel placed, so that the territory is shown largest, at a round scale.</summary>
    /// <param name="territory">In metres of the zone.</param>
    /// <param name="zone">Of the map.</param>
    /// <param name="paper">How large the sheet is.</param>
    /// <param name="landscape">Null where the territory's shape decides.</param>
    public static SheetPlan Of(UtmExtent territory, UtmZone zone, PaperSize paper, bool? landscape = null)
        => Formats(paper)
            .Where(format => landscape is null || format.Sheet.Landscape == landscape)
            .Select(format => Of(territory, zone, format))
            .MinBy(plan => RoundScale.Exact(territory.Width, territory.Height, plan.Frame.Paper.Width, plan.Frame.Paper.Height, Margin))!;

    static SheetPlan Of(UtmExtent territory, UtmZone zone, SheetFormat format)
        => new(format, zone, new(format.Map, RoundScale.Fit(territory.Width, territory.Height, format.Map.Width, format.Map.Height, Margin), territory.Centre));

    // Of equals the first.
    static IEnumerable<SheetFormat> Formats(PaperSize paper) =>
    [
        new(new(paper, Landscape: true)), new(new(paper, Landscape: false), HasPanelBelow: true), new(new(paper, Landscape: false)),
    ];
}
