using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Sheets;

/// <summary>A round symbol that wants a place on a sheet.</summary>
/// <param name="Key">Identifies it; decides who comes first.</param>
/// <param name="Anchor">What it marks, in millimetres of the sheet.</param>
/// <param name="Radius">In millimetres.</param>
/// <param name="Kind">Only symbols of the same kind may become one.</param>
public sealed record SpreadSymbol(string Key, Point Anchor, double Radius, string Kind);
