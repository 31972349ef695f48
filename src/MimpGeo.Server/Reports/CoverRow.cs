using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>One line of a table of cover; what a line does not tell is null.</summary>
/// <param name="Name">Of the centre.</param>
/// <param name="Type">Its modality.</param>
/// <param name="Department">Where it is.</param>
/// <param name="Province">Where it is.</param>
/// <param name="District">Where it is.</param>
/// <param name="Count">How many there are.</param>
sealed record CoverRow(string? Name, string? Type, string? Department, string? Province, string? District, int Count)
{
    /// <summary>A table of the columns that the rows have something for, with the total below where there are several.</summary>
    /// <returns>Null where there is nothing to tell but the total.</returns>
    public static Table? TableOf(IReadOnlyList<CoverRow> rows, int? total, ServiceEntry service, AdminLevel level)
    {
        var columns = Columns(level).Where(column => rows.Any(row => column.Text(row) is not null)).ToList();
        if (columns is [])
            return null;

        var isCounted = rows.Any(row => row.Name is null || row.Count != 1);
        string[] headings = [.. columns.Select(column => column.Heading), .. isCounted ? ["N°"] : Array.Empty<string>()];
        return new(
            "",
            [new TableRow([.. headings.Select(heading => Cell.Head(heading))])],
            [
                .. rows.Select(row => new TableRow([.. columns.Select((column, at) => CellOf(column.Text(row) ?? (column.Heading == "Centro" ? service.Label : "–"), at)), .. isCounted ? [Cell.Number(Numbers.Whole(row.Count))] : Array.Empty<Cell>()])),
                .. isCounted && rows.Count > 1 && total is { } sum ? [Total(columns.Count, sum)] : Array.Empty<TableRow>(),
            ]);
    }

    static IEnumerable<(string Heading, Func<CoverRow, string?> Text)> Columns(AdminLevel level)
    {
        yield return ("Centro", row => row.Name);
        yield return ("Tipo", row => row.Type);
        if (level == AdminLevel.Nation)
            yield return ("Departamento", row => row.Department);
        if (level != AdminLevel.Province)
            yield return ("Provincia", row => row.Province);
        yield return ("Distrito", row => row.District);
    }

    static Cell CellOf(string text, int at) => at == 0 ? Cell.Name(text) : Cell.Of(text);

    static TableRow Total(int columns, int sum) => new(
    [
        Cell.Name("Total"), .. Enumerable.Repeat(Cell.Of(""), columns - 1), Cell.Total(Numbers.Whole(sum)),
    ]);
}
