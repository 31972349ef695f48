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

    /// <summary>Only its rim: a service that has no place on the map.</summary>
    public static void DrawHollow(ICanvas canvas, ServiceSymbol symbol, Point centre, double scale)
        => canvas.Draw(ShapeOf(symbol.Shape, centre, symbol.Radius * scale), new Ink(Rgb.White, Edge: new Pen(symbol.Colour, 0.8 * ServiceSymbol.Edge * scale)));

    static Shape ShapeOf(SymbolShape shape, Point centre, double radius) => shape switch
    {
        SymbolShape.Circle => new Shape.Circle(centre, radius),
        SymbolShape.Diamond => Regular(centre, 4, radius),
        SymbolShape.Triangle => Regular(centre, 3, radius),
        SymbolShape.Wedge => Regular(centre, 3, radius, Math.PI),
        SymbolShape.Square => Regular(centre, 4, radius, Math.PI / 4),
        SymbolShape.Pentagon => Regular(centre, 5, radius),
        SymbolShape.Hexagon => Regular(centre, 6, radius),
        SymbolShape.Lozenge => Star(centre, 2, radius),
        SymbolShape.Star => Star(centre, 5, radius),
        SymbolShape.Hexagram => Star(centre, 6, radius),
        SymbolShape.Plus => Star(centre, 4, radius),
        SymbolShape.Octagon => Regular(centre, 8, radius),
        SymbolShape.Burst => Star(centre, 8, radius),
        SymbolShape.Bar => Star(centre, 2, radius, Math.PI / 2),
        _ => Star(centre, 4, radius, Math.PI / 4),
    };

    static Shape.Polygon Regular(Point centre, int corners, double radius, double turn = 0) => Polygon(centre, turn, [.. Enumerable.Repeat(radius, corners)]);

    static Shape.Polygon Star(Point centre, int corners, double radius, double turn = 0)
        => Polygon(centre, turn, [.. Enumerable.Range(0, 2 * corners).Select(i => i % 2 == 0 ? radius : radius * Waist)]);

    // Corners go clockwise from the top, the first turned by the given angle.
    static Shape.Polygon Polygon(Point centre, double turn, double[] radii)
        => new([.. radii.Select((radius, i) => At(centre, radius, turn + 2 * Math.PI * i / radii.Length))]);

    static Point At(Point centre, double radius, double angle)
        => new(centre.X + radius * Math.Sin(angle), centre.Y - radius * Math.Cos(angle));
}
