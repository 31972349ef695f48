using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Canvases;

/// <summary>Slanted lines over an area.</summary>
/// <param name="Colour">Of the lines.</param>
/// <param name="Direction">Of the lines.</param>
/// <param name="Spacing">From line to line along the horizontal, in pixels.</param>
/// <param name="Width">Of a line in pixels.</param>
public sealed record HatchInk(Rgb Colour, HatchDirection Direction, int Spacing, double Width)
{
    /// <summary>The same lines on a screen with <paramref name="scale"/> pixels for one; the spacing stays whole.</summary>
    public HatchInk Times(double scale) => this with { Spacing = (int)Math.Max(2, Math.Round(Spacing * scale)), Width = Width * scale };
}

/// <summary>Which way hatch lines go from left to right.</summary>
public enum HatchDirection
{
    Rising,
    Falling,
}
