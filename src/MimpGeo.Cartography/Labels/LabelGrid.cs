namespace MimpGeo.Cartography.Labels;

/// <summary>Placed labels by the cells of a grid that their boxes touch.</summary>
sealed class LabelGrid
{
    const double CellSize = 128;

    readonly Dictionary<(long Column, long Row), List<PlacedLabel>> _cells = [];

    public void Add(PlacedLabel label)
    {
        foreach (var cell in Cells(label.Box))
        {
            if (!_cells.TryGetValue(cell, out var labels))
                _cells.Add(cell, labels = []);
            labels.Add(label);
        }
    }

    public bool IsFree(Box box)
    {
        foreach (var cell in Cells(box))
        {
            if (_cells.TryGetValue(cell, out var labels) && labels.Exists(label => label.Box.Overlaps(box)))
                return false;
        }

        return true;
    }

    /// <summary>The labels whose boxes overlap the given one, each once.</summary>
    public HashSet<PlacedLabel> In(Box box)
        => [.. Cells(box).SelectMany(cell => _cells.GetValueOrDefault(cell) ?? []).Where(label => label.Box.Overlaps(box))];

    static IEnumerable<(long Column, long Row)> Cells(Box box)
    {
        for (var row = Index(box.Top); row <= Index(box.Bottom); row++)
        {
            for (var column = Index(box.Left); column <= Index(box.Right); column++)
                yield return (column, row);
        }
    }

    static long Index(double pixel) => (long)Math.Floor(pixel / CellSize);
}
