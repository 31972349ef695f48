using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Domain;

namespace MimpGeo.Server.Maps;

/// <summary>How the names of territories of a level stand on a map, in CSS pixels.</summary>
/// <param name="Look">Of the text.</param>
/// <param name="Rank">The higher stands first.</param>
/// <param name="Share">How much of its width a territory must have at the least to carry its name.</param>
sealed record MapNames(TextLook Look, int Rank, double Share)
{
    /// <summary>Wider than this, a coarser territory fills the map: its name somewhere in it would be taken for a town's.</summary>
    const double Widest = 900;

    static readonly MapNames Departments = new(Rimmed(12, new(17, 17, 17), bold: true), 4, 0.4);
    static readonly MapNames Provinces = new(Rimmed(10.5, new(45, 45, 45), bold: true), 3, 0.7);
    static readonly MapNames Districts = new(Rimmed(10, new(34, 34, 34)), 2, 0.8);

    public static TextLook Place { get; } = Rimmed(9.5, new(60, 60, 60));

    public static TextLook Service { get; } = Rimmed(9.5, new(11, 40, 100));

    public static MapNames Of(AdminLevel level) => level.Digits switch { 2 => Departments, 4 => Provinces, _ => Districts };

    /// <param name="text">Width of the name.</param>
    /// <param name="territory">Width of the territory.</param>
    /// <param name="isFinest">Whether the map is about this level.</param>
    public bool Fits(double text, double territory, bool isFinest) => territory >= Share * text && (isFinest || territory <= Widest);

    static TextLook Rimmed(double size, Rgb colour, bool bold = false) => new(size, colour, bold, Rgb.White, 1.8);
}
