using MimpGeo.Cartography.Projections;
namespace MimpGeo.Server.Sheets;

/// <summary>A number of centres that a document prints of a territory.</summary>
/// <param name="Ubigeo">Where.</param>
/// <param name="Type">The code of the service type.</param>
/// <param name="Modality">Empty where the document does not tell.</param>
/// <param name="Count">How many.</param>
/// <param name="Role"><c>part</c>, <c>total</c>, <c>item</c> or empty.</param>
/// <param name="IsChart">From the legend of the document's own map.</param>
/// <param name="Period">The cut-off it is of.</param>
/// <param name="Source">The document.</param>
sealed record PrintedPlace(string Ubigeo, string Type, string Modality, int Count, string Role, bool IsChart, string Period, string Source);

/// <summary>A service of a list.</summary>
/// <param name="Id">Its public id.</param>
/// <param name="Type">The code of its type.</param>
/// <param name="Modality">Empty where it has none.</param>
/// <param name="Ubigeo">As the list declares it.</param>
/// <param name="Point">In the sheet's zone; null where it is reserved or not known.</param>
sealed record ListedPlace(string Id, string Type, string Modality, string Ubigeo, UtmPoint? Point);
