namespace MimpGeo.Server.Documents;

/// <summary>How wide the columns of a table are, in twentieths of a point: as its longest words need, the rest by how much is in them.</summary>
/// <remarks>The automatic table layout of CSS 2.1, 17.5.2.2.</remarks>
static class ColumnWidths
{
    /// <summary>Of the page, for a column with tables in it; the larger one where few columns stand beside it.</summary>
    const double NestedShare = 0.45;
    const double LargeNestedShare = 0.58;

    /// <summary>Against what rounding and borders take of a cell.</summary>
    public const int Slack = 40;

    public static int[] Of(Table table, int width, TableSize size)
    {
        var wanted = Columns(table, cell => Most(cell, size));
        var least = WithRoomForNested(table, Least(table, size), wanted, width);
        var most = wanted.Zip(least, (all, words) => Math.Max(Math.Min(all, width / 2), words)).ToArray();
        var spare = width - least.Sum();
        return spare <= 0 ? Scaled(least, width)
            : most.Sum() <= width ? Scaled(most, width)
            : [.. least.Zip(most, (low, high) => low + (int)((long)spare * (high - low) / (most.Sum() - least.Sum())))];
    }

    /// <summary>The widths that no word breaks in.</summary>
    public static int[] Least(Table table, TableSize size) => Columns(table, cell => Least(cell, size));

    static int[] Scaled(int[] widths, int width) => [.. widths.Select(column => (int)((long)column * width / widths.Sum()))];

    static int[] WithRoomForNested(Table table, int[] least, int[] wanted, int width)
    {
        var nested = Placed(table).Where(place => place.Cell.Columns == 1 && place.Cell.Blocks.Any(block => block is Table)).Select(place => place.At).ToHashSet();
        var (low, high) = ((int)(width * NestedShare), (int)(width * (table.Width <= 3 ? LargeNestedShare : NestedShare)));
        var roomy = least.Select((column, at) => nested.Contains(at) ? Math.Max(column, Math.Clamp(wanted[at], low, high)) : column).ToArray();
        return roomy.Sum() <= width ? roomy : least;
    }

    static int[] Columns(Table table, Func<Cell, int> measure)
    {
        var widths = new int[table.Width];
        foreach (var (cell, at) in Placed(table).OrderBy(place => place.Cell.Columns))
        {
            var missing = measure(cell) - widths.AsSpan(at, cell.Columns).ToArray().Sum();
            for (var column = at; missing > 0 && column < at + cell.Columns; column++)
                widths[column] += (missing + cell.Columns - 1) / cell.Columns;
        }

        return widths;
    }

    static IEnumerable<(Cell Cell, int At)> Placed(Table table)
    {
        var taken = new int[table.Width + 1]; // rows from here on that a cell above spans
        foreach (var row in table.Head.Concat(table.Rows))
        {
            var at = 0;
            foreach (var cell in row.Cells)
            {
                while (taken[at] > 0)
                    at++;
                yield return (cell, at);
                Array.Fill(taken, cell.Rows, at, cell.Columns);
                at += cell.Columns;
            }

            for (var column = 0; column < taken.Length; column++)
                taken[column] = Math.Max(0, taken[column] - 1);
        }
    }

    static int Least(Cell cell, TableSize size)
        => Around(cell, size, table => Least(table, size).Sum(), runs => runs.SelectMany(run => run.Text.Split(' '), (run, word) => Measured(run with { Text = word }, size)).DefaultIfEmpty().Max());

    static int Most(Cell cell, TableSize size)
        => Around(cell, size, table => Columns(table, inner => Most(inner, size)).Sum(), runs => runs.Sum(run => Measured(run, size)));

    static int Around(Cell cell, TableSize size, Func<Table, int> nested, Func<IEnumerable<Run>, int> text)
        => (2 * size.Padding) + Slack + cell.Blocks.Select(block => block switch
        {
            Table table => nested(table),
            Paragraph paragraph => text(paragraph.Runs.Select(run => run with { IsStrong = run.IsStrong || cell.Kind == CellKind.Head })),
            _ => 0,
        }).DefaultIfEmpty().Max();

    static int Measured(Run run, TableSize size) => TextWidth.Of(run.Text, size.HalfPoints, run.IsStrong);
}
