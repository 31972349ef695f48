using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>The dots of capitals and places, on the map and in its legend.</summary>
static class PlaceSign
{
    static readonly Rgb Hamlet = new(104, 104, 104);

    /// <summary>In millimetres of an A3 sheet.</summary>
    public static double Radius(SheetPlaceKind kind) => kind switch
    {
        SheetPlaceKind.DepartmentCapital => 1.1,
        SheetPlaceKind.ProvinceCapital => 0.85,
        SheetPlaceKind.DistrictCapital => 0.6,
        SheetPlaceKind.Urban => 0.45,
        _ => 0.22,
    };

    /// <summary>Thousands of dots in one stroke: lines without length have round ends.</summary>
    public static void DrawRural(SheetPen pen, IReadOnlyCollection<Point> places)
    {
        if (places.Count > 0)
            pen.Canvas.Draw(new Shape.Line([.. places.Select(at => new[] { at, at })]), new(Edge: new(Hamlet, 2 * Radius(SheetPlaceKind.Rural) * pen.Scale)));
    }

    public static void Draw(SheetPen pen, SheetPlaceKind kind, Point at)
    {
        var radius = Radius(kind) * pen.Scale;
        pen.Canvas.Draw(new Shape.Circle(at, radius), InkOf(pen, kind));
        if (kind == SheetPlaceKind.DepartmentCapital)
            pen.Canvas.Draw(new Shape.Circle(at, 0.45 * radius), new(SheetPen.Dark));
    }

    static Ink InkOf(SheetPen pen, SheetPlaceKind kind) => kind switch
    {
        SheetPlaceKind.Rural => new(Hamlet),
        SheetPlaceKind.Urban => new(SheetPen.Soft),
        SheetPlaceKind.DistrictCapital => new(Rgb.White, Edge: new(SheetPen.Dark, 0.22 * pen.Scale)),
        SheetPlaceKind.ProvinceCapital => new(SheetPen.Dark, Edge: new(Rgb.White, 0.18 * pen.Scale)),
        _ => new(Rgb.White, Edge: new(SheetPen.Dark, 0.3 * pen.Scale)),
    };
}
