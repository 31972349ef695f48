namespace MimpGeo.Cartography.Labels;

/// <summary>The labels of one zoom of the whole world, or of a sheet's map; none over another.</summary>
/// <remarks>
/// Greedy: by priority, then key; each label takes the best of its texts that has a free position, there the first, or does not stand.
/// Because all are placed at once, pictures that each draw what touches them show whole labels across their edges.
/// </remarks>
public sealed class LabelPlacement
{
    /// <summary>Of a label, in pixels: a longer one would lie across a whole map.</summary>
    public const double MaxSize = 4096;

    // Of a grid's cells across a bounded map: there are few things in each, however large the unit.
    const double CellsAcross = 32;

    readonly BoxGrid<PlacedLabel> _labels;
    readonly BoxGrid<Box> _taken;
    readonly Box? _bounds;
    readonly List<PlacedLabel> _placed = [];
    readonly List<Label> _left = [];

    LabelPlacement(Box? bounds)
    {
        _bounds = bounds;
        _labels = bounds is { } box ? new(CellSize(box)) : new();
        _taken = bounds is { } same ? new(CellSize(same)) : new();
    }

    /// <summary>Those that stand, in the order of placement.</summary>
    public IReadOnlyList<PlacedLabel> Placed => _placed;

    /// <summary>Those that found no place, in the same order.</summary>
    public IReadOnlyList<Label> Left => _left;

    /// <param name="labels">In any order: it does not matter.</param>
    /// <param name="taken">Where no label may stand: the symbols of the same zoom, a sheet's leaders and insets.</param>
    /// <param name="bounds">Where labels have to stay wholly inside, such as a sheet's frame; null for no bounds.</param>
    public static LabelPlacement Of(IEnumerable<Label> labels, IEnumerable<Box>? taken = null, Box? bounds = null)
    {
        var placement = new LabelPlacement(bounds);
        foreach (var box in (taken ?? []).Select(Checked))
            placement._taken.Add(box, box);
        foreach (var label in Ordered(labels.Select(Checked)))
            placement.Place(label);
        return placement;
    }

    /// <summary>The labels that a picture shows, in the order of placement.</summary>
    /// <param name="picture">In pixels of the world.</param>
    public IReadOnlyList<PlacedLabel> Touching(Box picture) => [.. Ordered(_labels.In(picture), placed => placed.Label)];

    static IOrderedEnumerable<Label> Ordered(IEnumerable<Label> labels) => Ordered(labels, label => label);

    // Labels may share a key; the rest of the order only keeps the result independent of the input's.
    static IOrderedEnumerable<T> Ordered<T>(IEnumerable<T> items, Func<T, Label> label)
        => items.OrderByDescending(item => label(item).Priority)
            .ThenBy(item => label(item).Key, StringComparer.Ordinal).ThenBy(item => label(item).Text, StringComparer.Ordinal)
            .ThenBy(item => label(item).X).ThenBy(item => label(item).Y).ThenBy(item => label(item).Anchor)
            .ThenBy(item => label(item).Width).ThenBy(item => label(item).Height).ThenBy(item => label(item).Gap);

    static Label Checked(Label label)
        => double.IsFinite(label.X + label.Y + label.Priority + label.Gap) && label.Texts.All(text => IsSize(text.Width) && IsSize(text.Height))
            && label.OtherAnchors.All(anchor => double.IsFinite(anchor.X + anchor.Y))
            ? label
            : throw new ArgumentException($"The label '{label.Key}' has no place or no size up to {MaxSize} pixels.", nameof(label));

    static Box Checked(Box box)
        => double.IsFinite(box.Left + box.Top) && IsSize(box.Width) && IsSize(box.Height)
            ? box
            : throw new ArgumentException($"A symbol at {box} has no place or no size up to {MaxSize} pixels.", nameof(box));

    static bool IsSize(double size) => size is > 0 and <= MaxSize;

    static double CellSize(Box bounds) => Math.Max(bounds.Width, bounds.Height) / CellsAcross;

    void Place(Label label)
    {
        if (Find(label, null, label.Width, label.Height) is { } placed)
            Stand(placed);
        else if (label.Alternatives.Select(text => Find(label, text, text.Width, text.Height)).FirstOrDefault(found => found is not null) is { } other)
            Stand(other);
        else
            _left.Add(label);
    }

    PlacedLabel? Find(Label label, LabelText? alternative, double width, double height)
    {
        for (var choice = 0; choice < LabelPositions.Count(label); choice++)
        {
            var box = LabelPositions.At(label, choice, width, height);
            if (_bounds?.Contains(box) != false && _taken.IsFree(box) && _labels.IsFree(box))
                return new(label, box, alternative);
        }

        return null;
    }

    void Stand(PlacedLabel label)
    {
        _placed.Add(label);
        _labels.Add(label.Box, label);
    }
}
