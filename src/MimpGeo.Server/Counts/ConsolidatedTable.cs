using MimpGeo.Domain.Catalogue;

namespace MimpGeo.Server.Counts;

/// <summary>The ministry's "Consolidado de servicios": territories by services, what it runs by itself apart from what it promotes.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Date">The cut-off that was asked for.</param>
/// <param name="Tables">First what the ministry operates wholly, then what it promotes; a table that would be empty is left out.</param>
sealed record ServiceTables(Place Territory, CutOff Date, IReadOnlyList<ConsolidatedTable> Tables);

/// <summary>One of the two tables.</summary>
/// <param name="IsOperated">The ministry runs these services by itself.</param>
/// <param name="Columns">One a service, in the ministry's order.</param>
/// <param name="Rows">One a territory, by name; the last may hold what no territory is told of.</param>
/// <param name="Totals">Of each column.</param>
/// <param name="Total">Of all.</param>
/// <param name="Absent">Services that complete lists do not have here at all.</param>
sealed record ConsolidatedTable(
    bool IsOperated, IReadOnlyList<ServiceColumn> Columns, IReadOnlyList<ConsolidatedRow> Rows, IReadOnlyList<Sum> Totals, Sum Total,
    IReadOnlyList<ServiceEntry> Absent)
{
    public string Title => IsOperated
        ? "Servicios que operamos al 100 %"
        : "Servicios que son dados en coordinación con gobiernos regionales, provinciales y locales";

    /// <summary>Cells are withheld from some of its rows.</summary>
    public bool HasReserved(Place territory) => Rows.Any(row => Columns.Any(column => column.IsReservedIn(row, territory)));

    /// <summary>Columns of one date and document are what a document's own totals speak of.</summary>
    public bool IsPrinted => Columns.Count > 0 && Columns.All(column => column.Basis == Basis.Printed && column.Sources is [var only] && only == Columns[0].Sources[0]);
}

/// <summary>Where the numbers of a column are from.</summary>
enum Basis
{
    /// <summary>Counted from a list of places.</summary>
    Locations,

    /// <summary>Published numbers without places.</summary>
    Counts,

    /// <summary>Printed in one of the ministry's documents.</summary>
    Printed,
}

/// <summary>A service of the table.</summary>
/// <param name="Service">Which.</param>
/// <param name="Basis">Where its numbers are from.</param>
/// <param name="Period">The cut-off they are of.</param>
/// <param name="Sources">The codes of the list or documents.</param>
/// <param name="IsComplete">An empty cell means none, not that it is unknown.</param>
/// <param name="IsReserved">Its cells are reserved by law: it has a total only.</param>
sealed record ServiceColumn(ServiceEntry Service, Basis Basis, string Period, IReadOnlyList<string> Sources, bool IsComplete, bool IsReserved)
{
    /// <summary>Whether the cell of a row is withheld.</summary>
    public bool IsReservedIn(ConsolidatedRow row, Place territory) => IsReserved && row.Ubigeo is not null && row.Ubigeo != territory.Ubigeo;
}

/// <summary>A territory of the table.</summary>
/// <param name="Ubigeo">Null for what only the territory above is told of.</param>
/// <param name="Name">Of the territory.</param>
/// <param name="Cells">One a column; null is not known, which is not zero.</param>
/// <param name="Total">Of the row.</param>
sealed record ConsolidatedRow(string? Ubigeo, string Name, IReadOnlyList<int?> Cells, Sum Total);

/// <summary>A total as a document prints it, beside what its parts add up to.</summary>
/// <param name="Printed">Null where no document prints one, or it is reserved.</param>
/// <param name="Computed">From the parts that are known; null where none is.</param>
/// <param name="IsPartial">Some part is not known: the sum is of the others.</param>
sealed record Sum(int? Printed, int? Computed, bool IsPartial = false)
{
    public static Sum Of(int? printed, IReadOnlyCollection<int?> parts, bool withGaps)
        => new(printed, parts.All(part => part is null) ? null : parts.Sum(), withGaps && parts.Contains(null));

    public int? Best => Printed ?? Computed;

    public bool AddsUp => Printed is null || Computed is null || Printed == Computed;
}
