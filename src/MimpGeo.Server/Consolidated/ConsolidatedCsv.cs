using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MimpGeo.Server.Counts;

namespace MimpGeo.Server.Consolidated;

/// <summary>The tables one number a line, so that both fit in one file: UTF-8, RFC 4180; why a value is empty is told by its status.</summary>
static class ConsolidatedCsv
{
    static readonly string[] Columns = ["operation", "ubigeo", "name", "service", "value", "status", "printed", "computed", "basis", "period", "sources"];

    public static async Task WriteAsync(Stream body, ServiceTables consolidated, CancellationToken cancel)
    {
        await using var csv = new CsvWriter(
            new StreamWriter(body, leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        await WriteAsync(csv, Columns);
        foreach (var line in consolidated.Tables.SelectMany(table => Lines(table, consolidated.Territory)))
        {
            cancel.ThrowIfCancellationRequested();
            await WriteAsync(csv, line);
        }
    }

    static IEnumerable<IEnumerable<string?>> Lines(ConsolidatedTable table, Place territory)
    {
        var operation = table.IsOperated ? "operated" : "promoted";
        foreach (var row in table.Rows)
        {
            foreach (var (cell, column) in row.Cells.Zip(table.Columns))
                yield return [operation, row.Ubigeo, row.Name, column.Service.Type.Code, Text(cell), Text(CountStatuses.Of(territory, row, column, cell)), null, null, .. Origin(column)];
            yield return [operation, row.Ubigeo, row.Name, "TOTAL", .. Total(row.Total), null, null, null];
        }

        foreach (var (total, column) in table.Totals.Zip(table.Columns))
            yield return [operation, territory.Ubigeo, "TOTAL", column.Service.Type.Code, .. Total(total), .. Origin(column)];
        yield return [operation, territory.Ubigeo, "TOTAL", "TOTAL", .. Total(table.Total), null, null, null];
    }

    static string?[] Total(Sum sum) => [Text(sum.Best), Text(CountStatuses.Of(sum)), Text(sum.Printed), Text(sum.Computed)];

    static string[] Origin(ServiceColumn column) => [column.Basis.ToString().ToLowerInvariant(), column.Period, string.Join(' ', column.Sources)];

    static string? Text(int? count) => count?.ToString(CultureInfo.InvariantCulture);

    static string Text(CountStatus status) => status.ToString().ToLowerInvariant();

    static async Task WriteAsync(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        await csv.NextRecordAsync();
    }
}
