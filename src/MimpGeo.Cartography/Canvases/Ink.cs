using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Canvases;

/// <summary>What a shape is drawn with: fill, hatch over it, edge over both; each may be missing.</summary>
public sealed record Ink(Rgb? Fill = null, HatchInk? Hatch = null, Pen? Edge = null);
