using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Which coordinate is the same all along a line of the grid.</summary>
public enum GridAxis
{
    /// <summary>The line runs north.</summary>
    Easting,

    /// <summary>The line runs east.</summary>
    Northing,
}

/// <summary>A line of the UTM grid.</summary>
/// <param name="Axis">Whether it runs north or east.</param>
/// <param name="Metres">Its easting or northing.</param>
/// <param name="Start">On the frame's top or left side, in millimetres of the sheet.</param>
/// <param name="End">On the frame's bottom or right side.</param>
public sealed record GridLine(GridAxis Axis, double Metres, Point Start, Point End)
{
    /// <summary>What stands at both ends, outside the frame: "8 100 000 N", "450 000 E" in Spanish and in English.</summary>
    public string Label => $"{SheetNumber.Metres(Metres)}\u00a0{(Axis == GridAxis.Easting ? 'E' : 'N')}";
}
