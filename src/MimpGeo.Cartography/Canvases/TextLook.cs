using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Canvases;

/// <summary>How text looks.</summary>
/// <param name="Size">Of the em square, in units of the canvas.</param>
/// <param name="Colour">Of the letters.</param>
/// <param name="Bold">Whether the strokes are thick.</param>
/// <param name="Halo">Colour of a rim that keeps letters readable on lines and fills.</param>
/// <param name="HaloWidth">Of the rim on each side of a stroke.</param>
public sealed record TextLook(double Size, Rgb Colour, bool Bold = false, Rgb? Halo = null, double HaloWidth = 0)
{
    /// <summary>The same look on a canvas with <paramref name="scale"/> units for one.</summary>
    public TextLook Times(double scale) => this with { Size = Size * scale, HaloWidth = HaloWidth * scale };
}
