using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Painting;

/// <summary>Draws the symbols of services as the viewer does, on maps and in legends.</summary>
static class SymbolPainter
{
    const double Waist = 0.45;

    public static void Draw(ICanvas canvas, ServiceSymbol symbol, Point centre, double scale)
        => canvas.Draw(ShapeOf(symbol.Shape, centre, symbol.Radius * scale), new Ink(symbol.Colour, Edge: new Pen(Rgb.White, ServiceSymbol.Edge * scale)));

    static Shape ShapeOf(SymbolShape shape, Point centre, double radius) => shape switch
    {
        SymbolShape.Circle => new Shape.Circle(centre, radius),
        SymbolShape.Diamond => Star(centre, 0, [radius, radius, radius, radius]),
        SymbolShape.Triangle => Star(centre, 0, [radius, radius, radius]),
        _ => Star(centre, Math.PI / 4, [.. Enumerable.Range(0, 8).Select(i => i % 2 == 0 ? radius : radius * Waist)]),
    };

    // Corners go clockwise from the top, the first turned by the given angle.
    static Shape.Polygon Star(Point centre, double turn, double[] radii)
        => new([.. radii.Select((radius, i) => At(centre, radius, turn + 2 * Math.PI * i / radii.Length))]);

    static Point At(Point centre, double radius, double angle)
        => new(centre.X + radius * Math.Sin(angle), centre.Y - radius * Math.Cos(angle));
}
