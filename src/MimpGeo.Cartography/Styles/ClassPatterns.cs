using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Styles;

/// <summary>Patterns of classes, the denser the higher. None is slanted or dotted: that means no data and uncertain.</summary>
static class ClassPatterns
{
    const double Width = 0.5;

    static readonly Rgb Colour = Rgb.Grey(0.3);

    // In CSS pixels, by the share of the area that they cover.
    static readonly IReadOnlyList<HatchInk?> All =
    [
        null,
        Lines(HatchDirection.Vertical, 14),
        Lines(HatchDirection.Horizontal, 10),
        Lines(HatchDirection.Vertical, 8),
        Lines(HatchDirection.Horizontal, 4.5),
        Lines(HatchDirection.Vertical, 4),
        Lines(HatchDirection.Crossed, 8),
        Lines(HatchDirection.Horizontal, 3),
        Lines(HatchDirection.Crossed, 4.5),
    ];

    /// <summary>As many as there are classes, the lowest blank; after nine they begin again.</summary>
    public static IReadOnlyList<HatchInk?> Of(int classes)
        => [.. Enumerable.Range(0, classes).Select(i => All[classes > All.Count ? i % All.Count : (int)Math.Round((All.Count - 1.0) * i / Math.Max(1, classes - 1))])];

    static HatchInk Lines(HatchDirection direction, double spacing) => new(Colour, direction, spacing, Width);
}
