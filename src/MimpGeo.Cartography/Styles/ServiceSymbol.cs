using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Styles;

/// <summary>How a service is drawn.</summary>
/// <param name="Shape">Its outline.</param>
/// <param name="Colour">Its fill; the edge is white.</param>
/// <param name="Radius">From the centre to the outermost point, in CSS pixels, without the edge.</param>
public sealed record ServiceSymbol(SymbolShape Shape, Rgb Colour, double Radius)
{
    /// <summary>Width of the white edge in CSS pixels, as in the viewer.</summary>
    public const double Edge = 1.2;
}

/// <summary>Shapes that stay apart when colours do not.</summary>
public enum SymbolShape
{
    Circle,
    Diamond,
    Cross,
    Triangle,
    Wedge,
    Square,
    Pentagon,
    Hexagon,
    Lozenge,
    Star,
    Hexagram,
    Plus,
    Octagon,
    Burst,
    Bar,
}
