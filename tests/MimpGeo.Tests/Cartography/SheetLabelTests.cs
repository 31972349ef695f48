using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using Xunit;

namespace MimpGeo.Tests.Cartography;

/// <summary>Labels of printed sheets: with alternatives, other anchors and bounds.</summary>
public sealed class SheetLabelTests
{
    static readonly Box Bounds = new(10, 10, 190, 130);

    [Fact]
    public void The_full_name_is_tried_at_every_place_before_it_is_abbreviated()
    {
        var label = Area("230111", 50, 50) with { Alternatives = [new("Cnel. G. Albarracín L.", 12, 4)], OtherAnchors = [new(50, 80)] };

        Assert.Equal(new Box(30, 48, 70, 52), Single(label).Box);
        Assert.Equal(new Box(30, 78, 70, 82), Single(label, new Box(45, 40, 55, 60)).Box);
        Assert.Equal((new Box(44, 48, 56, 52), "Cnel. G. Albarracín L."), BoxAndText(Single(label, new(0, 78, 200, 82), new(60, 40, 70, 60))));
    }

    [Fact]
    public void A_label_stays_wholly_inside_its_bounds_or_is_reported()
    {
        var label = Area("070101", 25, 50); // from 5 to 45: over the left side
        var placement = LabelPlacement.Of([label, Area("150101", 100, 50)], bounds: Bounds);

        Assert.Equal(["150101"], placement.Placed.Select(placed => placed.Label.Key));
        Assert.Equal([label], placement.Left);
        Assert.Equal("C.", Single(label with { Alternatives = [new("Callao\n(2)", 31, 8), new("C.", 8, 4)] }).Text.Text);
    }

    [Fact]
    public void No_text_covers_another_or_what_is_taken_all_stand_inside_and_all_are_accounted_for()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var (labels, taken) = (Many(random, 300), Taken(random));
            var placement = LabelPlacement.Of(labels, taken, Bounds);

            Assert.All(placement.Placed, (one, i) => Assert.DoesNotContain(placement.Placed.Skip(i + 1), other => one.Box.Overlaps(other.Box)));
            Assert.All(placement.Placed, one => Assert.DoesNotContain(taken, one.Box.Overlaps));
            Assert.All(placement.Placed, one => Assert.True(Bounds.Contains(one.Box)));
            Assert.All(placement.Placed, one => Assert.Equal((one.Text.Width, one.Text.Height), (one.Box.Width, one.Box.Height), Near));
            Assert.Equal(labels.OrderBy(label => label.Key), placement.Placed.Select(one => one.Label).Concat(placement.Left).OrderBy(label => label.Key));
            Assert.NotEmpty(placement.Left);
        }
    }

    [Fact]
    public void Each_label_takes_the_first_that_is_free_of_its_texts_and_places()
    {
        var random = new Random(30);
        var (labels, taken) = (Many(random, 200), Taken(random));
        var placement = LabelPlacement.Of(labels, taken, Bounds);
        var expected = new List<Box>();
        foreach (var label in labels.OrderByDescending(label => label.Priority).ThenBy(label => label.Key, StringComparer.Ordinal))
        {
            if (Boxes(label).Where(box => Bounds.Contains(box) && !taken.Concat(expected).Any(box.Overlaps)).Take(1).ToArray() is [var first])
                expected.Add(first);
        }

        Assert.Equal(expected, placement.Placed.Select(placed => placed.Box));
        Assert.Contains(placement.Placed, placed => placed.Alternative is not null);
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        var random = new Random(31);
        var (labels, taken) = (Many(random, 300), Taken(random));
        var placement = LabelPlacement.Of(labels, taken, Bounds);
        random.Shuffle(labels);
        var shuffled = LabelPlacement.Of(labels, taken, Bounds);

        Assert.Equal(placement.Placed, shuffled.Placed);
        Assert.Equal(placement.Left, shuffled.Left);
    }

    [Fact]
    public void Two_lines_are_as_wide_as_the_longer_and_twice_as_high()
    {
        using var ruler = new LabelRuler(new(2.5, new Rgb(0, 0, 0), Halo: new Rgb(255, 255, 255), HaloWidth: 0.3));
        var (one, two) = (ruler.Text("Bustamante y Rivero"), ruler.Text("José Luis\nBustamante y Rivero"));

        Assert.Equal(one.Width, two.Width);
        Assert.Equal(one.Height + ruler.LineHeight, two.Height, 1e-9);
        Assert.Equal(["José Luis", "Bustamante y Rivero"], two.Lines);
    }

    [Theory]
    [InlineData(double.NaN, 5)]
    [InlineData(10, 0)]
    public void An_alternative_without_place_or_size_is_refused(double x, double width)
        => Assert.StartsWith("The label 'a' has no place or no size", Assert.Throws<ArgumentException>(
            () => LabelPlacement.Of([Area("a", 20, 20) with { OtherAnchors = [new(x, 5)], Alternatives = [new("a", width, 5)] }])).Message, StringComparison.Ordinal);

    static PlacedLabel Single(Label label, params Box[] taken) => Assert.Single(LabelPlacement.Of([label], taken, Bounds).Placed);

    static (Box Box, string Text) BoxAndText(PlacedLabel placed) => (placed.Box, placed.Text.Text);

    static Label Area(string key, double x, double y) => new(key, "Coronel Gregorio Albarracín Lanchipa", x, y, 1, 40, 4);

    static Label[] Many(Random random, int count)
        => [.. Enumerable.Range(0, count).Select(i => new Label(
            $"{i:d4}", "name", random.NextDouble() * 200, random.NextDouble() * 140, random.Next(3), 10 + random.Next(20), 4, (LabelAnchor)random.Next(2), 1.5)
        {
            Alternatives = [.. Enumerable.Range(1, random.Next(4)).Select(j => new LabelText($"n{j}", 9 - j, 4))],
            OtherAnchors = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Point(random.NextDouble() * 200, random.NextDouble() * 140))],
        })];

    static Box[] Taken(Random random)
        => [new(10, 100, 60, 130), .. Enumerable.Range(0, 40).Select(_ => Box.Around(new(200 * random.NextDouble(), 140 * random.NextDouble()), 3, 3))];

    static IEnumerable<Box> Boxes(Label label)
        => from text in label.Alternatives.Prepend(new("", label.Width, label.Height))
           from anchor in label.OtherAnchors.Prepend(new(label.X, label.Y))
           let alone = label with { X = anchor.X, Y = anchor.Y, Width = text.Width, Height = text.Height, OtherAnchors = [] }
           from choice in Enumerable.Range(0, LabelPositions.Count(alone))
           select LabelPositions.At(alone, choice);

    static bool Near((double, double) one, (double, double) other) => Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) < 1e-9;
}
