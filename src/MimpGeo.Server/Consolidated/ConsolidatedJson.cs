using MimpGeo.Server.Counts;

namespace MimpGeo.Server.Consolidated;

/// <summary>The tables with everything that is known of each number.</summary>
static class ConsolidatedJson
{
    public static object Of(ServiceTables consolidated, int snapshot, IReadOnlyDictionary<string, string> titles) => new
    {
        Snapshot = snapshot,
        Territory = new { consolidated.Territory.Ubigeo, consolidated.Territory.Name },
        Date = consolidated.Date.Text,
        Tables = consolidated.Tables.Select(table => new
        {
            Operation = table.IsOperated ? "operated" : "promoted",
            table.Title,
            Columns = table.Columns.Select(column => Column(column, titles)),
            Rows = table.Rows.Select(row => new { row.Ubigeo, row.Name, Cells = row.Cells.Zip(table.Columns, Cell), Total = Total(row.Total) }),
            Totals = table.Totals.Zip(table.Columns, (total, column) => new { Service = column.Service.Type.Code, Total = Total(total) }),
            Total = Total(table.Total),
            Absent = table.Absent.Select(service => service.Type.Code),
            Notes = CountNotes.Remarks(table, consolidated.Territory),
        }),
    };

    static object Column(ServiceColumn column, IReadOnlyDictionary<string, string> titles) => new
    {
        Service = column.Service.Type.Code,
        column.Service.Label,
        Basis = column.Basis.ToString().ToLowerInvariant(),
        column.Period,
        Sources = column.Sources.Select(code => new { Code = code, Title = titles.GetValueOrDefault(code) }),
        Complete = column.IsComplete,
        Reserved = column.IsReserved,
    };

    static object Cell(int? count, ServiceColumn column) => new { Service = column.Service.Type.Code, Value = count };

    static object Total(Sum sum) => new { sum.Printed, sum.Computed, AddsUp = sum.Printed is null || sum.Computed is null ? (bool?)null : sum.AddsUp, Partial = sum.IsPartial };
}
