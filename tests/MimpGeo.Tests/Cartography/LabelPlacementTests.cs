using MimpGeo.Cartography.Labels;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class LabelPlacementTests
{
    [Fact]
    public void The_label_of_an_area_stands_on_its_anchor()
        => Assert.Equal([new Box(80, 45, 120, 55)], Boxes(LabelPlacement.Of([Area("15", 100, 50)])));

    [Fact]
    public void The_label_of_a_point_stands_to_its_right_or_where_there_is_room()
    {
        var placed = LabelPlacement.Of([Area("a", 130, 50), Point("b", 100, 50)]);

        Assert.Equal([new Box(110, 45, 150, 55), new Box(56, 45, 96, 55)], Boxes(placed));
    }

    [Fact]
    public void No_label_lies_over_a_symbol()
    {
        var symbols = Enumerable.Range(0, 20).Select(i => new Box(i * 50, 45, i * 50 + 10, 55)).ToArray();
        var labels = symbols.Select((symbol, i) => Point($"{i:d2}", symbol.Left + 5, 50) with { Gap = 5 }).Append(Area("15", 300, 50) with { Priority = 9 });
        var placed = LabelPlacement.Of(labels, symbols).Placed;

        Assert.Equal(20, placed.Count); // but the area's, which has only one place
        Assert.All(placed, label => Assert.DoesNotContain(symbols, label.Box.Overlaps));
        Assert.Throws<ArgumentException>(() => LabelPlacement.Of([], [new Box(0, 0, double.NaN, 1)]));
    }

    [Fact]
    public void The_higher_priority_stands()
        => Assert.Equal(["b"], LabelPlacement.Of([Area("a", 100, 50), Area("b", 110, 50) with { Priority = 2 }]).Placed.Select(placed => placed.Label.Key));

    [Fact]
    public void Labels_that_touch_do_not_overlap()
        => Assert.Equal(2, LabelPlacement.Of([Area("a", 100, 50), Area("b", 140, 50)]).Placed.Count);

    [Fact]
    public void No_label_lies_over_another_and_none_that_would_fit_is_missing()
    {
        var labels = Many(new Random(2), 2000, 2000);
        var placed = LabelPlacement.Of(labels).Placed;

        Assert.All(placed, (one, i) => Assert.DoesNotContain(placed.Skip(i + 1), other => one.Box.Overlaps(other.Box)));
        Assert.All(labels.Except(placed.Select(each => each.Label)), label => Assert.All(Positions(label), box =>
            Assert.Contains(placed, other => other.Label.Priority >= label.Priority && other.Box.Overlaps(box))));
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        var random = new Random(4);
        var labels = Many(random, 2000, 1500);
        labels = [.. labels, .. labels.Take(100).Select(label => label with { X = label.X + 1 })]; // the same keys again
        var placed = LabelPlacement.Of(labels).Placed;
        random.Shuffle(labels);

        Assert.Equal(placed, LabelPlacement.Of(labels).Placed);
    }

    [Fact]
    public void A_picture_gets_the_labels_that_touch_it_in_the_order_of_placement()
    {
        var placement = LabelPlacement.Of(Many(new Random(6), 3000, 2000));
        for (var tile = 0; tile < 64; tile++)
        {
            var picture = new Box(tile % 8 * 256, tile / 8 * 256, tile % 8 * 256 + 256, tile / 8 * 256 + 256);
            Assert.Equal(placement.Placed.Where(placed => placed.Box.Overlaps(picture)), placement.Touching(picture));
        }
    }

    [Fact]
    public void A_hundred_thousand_labels_are_placed()
    {
        var placed = LabelPlacement.Of(Many(new Random(8), 100_000, 40_000)).Placed;

        Assert.InRange(placed.Count, 50_000, 100_000);
    }

    [Theory]
    [InlineData(double.NaN, 10)]
    [InlineData(100, 0)]
    [InlineData(100, 5000)]
    [InlineData(double.PositiveInfinity, 10)]
    public void A_label_without_place_or_size_is_refused(double x, double width)
        => Assert.StartsWith("The label 'a' has no place or no size up to 4096 pixels.",
            Assert.Throws<ArgumentException>(() => LabelPlacement.Of([Area("a", x, 50) with { Width = width }])).Message, StringComparison.Ordinal);

    static Label Area(string key, double x, double y) => new(key, key, x, y, 1, 40, 10);

    static Label Point(string key, double x, double y) => Area(key, x, y) with { Anchor = LabelAnchor.Point, Gap = 4 };

    static Label[] Many(Random random, int count, double side)
        => [.. Enumerable.Range(0, count).Select(i => new Label(
            $"{i:d6}", "name", random.NextDouble() * side - 50, random.NextDouble() * side - 50, random.Next(5), 20 + random.Next(80), 12,
            (LabelAnchor)random.Next(2), 4))];

    static IEnumerable<Box> Boxes(LabelPlacement placement) => placement.Placed.Select(placed => placed.Box);

    static IEnumerable<Box> Positions(Label label) => Enumerable.Range(0, LabelPositions.Count(label)).Select(choice => LabelPositions.At(label, choice));
}
