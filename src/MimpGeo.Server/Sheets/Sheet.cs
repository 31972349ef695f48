using MimpGeo.Cartography.Sheets;

namespace MimpGeo.Server.Sheets;

/// <summary>A sheet before it is drawn or written.</summary>
/// <param name="Question">What it answers.</param>
/// <param name="Territory">What it is about.</param>
/// <param name="Plan">Paper, projection and scale.</param>
/// <param name="Content">What it shows.</param>
/// <param name="Districts">All of the territory, also those without an outline.</param>
/// <param name="Services">What the districts have.</param>
sealed record Sheet(
    SheetQuestion Question, SheetTerritory Territory, SheetPlan Plan, SheetContent Content, IReadOnlyList<SheetDistrict> Districts, SheetServices Services);
