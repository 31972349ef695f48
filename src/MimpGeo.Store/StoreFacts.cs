using MimpGeo.Domain;

namespace MimpGeo.Store;

/// <summary>What one snapshot of the store can be asked about.</summary>
public sealed record StoreFacts(
    int Snapshot,
    IReadOnlyList<IndicatorFacts> Indicators,
    IReadOnlyList<ServiceFacts> Services,
    IReadOnlyList<TerritoryFacts> Territories,
    IReadOnlyList<Source> Sources);

/// <summary>An indicator and the periods it has at one level.</summary>
/// <param name="Indicator">Its definition.</param>
/// <param name="Level">The level of the territories it was measured in.</param>
/// <param name="Periods">Oldest first.</param>
/// <param name="HasInterval">Every value comes with its interval.</param>
/// <param name="IsDerived">The values were computed at import from the level below.</param>
public sealed record IndicatorFacts(Indicator Indicator, AdminLevel Level, IReadOnlyList<string> Periods, bool HasInterval, bool IsDerived);

/// <summary>A service type of which the store holds something.</summary>
/// <param name="Type">Which.</param>
/// <param name="Count">Services, or the sum of the published counts where there is no list.</param>
/// <param name="Modalities">Name and count of each, most frequent first; empty where the type has none.</param>
/// <param name="Unplaced">Services of which only the department is told.</param>
/// <param name="Sources">The codes of their sources.</param>
public sealed record ServiceFacts(
    ServiceType Type, int Count, IReadOnlyList<ModalityFacts> Modalities, int Unplaced, IReadOnlyList<string> Sources);

/// <summary>A modality of a service type, such as the CEM inside police stations.</summary>
public sealed record ModalityFacts(string Name, int Count);

/// <summary>The name and extent of a department or province.</summary>
/// <param name="Ubigeo">Its code.</param>
/// <param name="Name">Its name in proper case.</param>
/// <param name="Box">EPSG:4326; null without an outline.</param>
/// <param name="Label">Longitude and latitude where its name has most room: the middle of the largest circle inside it.</param>
public sealed record TerritoryFacts(Ubigeo Ubigeo, string Name, BoundingBox? Box, double[]? Label);
