using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Domain;

namespace MimpGeo.Server.Sheets;

/// <summary>The modalities of a service as documents count them, at the capitals of the territories that they name.</summary>
sealed class PrintedKinds(SheetTerritory territory, ServiceCounts counts, IReadOnlyList<PrintedPlace> printed, IReadOnlyDictionary<string, UtmPoint> seats)
{
    ServiceType Type => counts.Column.Service.Type;

    public IEnumerable<ServiceKind> All()
    {
        var told = printed.Where(place => !place.IsChart && place.Count > 0 && place.Type == Type.Code
            && place.Period == counts.Column.Period && counts.Column.Sources.Contains(place.Source)).ToList();
        var modalities = told.Where(place => place.Modality.Length > 0).ToLookup(place => place.Modality);
        return modalities.Count > 0
            ? modalities.Select(modality => Kind(modality.Key, [.. modality]))
            : [Kind("", told)];
    }

    ServiceKind Kind(string modality, List<PrintedPlace> told)
    {
        var parts = Finest(told);
        // What the consolidated table says of its rows holds where the other tables do not add up to it.
        if (modality is "" && (parts is [] || parts.Sum(part => part.Count) > counts.Total))
            parts = [.. counts.Cells.Where(cell => IsBelow(cell.Ubigeo))];
        var whole = modality is "" ? counts.Total : told.FirstOrDefault(place => !IsBelow(place.Ubigeo))?.Count ?? parts.Sum(part => part.Count);
        // Of a province as a whole its capital is told; a department is too large for that.
        if (parts is [] && territory.Ubigeo.Level == AdminLevel.Province && whole > 0)
            parts = [(territory.Ubigeo.Code, whole)];
        return new(Type, modality, whole, [.. parts.Where(part => seats.ContainsKey(part.Ubigeo)).Select(part => Symbol(part, modality))], parts);
    }

    // A province's number is not shown beside those of its districts.
    List<(string Ubigeo, int Count)> Finest(List<PrintedPlace> told)
    {
        var below = told.Where(place => IsBelow(place.Ubigeo)).ToList();
        return [.. below
            .Where(place => !below.Exists(other => other.Ubigeo.Length > place.Ubigeo.Length && other.Ubigeo.StartsWith(place.Ubigeo, StringComparison.Ordinal)))
            .GroupBy(place => place.Ubigeo)
            .Select(same => (same.Key, same.Any(place => place.Role == "total") ? same.First(place => place.Role == "total").Count : same.Sum(place => place.Count)))];
    }

    bool IsBelow(string ubigeo) => ubigeo != territory.Ubigeo.Code;

    SheetService Symbol((string Ubigeo, int Count) part, string modality) => new($"{part.Ubigeo}-{Type.Code}-{modality}", Type.Code, modality, seats[part.Ubigeo], part.Count);
}
