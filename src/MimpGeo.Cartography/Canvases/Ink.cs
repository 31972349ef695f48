using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Canvases;

/// <summary>What a shape is drawn with: fill, hatch over it, edge over both; each may be missing.</summary>
public sealed record Ink(Rgb? Fill = null, HatchInk? Hatch = null, Pen? Edge = null)
{
    /// <summary>Opacity of the fill, 0 to 1.</summary>
    public double Alpha { get; init; } = 1;

    /// <summary>The same ink on a canvas with <paramref name="scale"/> units for one.</summary>
    public Ink Times(double scale) => this with { Hatch = Hatch?.Times(scale), Edge = Edge?.Times(scale) };
}
