using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Canvases;

/// <summary>Lines or dots over an area.</summary>
/// <param name="Colour">Of the lines.</param>
/// <param name="Direction">Of the lines.</param>
/// <param name="Spacing">From line to line along the axes, in units of the canvas; pictures of pixels round it to whole ones.</param>
/// <param name="Width">Of a line.</param>
public sealed record HatchInk(Rgb Colour, HatchDirection Direction, double Spacing, double Width)
{
    /// <summary>The same lines on a canvas with <paramref name="scale"/> units for one.</summary>
    public HatchInk Times(double scale) => this with { Spacing = Spacing * scale, Width = Width * scale };
}

/// <summary>Which way hatch lines go.</summary>
public enum HatchDirection
{
    /// <summary>From left to right upwards.</summary>
    Rising,

    /// <summary>From left to right downwards.</summary>
    Falling,

    Horizontal,
    Vertical,

    /// <summary>Horizontal and vertical.</summary>
    Crossed,

    /// <summary>No lines but dots as wide as a line, two to the square.</summary>
    Dotted,
}
