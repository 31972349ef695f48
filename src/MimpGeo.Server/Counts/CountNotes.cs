using MimpGeo.Server.Http;

namespace MimpGeo.Server.Counts;

/// <summary>What a reader of a consolidated table must know, in Spanish.</summary>
static class CountNotes
{
    /// <summary>Where the numbers of each column are from.</summary>
    public static IEnumerable<string> Sources(ConsolidatedTable table, IReadOnlyDictionary<string, string> titles)
        => table.Columns.GroupBy(column => (column.Basis, column.Period, Title: string.Join("; ", column.Sources.Select(code => titles.GetValueOrDefault(code, code))))).Select(
            group => $"{string.Join(", ", group.Select(column => column.Service.Label))}: {Described(group.Key.Basis)}, {SpanishPeriod.Of(group.Key.Period)}. {group.Key.Title}.");

    /// <summary>What does not add up, what is not known, what is reserved.</summary>
    public static IEnumerable<string> Remarks(ConsolidatedTable table, Place territory)
    {
        foreach (var row in table.Rows.Where(row => !row.Total.AddsUp))
            yield return $"{row.Name}: {Slip(row.Total)}";
        foreach (var (column, total) in table.Columns.Zip(table.Totals).Where(pair => pair.Second is { AddsUp: false, IsPartial: false }))
            yield return $"{column.Service.Label}: {Slip(total)}";
        if (!table.Total.AddsUp)
            yield return $"TOTAL: {Slip(table.Total)}";
        if (table.HasReserved(territory))
            yield return $"{CountBlocks.Reserved} ({string.Join(", ", table.Columns.Where(column => column.IsReserved).Select(column => column.Service.Label))}): ubicación reservada por ley; solo se publica el total, y los totales de las filas no lo incluyen.";
        if (table.Rows.Any(row => row.Cells.Contains(null)))
            yield return "– sin dato: no significa cero.";
        if (table.Totals.Append(table.Total).Concat(table.Rows.Select(row => row.Total)).Any(sum => sum is { Printed: null, IsPartial: true, Computed: not null }))
            yield return "* suma de lo conocido: hay partes sin dato.";
        if (table.Columns.Select(column => column.Period).Distinct().Count() > 1)
            yield return "Las columnas son de fechas de corte distintas.";
        if (table.Absent is { Count: > 0 } absent)
            yield return $"Sin ningún centro aquí, según listas completas: {string.Join(", ", absent.Select(service => service.Label))}.";
    }

    static string Slip(Sum total) => $"el documento imprime {Numbers.Whole(total.Printed!.Value)}, sus partes suman {Numbers.Whole(total.Computed!.Value)}.";

    static string Described(Basis basis) => basis switch
    {
        Basis.Locations => "contado de un directorio de lugares",
        Basis.Counts => "números publicados sin lugares",
        _ => "número impreso en un documento",
    };
}
