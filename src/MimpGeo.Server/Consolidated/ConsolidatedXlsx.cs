using System.IO.Compression;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Workbooks;

namespace MimpGeo.Server.Consolidated;

/// <summary>The tables as the ministry prints them, one a sheet so that each keeps its head in sight, and a sheet that says where each column is from.</summary>
static class ConsolidatedXlsx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    const string NotKnown = "–";

    /// <summary>Title, blank row, the table's title and its head.</summary>
    const int HeadRows = 4;

    /// <summary>Ubigeo and name.</summary>
    const int HeadColumns = 2;

    public static async Task WriteAsync(Stream body, ServiceTables consolidated, IReadOnlyDictionary<string, string> titles)
    {
        string[] sheets = [.. consolidated.Tables.Select(table => table.IsOperated ? "Consolidado" : "Consolidado en coordinación"), "Fuentes y notas"];
        using var book = new ZipArchive(body, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in XlsxParts.Fixed(sheets))
        {
            await using var part = new StreamWriter(Open(book, name));
            await part.WriteAsync(text);
        }

        foreach (var (at, table) in consolidated.Tables.Index())
        {
            await using var sheet = new XlsxSheet(Open(book, XlsxParts.Sheet(at + 1)), HeadRows, HeadColumns, Widths(table));
            WriteTable(sheet, table, consolidated.Territory);
        }

        await using var notes = new XlsxSheet(Open(book, XlsxParts.Sheet(sheets.Length)), widths: [44, 120]);
        WriteNotes(notes, consolidated, titles);
    }

    static Stream Open(ZipArchive book, string name) => book.CreateEntry(name, CompressionLevel.Fastest).Open();

    // A column is as wide as the longest word of its head, the names' as the longest name.
    static int[] Widths(ConsolidatedTable table) =>
    [
        8, table.Rows.Max(row => row.Name.Length) + 4,
        .. table.Columns.Select(column => Math.Max(7, column.Service.Label.Split(' ').Max(word => word.Length) + 3)), 9, 12,
    ];

    static void WriteTable(XlsxSheet sheet, ConsolidatedTable table, Place territory)
    {
        sheet.Row([$"Consolidado de servicios: {territory.Name}"], XlsxStyle.Bold);
        sheet.Row([]);
        sheet.Row([table.Title], XlsxStyle.Bold);
        sheet.Row(["Ubigeo", "Territorio", .. table.Columns.Select(column => column.Service.Label), "TOTAL", "TOTAL calculado"], XlsxStyle.Head);
        foreach (var row in table.Rows)
        {
            WriteRow(sheet, row.Ubigeo ?? "", row.Name,
            [
                .. row.Cells.Zip(table.Columns, (cell, column) => (cell, CountStatuses.Of(territory, row, column, cell))),
                .. Both(row.Total),
            ]);
        }

        WriteRow(sheet, territory.Ubigeo, "TOTAL", [.. table.Totals.Select(Best), .. Both(table.Total)]);
        WriteRow(sheet, territory.Ubigeo, "TOTAL calculado", [.. table.Totals.Select(Computed), Computed(table.Total)]);
    }

    static (int?, CountStatus)[] Both(Sum sum) => [Best(sum), Computed(sum)];

    static (int?, CountStatus) Best(Sum sum) => (sum.Best, CountStatuses.Of(sum));

    static (int?, CountStatus) Computed(Sum sum) => (sum.Computed, CountStatuses.Of(sum with { Printed = null }));

    static void WriteRow(XlsxSheet sheet, string ubigeo, string name, IEnumerable<(int? Count, CountStatus Status)> counts)
    {
        sheet.BeginRow();
        sheet.Text(ubigeo);
        sheet.Text(name);
        foreach (var (count, status) in counts)
        {
            if (count is { } number)
                sheet.Number(number, status == CountStatus.Partial ? XlsxStyle.Starred : XlsxStyle.Plain);
            else
                sheet.Text(status == CountStatus.Reserved ? CountBlocks.Reserved : NotKnown, XlsxStyle.Mark);
        }

        sheet.EndRow();
    }

    static void WriteNotes(XlsxSheet sheet, ServiceTables consolidated, IReadOnlyDictionary<string, string> titles)
    {
        sheet.Row(["Tabla", "Nota"], XlsxStyle.Bold);
        if (consolidated.Tables is [])
            sheet.Row([$"Consolidado de servicios: {consolidated.Territory.Name}", "Sin dato."]);
        foreach (var table in consolidated.Tables)
        {
            foreach (var note in CountNotes.Sources(table, titles).Concat(CountNotes.Remarks(table, consolidated.Territory)))
                sheet.Row([table.Title, note]);
        }
    }
}
