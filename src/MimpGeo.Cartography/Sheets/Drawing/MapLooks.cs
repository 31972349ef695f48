using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>How the names on a map are written, by what they name.</summary>
static class MapLooks
{
    static readonly Rgb Grey = new(117, 117, 117);

    /// <summary>What lies around the sheet's territory stands back.</summary>
    public static TextLook Around(SheetPen pen, SheetNameKind kind, GroundColours ground) => kind switch
    {
        SheetNameKind.Sea => Look(pen, 3.6, ground.Water),
        SheetNameKind.Lake => Look(pen, 2.3, ground.Water),
        SheetNameKind.Country => Look(pen, 3.8, Grey, bold: true),
        _ => Look(pen, 2.8, Grey, bold: true),
    };

    public static TextLook Of(SheetPen pen, SheetNameKind kind, GroundColours ground) => kind switch
    {
        SheetNameKind.Department => Look(pen, 2.7, ground.Name, bold: true),
        SheetNameKind.Province => Look(pen, 2.7, ground.Name, bold: true),
        _ => Look(pen, 2.0, SheetPen.Dark),
    };

    public static TextLook Of(SheetPen pen, SheetPlaceKind kind) => kind switch
    {
        SheetPlaceKind.DepartmentCapital => Look(pen, 2.6, SheetPen.Dark, bold: true),
        SheetPlaceKind.ProvinceCapital => Look(pen, 2.3, SheetPen.Dark, bold: true),
        SheetPlaceKind.DistrictCapital => Look(pen, 1.9, SheetPen.Dark),
        _ => Look(pen, 1.6, SheetPen.Soft),
    };

    /// <summary>A number in place of a name.</summary>
    public static TextLook Number(SheetPen pen, GroundColours ground) => Look(pen, 1.6, ground.Name, bold: true);

    static TextLook Look(SheetPen pen, double size, Rgb colour, bool bold = false)
        => new(size * pen.Scale, colour, bold, Rgb.White, 0.28 * pen.Scale);
}
