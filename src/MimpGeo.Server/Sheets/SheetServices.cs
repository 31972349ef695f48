using MimpGeo.Cartography.Legends;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Domain;

namespace MimpGeo.Server.Sheets;

/// <summary>The services of a sheet.</summary>
/// <param name="Legend">Kinds and counts, in the ministry's order.</param>
/// <param name="Symbols">At their public places.</param>
/// <param name="ByDistrict">What the table tells of each district, by ubigeo.</param>
/// <param name="Notes">What a reader must know of the counts and places.</param>
/// <param name="Sources">The codes of the lists and documents.</param>
sealed record SheetServices(
    IReadOnlyList<LegendService> Legend, IReadOnlyList<SheetService> Symbols, IReadOnlyDictionary<string, string> ByDistrict,
    IReadOnlyList<string> Notes, IReadOnlyList<string> Sources)
{
    public static readonly SheetServices None = new([], [], new Dictionary<string, string>(), [], []);
}

/// <summary>Services of one type and modality: how many there are, and where those stand whose place may be shown.</summary>
/// <param name="Type">Which.</param>
/// <param name="Modality">Empty where it has none.</param>
/// <param name="Count">How many.</param>
/// <param name="Symbols">Where.</param>
/// <param name="Territories">How many by the code of the finest territory that is told.</param>
sealed record ServiceKind(
    ServiceType Type, string Modality, int Count, IReadOnlyList<SheetService> Symbols, IReadOnlyList<(string Ubigeo, int Count)> Territories)
{
    public int Unplaced => Math.Max(0, Count - Symbols.Sum(symbol => symbol.Count));
}
