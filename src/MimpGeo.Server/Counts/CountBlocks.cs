using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Counts;

/// <summary>Consolidated tables as planners read them, with their sources and remarks below.</summary>
static class CountBlocks
{
    /// <summary>In the narrow columns of Lima the word itself would break.</summary>
    public const string Reserved = "R";

    const string NotKnown = "–";

    public static IEnumerable<Block> Of(ServiceTables consolidated, IReadOnlyDictionary<string, string> titles) => consolidated.Tables is []
        ? [Paragraph.Of("Sin dato.")]
        : consolidated.Tables.SelectMany(table => (IEnumerable<Block>)
        [
            TableOf(table, consolidated.Territory),
            .. CountNotes.Sources(table, titles).Select(Paragraph.Source),
            .. CountNotes.Remarks(table, consolidated.Territory).Select(Paragraph.Note),
        ]);

    static Table TableOf(ConsolidatedTable table, Place territory) => new(
        table.Title,
        [new TableRow([Cell.Head(RowHeading(table, territory)), .. table.Columns.Select(column => Cell.Head(column.Service.Label)), Cell.Head("TOTAL")])],
        [.. table.Rows.Select(row => Row(row, table, territory)), TotalRow(table)]);

    static string RowHeading(ConsolidatedTable table, Place territory) => table.Rows is [{ } only] && only.Ubigeo == territory.Ubigeo ? "Territorio" : territory.Ubigeo switch
    {
        "00" => "Departamentos",
        { Length: 2 } => "Provincias",
        _ => "Distritos",
    };

    static TableRow Row(ConsolidatedRow row, ConsolidatedTable table, Place territory) => new(
    [
        Cell.Name(row.Name),
        .. row.Cells.Zip(table.Columns, (cell, column) => Cell.Number(cell is { } count ? Numbers.Whole(count) : column.IsReservedIn(row, territory) ? Reserved : NotKnown)),
        Cell.Total(Text(row.Total)),
    ]);

    static TableRow TotalRow(ConsolidatedTable table) => new([Cell.Name("TOTAL"), .. table.Totals.Append(table.Total).Select(total => Cell.Total(Text(total)))]);

    /// <summary>The printed number stays as printed; what the parts add up to stands beside it where it differs.</summary>
    static string Text(Sum sum) => sum switch
    {
        { Printed: { } printed, Computed: { } computed, AddsUp: false, IsPartial: false } => $"{Numbers.Whole(printed)} (suma: {Numbers.Whole(computed)})",
        { Printed: { } printed } => Numbers.Whole(printed),
        { Computed: { } computed, IsPartial: true } => $"{Numbers.Whole(computed)}*",
        { Computed: { } computed } => Numbers.Whole(computed),
        _ => NotKnown,
    };
}
