using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Canvases;

/// <summary>What a shape is drawn with: fill, pattern over it, hatch over these, edge over all; each may be missing.</summary>
public sealed record Ink(Rgb? Fill = null, HatchInk? Hatch = null, Pen? Edge = null)
{
    /// <summary>Opacity of the fill, 0 to 1.</summary>
    public double Alpha { get; init; } = 1;

    /// <summary>Lines between fill and hatch: two marks on one area.</summary>
    public HatchInk? Pattern { get; init; }

    /// <summary>The same ink on a canvas with <paramref name="scale"/> units for one.</summary>
    public Ink Times(double scale) => this with { Pattern = Pattern?.Times(scale), Hatch = Hatch?.Times(scale), Edge = Edge?.Times(scale) };
}
