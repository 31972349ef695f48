using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Store;

namespace MimpGeo.Server.Counts;

/// <summary>Makes the consolidated tables of a territory out of what lists and documents say.</summary>
sealed class TableBuilder
{
    readonly Ubigeo _territory;
    readonly IReadOnlyList<Place> _places;
    readonly IReadOnlyList<ListedType> _lists;
    readonly IReadOnlyList<PrintedCount> _printed;

    TableBuilder(Ubigeo territory, IReadOnlyList<Place> places, IReadOnlyList<ListedType> lists, IReadOnlyList<PrintedCount> printed)
        => (_territory, _places, _lists, _printed) = (territory, places, lists, printed);

    /// <param name="session">The store.</param>
    /// <param name="territory">The nation, a department or a province.</param>
    /// <param name="date">The cut-off.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="Http.NotFoundException">There is no such territory.</exception>
    public static async Task<ServiceTables> ReadAsync(StoreSession session, Ubigeo territory, CutOff date, CancellationToken cancel)
    {
        var builder = new TableBuilder(
            territory,
            await CountQuery.PlacesAsync(session, territory, cancel),
            await CountQuery.ListsAsync(session, territory, date.Day, cancel),
            await CountQuery.PrintedAsync(session, territory, date.Day, cancel));
        ConsolidatedTable[] tables = [builder.Table(isOperated: true), builder.Table(isOperated: false)];
        return new(builder._places[0], date, [.. tables.Where(table => table.Columns.Count > 0)]);
    }

    ConsolidatedTable Table(bool isOperated)
    {
        var counts = Columns(isOperated);
        var places = Rows(counts);
        var totals = counts.Select(column => column.Total([.. places.Select(place => column.At(place.Ubigeo))])).ToList();
        var shown = counts.Zip(totals).Where(pair => pair.Second.Best > 0).ToList();
        counts = [.. shown.Select(pair => pair.First)];
        var table = new ConsolidatedTable(
            isOperated, [.. counts.Select(column => column.Column)], [], [.. shown.Select(pair => pair.Second)], new(null, null), Absent(isOperated, counts));
        return table with
        {
            Rows = [.. places.Select(place => Row(place, counts, isPrinted: Grand(table) is not null)), .. Unplaced(counts, places)],
            Total = new(Grand(table), Sum.Of(null, [.. table.Totals.Select(total => total.Best)], withGaps: false).Computed, table.Totals.Any(total => total is { Printed: null, IsPartial: true })),
        };
    }

    List<ColumnCounts> Columns(bool isOperated)
    {
        var services = ServiceCatalogue.All.Where(service => service.Programme.IsOperated == isOperated);
        // Before there were lists, a territory's own consolidated table says which services belong into it.
        if (_lists is [] && Summary(isOperated) is { Count: > 0 } summary)
            services = services.Where(service => summary.Contains(service.Type.Code));
        return [.. services.Where(service => !IsLeftOut(service)).Select(service => ColumnCounts.Of(_territory, service, _lists, _printed)).OfType<ColumnCounts>()];
    }

    // A document that has a section of a service and leaves it out of its own consolidated table does not count it as a centre.
    bool IsLeftOut(ServiceEntry service)
        => _lists.All(list => list.Type != service.Type)
            && _printed.Where(count => count.Service == service.Type.Code).Select(count => count.Source).Distinct().ToList() is { Count: > 0 } sources
            && sources.All(source => _printed.Any(count => count.IsSummary && count.Source == source)
                && !_printed.Any(count => count.IsSummary && count.Source == source && count.Service == service.Type.Code));

    HashSet<string> Summary(bool isOperated) => [.. _printed
        .Where(count => count.IsSummary && count.Role == "total" && count.Ubigeo == _territory.Code && count.Operated == isOperated)
        .Select(count => count.Service)
        .OfType<string>()];

    // Lima Metropolitana's documents count it as one: their only row is the territory itself.
    List<Place> Rows(List<ColumnCounts> columns)
        => columns.Count > 0 && columns.All(column => column.Column.Basis == Basis.Printed)
            && _printed.Any(count => count.IsSummary && count.Role == "part" && count.Ubigeo == _territory.Code)
                ? [_places[0]]
                : [.. _places.Skip(1)];

    ConsolidatedRow Row(Place place, List<ColumnCounts> columns, bool isPrinted)
    {
        var cells = columns.Select(column => column.At(place.Ubigeo)).ToList();
        // A row's printed total less its other cells would tell where the reserved one is: in no row then.
        var isTold = isPrinted && !columns.Any(column => column.Column.IsReserved && place.Ubigeo != _territory.Code);
        var printed = isTold ? RowTotal(place, columns[0].Column) : null;
        return new(place.Ubigeo, place.Name, cells, Sum.Of(printed, cells, withGaps: !isPrinted || !isTold));
    }

    int? RowTotal(Place place, ServiceColumn first) => _printed.FirstOrDefault(count => count.IsRowTotal && count.Role == "total"
        && count.Ubigeo == place.Ubigeo && count.Source == first.Sources[0] && count.Operated == first.Service.Programme.IsOperated)?.Value;

    // Only the territory's own document has totals over just these columns.
    int? Grand(ConsolidatedTable table) => !table.IsPrinted ? null : _printed.FirstOrDefault(count => count.IsGrandTotal
        && count.Ubigeo == _territory.Code && count.Source == table.Columns[0].Sources[0] && count.Operated == table.IsOperated)?.Value;

    static IEnumerable<ConsolidatedRow> Unplaced(List<ColumnCounts> columns, List<Place> rows)
    {
        var cells = columns.Select(column => column.Unplaced(rows)).ToList();
        return cells.All(cell => cell is null) ? [] : [new(null, "Sin ubicación indicada", cells, Sum.Of(null, cells, withGaps: false))];
    }

    IReadOnlyList<ServiceEntry> Absent(bool isOperated, List<ColumnCounts> shown) => [.. _lists
        .Where(list => list.IsComplete && !list.IsNumberOnly)
        .Select(list => ServiceCatalogue.Of(list.Type))
        .Where(service => service.Programme.IsOperated == isOperated && shown.All(column => column.Column.Service != service))];
}
