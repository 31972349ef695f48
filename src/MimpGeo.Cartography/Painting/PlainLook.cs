using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Painting;

/// <summary>How features without a style look, in CSS pixels.</summary>
static class PlainLook
{
    /// <summary>Opacity of an area.</summary>
    public const double Veil = 0.25;

    /// <summary>Of a dot, without its edge.</summary>
    public const double DotRadius = 2;

    /// <summary>A magenta that no choropleth and no symbol has.</summary>
    public static readonly Rgb Colour = new(0xAD, 0x14, 0x57);

    public static readonly Ink Dot = new(Rgb.White, Edge: new Pen(new Rgb(51, 51, 51), 1.1));

    // A point is a line without length: its width is the dot's.
    public static Pen Line(int dimension) => new(Colour, dimension == 0 ? 6 : 1.6);

    public static Pen Rim(int dimension) => new(Rgb.White, Line(dimension).Width + 2);
}
