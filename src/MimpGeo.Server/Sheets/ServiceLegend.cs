using MimpGeo.Cartography.Legends;
using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>Makes one list of services out of the consolidated table, the lists in force and the documents: legend and symbols cannot disagree.</summary>
sealed class ServiceLegend(
    SheetQuestion question, SheetTerritory territory, StoreFacts facts, ServiceTables tables,
    IReadOnlyList<ListedPlace> listed, IReadOnlyList<PrintedPlace> printed, IReadOnlyDictionary<string, UtmPoint> seats)
{
    public SheetServices Build()
    {
        var columns = tables.Tables.SelectMany(Columns).Where(column => IsAsked(column.Column.Service)).ToList();
        var kinds = columns.SelectMany(KindsOf).Concat(Absent()).ToList();
        return new(
            [.. kinds.Select(Entry)],
            [.. kinds.SelectMany(kind => kind.Symbols)],
            ByDistrict(kinds),
            [.. ServiceNotes.Of(question, territory, columns, kinds, printed)],
            [.. columns.SelectMany(column => column.Column.Sources).Distinct()]);
    }

    static IEnumerable<ServiceCounts> Columns(ConsolidatedTable table) => table.Columns.Select((column, at) => new ServiceCounts(
        column, table.Totals[at].Best ?? 0,
        [.. table.Rows.Where(row => row.Ubigeo is not null && row.Cells[at] > 0).Select(row => (row.Ubigeo!, row.Cells[at]!.Value))],
        table.Totals[at] is { Printed: null, IsPartial: true }));

    bool IsAsked(ServiceEntry service) => question.Services?.Contains(service.Type) ?? service.Programme.IsOperated;

    // A type that was asked for and that a complete list does not have here is a zero, not a silence.
    IEnumerable<ServiceKind> Absent() => question.Services is not { } asked ? []
        : tables.Tables.SelectMany(table => table.Absent).Where(service => asked.Contains(service.Type)).Select(service => new ServiceKind(service.Type, "", 0, [], []));

    IEnumerable<ServiceKind> KindsOf(ServiceCounts counts)
    {
        var service = counts.Column.Service;
        return service.Type.Protection != Protection.Public
            ? [Reserved(counts)]
            : counts.Column.Basis switch
            {
                Basis.Locations => Listed(service.Type),
                Basis.Printed => new PrintedKinds(territory, counts, printed, seats).All().OrderBy(kind => OrderOf(service.Type, kind.Modality)),
                _ => [new ServiceKind(service.Type, "", counts.Total, [], [])],
            };
    }

    // Children's homes are told by district, shelters by department: neither has a symbol.
    ServiceKind Reserved(ServiceCounts counts) => new(
        counts.Column.Service.Type, "", counts.Total, [],
        [.. listed.Where(place => place.Type == counts.Column.Service.Type.Code && counts.Column.Basis == Basis.Locations).Select(place => (place.Ubigeo, 1))]);

    IEnumerable<ServiceKind> Listed(ServiceType type) => listed.Where(place => place.Type == type.Code)
        .GroupBy(place => place.Modality)
        .OrderBy(kind => OrderOf(type, kind.Key))
        .Select(kind => new ServiceKind(
            type, kind.Key, kind.Count(),
            [.. kind.Where(place => place.Point is not null).Select(place => new SheetService(place.Id, place.Type, place.Modality, place.Point!.Value))],
            [.. kind.Select(place => (place.Ubigeo, 1))]));

    // The most frequent modality of the country first.
    int OrderOf(ServiceType type, string modality)
    {
        var modalities = facts.Services.FirstOrDefault(held => held.Type == type)?.Modalities ?? [];
        var at = modalities.Select(known => known.Name).ToList().IndexOf(modality);
        return at < 0 ? modalities.Count : at;
    }

    LegendService Entry(ServiceKind kind) => new(kind.Type.Code, kind.Modality, Label(kind, question.Language), kind.Count, kind.Unplaced);

    /// <summary>As planners call it: by its full name, or by abbreviation and modality.</summary>
    static string Label(ServiceKind kind, string language)
    {
        var entry = ServiceCatalogue.Of(kind.Type);
        var name = language == Languages.English ? kind.Type.NameEn : entry.Title;
        return kind.Modality is "" ? name : language == Languages.English ? $"{name}: {kind.Modality}" : $"{entry.Label} {kind.Modality}";
    }

    static Dictionary<string, string> ByDistrict(IEnumerable<ServiceKind> kinds) => kinds
        .SelectMany(kind => kind.Territories.Where(told => told.Ubigeo.Length == AdminLevel.District.Digits), (kind, told) => (told.Ubigeo, Name: $"{ServiceCatalogue.Of(kind.Type).Label} {kind.Modality}".TrimEnd(), told.Count))
        .GroupBy(told => told.Ubigeo)
        .ToDictionary(district => district.Key, district => string.Join(", ", district.GroupBy(told => told.Name).Select(kind => Counted(kind.Key, kind.Sum(told => told.Count)))));

    static string Counted(string name, int count) => count == 1 ? name : $"{Numbers.Whole(count)} {name}";
}

/// <summary>A column of the consolidated table with its total and its cells.</summary>
sealed record ServiceCounts(ServiceColumn Column, int Total, IReadOnlyList<(string Ubigeo, int Count)> Cells, bool IsPartial);
