using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>Where a service is by a list that was in force.</summary>
static class ListedCover
{
    const int MostNamed = 12;

    /// <returns>Null where no list speaks of the service here.</returns>
    public static Cover? Of(ReportFacts facts, ServiceEntry service)
    {
        // A list of numbers by department says nothing of a part of one, a partial one nothing of what it does not hold.
        if (facts.Listed.FirstOrDefault(list => list.Type == service.Type && !(list.IsNumberOnly && facts.Ubigeo.Level == AdminLevel.Province)) is not { IsSilent: false } list)
            return null;

        var count = list.Held.Sum(held => held.Count);
        return new(count, Numbers.Whole(count), list.ReferenceDate, Rows(facts, service), $"cobertura según {list.Title}, {list.ReferenceDate}", [])
        {
            IsAbsent = count == 0,
            Departments = [.. list.Held.Where(held => held.Count > 0).Select(held => held.Ubigeo[..2]).Distinct()],
        };
    }

    static List<CoverRow> Rows(ReportFacts facts, ServiceEntry service)
    {
        var places = facts.Places.Where(place => place.Type == service.Type.Code).ToList();
        if (service.Type.Protection == Protection.Public && places.Count is > 0 and <= MostNamed && places.All(place => place.Modality is null))
            return [.. places.Select(place => new CoverRow(place.Name, null, place.Department, place.Province, place.District, 1))];

        // The nation's types would be told by departments on two pages: their consolidated table follows.
        var isByType = facts.Ubigeo == Ubigeo.Nation && places.Exists(place => place.Modality is not null);
        var groups = places.GroupBy(place => (Type: place.Modality, Place: isByType ? null : Below(facts, place))).ToList();
        return [.. groups
            .OrderByDescending(group => places.Count(place => place.Modality == group.Key.Type)).ThenBy(group => group.Key.Type, StringComparer.Ordinal)
            .Select(group => RowOf(facts, group.Key.Type, group.Key.Place, group.Count()))];
    }

    static string? Below(ReportFacts facts, ReportPlace place) => (facts.Ubigeo.Level.Digits switch
    {
        0 => place.Department,
        2 => place.Province,
        _ => place.District,
    }) ?? "Sin ubicación indicada";

    static CoverRow RowOf(ReportFacts facts, string? type, string? below, int count) => facts.Ubigeo.Level.Digits switch
    {
        0 => new(null, type, below, null, null, count),
        2 => new(null, type, null, below, null, count),
        _ => new(null, type, null, null, below, count),
    };
}
