using System.IO.Compression;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Workbooks;

namespace MimpGeo.Server.Consolidated;

/// <summary>The tables as the ministry prints them, one below the other, and a sheet that says where each column is from.</summary>
static class ConsolidatedXlsx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task WriteAsync(Stream body, ServiceTables consolidated, IReadOnlyDictionary<string, string> titles)
    {
        using var book = new ZipArchive(body, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in XlsxParts.Fixed("consolidado"))
        {
            await using var part = new StreamWriter(book.CreateEntry(name, CompressionLevel.Fastest).Open());
            await part.WriteAsync(text);
        }

        await using (var sheet = new XlsxSheet(book.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open()))
            WriteTables(sheet, consolidated);
        await using (var sheet = new XlsxSheet(book.CreateEntry("xl/worksheets/sheet2.xml", CompressionLevel.Fastest).Open()))
            WriteNotes(sheet, consolidated, titles);
    }

    static void WriteTables(XlsxSheet sheet, ServiceTables consolidated)
    {
        sheet.Row([$"Consolidado de servicios: {consolidated.Territory.Name}"], XlsxStyle.Bold);
        foreach (var table in consolidated.Tables)
        {
            sheet.Row([]);
            sheet.Row([table.Title], XlsxStyle.Bold);
            sheet.Row(["Ubigeo", "Territorio", .. table.Columns.Select(column => column.Service.Label), "TOTAL", "TOTAL calculado"], XlsxStyle.Bold);
            foreach (var row in table.Rows)
                WriteRow(sheet, row.Ubigeo ?? "", row.Name, [.. row.Cells, row.Total.Best, row.Total.Computed]);
            WriteRow(sheet, consolidated.Territory.Ubigeo, "TOTAL", [.. table.Totals.Select(total => total.Best), table.Total.Best, table.Total.Computed]);
            WriteRow(sheet, consolidated.Territory.Ubigeo, "TOTAL calculado", [.. table.Totals.Select(total => total.Computed), table.Total.Computed]);
        }
    }

    static void WriteRow(XlsxSheet sheet, string ubigeo, string name, IEnumerable<int?> counts)
    {
        sheet.BeginRow();
        sheet.Text(ubigeo);
        sheet.Text(name);
        foreach (var count in counts)
        {
            if (count is { } number)
                sheet.Number((long)number);
            else
                sheet.Nothing();
        }

        sheet.EndRow();
    }

    static void WriteNotes(XlsxSheet sheet, ServiceTables consolidated, IReadOnlyDictionary<string, string> titles)
    {
        sheet.Row(["Tabla", "Nota"], XlsxStyle.Bold);
        foreach (var table in consolidated.Tables)
        {
            foreach (var note in CountNotes.Sources(table, titles).Concat(CountNotes.Remarks(table, consolidated.Territory)))
                sheet.Row([table.Title, note]);
        }
    }
}
