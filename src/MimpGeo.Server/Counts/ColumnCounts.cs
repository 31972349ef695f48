using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;

namespace MimpGeo.Server.Counts;

/// <summary>The numbers of one service: from a list where one was in force, else as printed at the newest cut-off.</summary>
sealed class ColumnCounts
{
    readonly string _territory;
    readonly ListedType? _list;
    readonly IReadOnlyList<PrintedCount> _printed;

    ColumnCounts(string territory, ServiceColumn column, ListedType? list, IReadOnlyList<PrintedCount> printed)
        => (_territory, Column, _list, _printed) = (territory, column, list, printed);

    public ServiceColumn Column { get; }

    /// <returns>Null where neither a list nor a document speaks of the service here.</returns>
    public static ColumnCounts? Of(Ubigeo territory, ServiceEntry service, IEnumerable<ListedType> lists, IEnumerable<PrintedCount> printed)
    {
        var reserved = service.Type.Protection == Protection.Department && territory != Ubigeo.Nation;
        // A list of numbers by department says nothing of a part of one.
        var told = printed.Where(count => count.Service == service.Type.Code).ToList();
        if (lists.FirstOrDefault(list => list.Type == service.Type && !(list.IsNumberOnly && territory.Level == AdminLevel.Province)) is { } list
            && (list.IsSilent is false || told is []))
        {
            var basis = list.IsNumberOnly ? Basis.Counts : Basis.Locations;
            return new(territory.Code, new(service, basis, list.ReferenceDate, [list.Source], list.IsComplete, reserved), list, []);
        }

        if (told.MaxBy(count => (count.End, count.IsSummary)) is not { } newest)
            return null;
        // A document about another territory may name a seat here in passing: it is no source for the whole.
        var counts = told.Where(count => count.Period == newest.Period && (count.Covers(territory.Code) || territory.Contains(Ubigeo.Parse(count.Scope)))).ToList();
        return counts is [] ? null : new(
            territory.Code, new(service, Basis.Printed, newest.Period, [.. counts.Select(count => count.Source).Distinct()], IsComplete: false, reserved), null, counts);
    }

    /// <summary>What a territory of the table has; null where that is not known or reserved.</summary>
    public int? At(string ubigeo) => Column.IsReserved && ubigeo != _territory ? null
        : _list is not null ? Listed(_list.Held.Where(held => Place.Holds(ubigeo, held.Ubigeo)), isTold: !_list.Held.Any(held => Place.IsPartOf(ubigeo, held.Ubigeo)))
        : Printed(ubigeo, asRow: true) ?? Below(ubigeo);

    /// <summary>What the list holds in the territory without telling in which of these parts.</summary>
    public int? Unplaced(IReadOnlyCollection<Place> parts) => _list is null || Column.IsReserved ? null
        : _list.Held.Where(held => !parts.Any(part => Place.Holds(part.Ubigeo, held.Ubigeo))).ToList() is { Count: > 0 } held ? held.Sum(one => one.Count) : null;

    public Sum Total(IReadOnlyCollection<int?> cells)
        => _list is not null ? new Sum(null, Listed(_list.Held))
        : Sum.Of(Printed(_territory, asRow: false), cells, withGaps: !_printed.Any(count => count.IsSummary && count.Ubigeo == _territory));

    /// <summary>Other numbers that the same documents print for the whole territory.</summary>
    public IEnumerable<int> OtherTotals(Sum total)
        => Own(_territory, asRow: false).Where(count => count.Role is "total" or null).Select(count => count.Value).OfType<int>().Distinct().Where(value => value != total.Best);

    // What is told of a larger territory may lie in this part of it.
    int? Listed(IEnumerable<(string Ubigeo, int Count)> held, bool isTold = true)
    {
        var count = held.Sum(part => part.Count);
        return count > 0 || (Column.IsComplete && isTold) ? count : null;
    }

    int? Printed(string ubigeo, bool asRow) => Own(ubigeo, asRow).FirstOrDefault()?.Value;

    // A consolidated table is the last word of a document; of a territory that is its own only row, it prints the row and the total.
    IEnumerable<PrintedCount> Own(string ubigeo, bool asRow) => _printed
        .Where(count => count.Ubigeo == ubigeo && count.Role != "item")
        .OrderBy(count => (count.IsSummary, count.Role) switch
        {
            (true, "part") => asRow ? 0 : 1,
            (true, _) => asRow ? 1 : 0,
            (_, "total") => 2,
            (_, null) => 3,
            _ => 4,
        });

    int? Below(string ubigeo)
        => ubigeo == _territory || Own(ubigeo, asRow: true).Any() ? null
            : _printed.Where(count => !count.IsSummary && count.Role != "total" && count.Covers(ubigeo) && count.Ubigeo.StartsWith(ubigeo, StringComparison.Ordinal)).ToList() is { Count: > 0 } below
                ? below.Where(count => count.Source == below[0].Source).Sum(count => count.Value)
                : null;
}
