namespace MimpGeo.Cartography.Labels;

/// <summary>Things by the cells of a grid that their boxes touch.</summary>
/// <param name="cellSize">About that of the boxes.</param>
public sealed class BoxGrid<T>(double cellSize = 128)
{
    readonly Dictionary<(long Column, long Row), List<(Box Box, T Thing)>> _cells = [];

    /// <summary>Adds a thing that takes the place of a box.</summary>
    public void Add(Box box, T thing)
    {
        foreach (var cell in Cells(box))
        {
            if (!_cells.TryGetValue(cell, out var things))
                _cells.Add(cell, things = []);
            things.Add((box, thing));
        }
    }

    /// <summary>Whether no thing's box overlaps the given one.</summary>
    public bool IsFree(Box box)
    {
        foreach (var cell in Cells(box))
        {
            if (_cells.TryGetValue(cell, out var things) && things.Exists(placed => placed.Box.Overlaps(box)))
                return false;
        }

        return true;
    }

    /// <summary>The things whose boxes overlap the given one, each once.</summary>
    public HashSet<T> In(Box box)
        => [.. Cells(box).SelectMany(cell => _cells.GetValueOrDefault(cell) ?? []).Where(placed => placed.Box.Overlaps(box)).Select(placed => placed.Thing)];

    IEnumerable<(long Column, long Row)> Cells(Box box)
    {
        for (var row = Index(box.Top); row <= Index(box.Bottom); row++)
        {
            for (var column = Index(box.Left); column <= Index(box.Right); column++)
                yield return (column, row);
        }
    }

    long Index(double place) => (long)Math.Floor(place / cellSize);
}
