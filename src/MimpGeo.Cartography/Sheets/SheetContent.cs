using MimpGeo.Cartography.Legends;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Everything that a map sheet shows, read from one snapshot; geometry in metres of the sheet's projection.</summary>
/// <param name="Words">Title, subtitle and language.</param>
/// <param name="Style">Of the map, its legend and its insets.</param>
/// <param name="Map">What lies inside the frame.</param>
/// <param name="Counts">Territories per class, of those that the sheet is about.</param>
/// <param name="Services">The legend's services with their counts, also those that have no place on the map.</param>
/// <param name="Ranking">The territories with the highest values.</param>
/// <param name="Answer">The territories that lack a service, where that was asked.</param>
/// <param name="Coarser">The same indicator by the next coarser level; missing where the territory has none.</param>
/// <param name="Country">The country with the territory marked; missing on the sheet of the nation.</param>
/// <param name="Imprint">Where it all comes from.</param>
public sealed record SheetContent(
    SheetWords Words,
    MapStyle Style,
    SheetMap Map,
    LegendCounts Counts,
    IReadOnlyList<LegendService> Services,
    SheetTable Ranking,
    SheetTable? Answer,
    SheetInset? Coarser,
    SheetInset? Country,
    SheetImprint Imprint);

/// <param name="Title">One line, as it stands above the map.</param>
/// <param name="Subtitle">Indicator, period and source in one line.</param>
/// <param name="LegendTitle">The indicator with its unit, above the classes.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
/// <param name="Notes">What a reader must know to read the map: partial lists, reserved places, dates that differ.</param>
public sealed record SheetWords(string Title, string Subtitle, string LegendTitle, string Language, IReadOnlyList<string> Notes);

/// <param name="Title">Above the table.</param>
/// <param name="Headings">Of its columns.</param>
/// <param name="Rows">As many cells as there are headings.</param>
/// <param name="Note">Below the table.</param>
public sealed record SheetTable(string Title, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, string? Note = null);

/// <param name="Sources">One line each: publisher, title, period.</param>
/// <param name="Licence">Under which the data may be used.</param>
/// <param name="Author">Who made the sheet.</param>
/// <param name="Snapshot">Of the store.</param>
/// <param name="Date">Of the snapshot: the same snapshot gives the same bytes.</param>
/// <param name="Url">That makes the sheet again.</param>
/// <param name="TableUrl">Of the same facts as an HTML page, for those who do not see the map.</param>
public sealed record SheetImprint(IReadOnlyList<string> Sources, string Licence, string Author, long Snapshot, DateOnly Date, string Url, string TableUrl);
