using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>What the legend says of lines and dots: of those that the map has.</summary>
static class MapSigns
{
    public static IEnumerable<LegendItem> Of(SheetPen pen, SheetPlan plan, SheetContent content, bool isEnglish)
    {
        foreach (var kind in content.Map.Places.Select(place => place.Kind).Distinct().Order())
            yield return new(box => PlaceSign.Draw(pen, kind, box.Centre), Words(kind).In(isEnglish ? "en" : "es"));
        foreach (var kind in content.Map.Outlines.Select(outline => outline.Kind).Distinct().OrderDescending())
            yield return new(box => Draw(pen, PaperLines.Of(content.Style, kind, plan), box), Words(kind).In(isEnglish ? "en" : "es"));
    }

    static void Draw(SheetPen pen, Outline line, Box box)
        => pen.Canvas.Draw(
            new Shape.Line([[new(box.Left, box.Bottom), new(box.Left + box.Width / 3, box.Top), new(box.Left + 2 * box.Width / 3, box.Bottom), new(box.Right, box.Top)]]),
            new(Edge: new Pen(line.Colour, line.Width).Times(pen.StylePixel)));

    static Words Words(SheetPlaceKind kind) => kind switch
    {
        SheetPlaceKind.DepartmentCapital => new("Capital de departamento", "Department capital"),
        SheetPlaceKind.ProvinceCapital => new("Capital de provincia", "Province capital"),
        SheetPlaceKind.DistrictCapital => new("Capital de distrito", "District capital"),
        SheetPlaceKind.Urban => new("Centro poblado urbano", "Urban place"),
        _ => new("Centro poblado rural", "Rural place"),
    };

    static Words Words(OutlineKind kind) => kind switch
    {
        OutlineKind.Department => new("Límite departamental", "Department boundary"),
        OutlineKind.Province => new("Límite provincial", "Province boundary"),
        OutlineKind.Answer => new("Distrito de la respuesta", "District of the answer"),
        OutlineKind.Selected => new("Territorio de la lámina", "Territory of the sheet"),
        _ => new("Límite distrital", "District boundary"),
    };
}
