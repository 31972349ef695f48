using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Canvases;

/// <summary>What a shape is drawn with: fill, hatch over it, edge over both; each may be missing.</summary>
public sealed record Ink(Rgb? Fill = null, HatchInk? Hatch = null, Pen? Edge = null)
{
    /// <summary>The same ink on a screen with <paramref name="scale"/> pixels for one.</summary>
    public Ink Times(double scale) => this with { Hatch = Hatch?.Times(scale), Edge = Edge?.Times(scale) };
}
