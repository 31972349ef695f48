namespace MimpGeo.Cartography.Labels;

/// <summary>The labels of one zoom of the whole world, none over another.</summary>
/// <remarks>
/// Greedy: by priority, then key; each label takes the first of its positions that is free, or does not stand.
/// Because all are placed at once, pictures that each draw what touches them show whole labels across their edges.
/// </remarks>
public sealed class LabelPlacement
{
    /// <summary>Of a label, in pixels: a longer one would lie across a whole map.</summary>
    public const double MaxSize = 4096;

    readonly BoxGrid<PlacedLabel> _labels = new();
    readonly BoxGrid<Box> _taken = new();
    readonly List<PlacedLabel> _placed = [];

    LabelPlacement()
    {
    }

    /// <summary>Those that stand, in the order of placement.</summary>
    public IReadOnlyList<PlacedLabel> Placed => _placed;

    /// <param name="labels">In any order: it does not matter.</param>
    /// <param name="taken">Where no label may stand: the symbols of the same zoom.</param>
    public static LabelPlacement Of(IEnumerable<Label> labels, IEnumerable<Box>? taken = null)
    {
        var placement = new LabelPlacement();
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
        => double.IsFinite(label.X + label.Y + label.Priority + label.Gap) && IsSize(label.Width) && IsSize(label.Height)
            ? label
            : throw new ArgumentException($"The label '{label.Key}' has no place or no size up to {MaxSize} pixels.", nameof(label));

    static Box Checked(Box box)
        => double.IsFinite(box.Left + box.Top) && IsSize(box.Width) && IsSize(box.Height)
            ? box
            : throw new ArgumentException($"A symbol at {box} has no place or no size up to {MaxSize} pixels.", nameof(box));

    static bool IsSize(double size) => size is > 0 and <= MaxSize;

    void Place(Label label)
    {
        for (var choice = 0; choice < LabelPositions.Count(label); choice++)
        {
            var box = LabelPositions.At(label, choice);
            if (!_taken.IsFree(box) || !_labels.IsFree(box))
                continue;

            Stand(new(label, box));
            return;
        }
    }

    void Stand(PlacedLabel label)
    {
        _placed.Add(label);
        _labels.Add(label.Box, label);
    }
}
