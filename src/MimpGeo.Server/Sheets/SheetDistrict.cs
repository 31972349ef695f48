using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Domain;

namespace MimpGeo.Server.Sheets;

/// <summary>A district of the sheet's territory.</summary>
/// <param name="Ubigeo">Its code.</param>
/// <param name="Name">Of it.</param>
/// <param name="Province">It is in.</param>
/// <param name="Department">It is in.</param>
/// <param name="Wkb">Its outline in the sheet's zone; null where none is known.</param>
/// <param name="Value">Of the indicator; null where there is no figure.</param>
/// <param name="Interval">Around it, where one is published.</param>
/// <param name="IsMeant">The filter lets it through, and it belongs to the answer.</param>
/// <param name="Population">Of 2020.</param>
/// <param name="Rank">The publisher's, 1 the highest; null where there is none.</param>
/// <param name="Pooled">The group of districts that share the interval, if any.</param>
/// <param name="NearestKm">From its capital to the nearest service of the kind that the sheet asks for.</param>
/// <param name="Anchors">Where its name may stand.</param>
sealed record SheetDistrict(
    string Ubigeo, string Name, string Province, string Department, ReadOnlyMemory<byte>? Wkb, decimal? Value, Interval? Interval, bool IsMeant,
    int? Population, int? Rank, string? Pooled, double? NearestKm, IReadOnlyList<UtmPoint> Anchors);
