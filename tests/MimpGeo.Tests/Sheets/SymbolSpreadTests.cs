using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Sheets;
using Xunit;

namespace MimpGeo.Tests.Sheets;

public sealed class SymbolSpreadTests
{
    static readonly Box Frame = new(10, 10, 287, 390);
    static readonly SpreadRules Rules = new(Frame, 30) { Obstacles = [new(10, 300, 80, 390)] };

    [Fact]
    public void A_symbol_alone_stands_at_its_anchor_and_has_no_leader()
    {
        var placed = Assert.Single(SymbolSpread.Of([Symbol("a", 100, 100)], Rules).Symbols);

        Assert.Equal((new Point(100, 100), null, 1), (placed.Centre, placed.Leader, placed.Count));
    }

    [Fact]
    public void Of_two_at_one_place_the_second_moves_just_beside_the_first_and_gets_a_leader()
    {
        var symbols = SymbolSpread.Of([Symbol("b", 100, 100), Symbol("a", 100, 100)], Rules).Symbols;

        Assert.Equal(["a", "b"], symbols.Select(symbol => symbol.Key));
        Assert.Equal(0, symbols[0].Displacement);
        Assert.InRange(symbols[1].Displacement, 3.3, 3.9); // two radii and a gap, within a ring
        Assert.Equal(new Point(100, 100), symbols[1].Leader!.Value.To);
        Assert.Equal(symbols[1].Displacement - 1.5, symbols[1].Leader!.Value.Length, 1e-9);
    }

    [Fact]
    public void Near_the_frame_and_under_an_obstacle_a_symbol_moves_inside()
    {
        var symbols = SymbolSpread.Of([Symbol("a", 9, 100), Symbol("b", 75, 350), Symbol("c", 288, 391)], Rules).Symbols;

        Assert.Equal(new Point(11.5, 100), symbols[0].Centre);
        Assert.InRange(symbols[1].Centre.X, 81.8, 82.5);
        Assert.Equal(new Point(285.5, 388.5), symbols[2].Centre);
    }

    [Fact]
    public void What_is_out_of_reach_is_reported()
    {
        var spread = SymbolSpread.Of([Symbol("outside", -40, 100), Symbol("under", 12, 388), Symbol("here", 100, 100)], Rules);

        Assert.Equal(["outside", "under"], spread.Left.Select(symbol => symbol.Key));
        Assert.Equal(["here"], spread.Symbols.Select(symbol => symbol.Key));
        Assert.Equal(["here"], SymbolSpread.Of([Symbol("here", 1, 1)], new(new(0, 0, 2, 2), 5)).Left.Select(symbol => symbol.Key)); // the frame is too small
        Assert.Empty(SymbolSpread.Of([], Rules).Symbols);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(15)] // Lima is too much for that
    [InlineData(6)]
    public void None_hides_another_all_stand_inside_within_reach_and_all_are_accounted_for(double reach)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var (symbols, rules) = (Nation(new Random(seed)), Rules with { MaxDisplacement = reach });
            var spread = SymbolSpread.Of(symbols, rules);

            Assert.All(spread.Symbols, (one, i) => Assert.DoesNotContain(spread.Symbols.Skip(i + 1), other => Distance(one.Centre, other.Centre) < one.Radius + other.Radius + rules.Gap - 1e-9));
            Assert.All(spread.Symbols, symbol => Assert.True(Frame.Shrunk(-1e-9).Contains(symbol.Box)));
            Assert.All(spread.Symbols, symbol => Assert.True(DistanceToInset(symbol.Centre) >= symbol.Radius));
            Assert.All(spread.Symbols, symbol => Assert.InRange(symbol.Displacement, 0, reach));
            Assert.Equal(symbols.OrderBy(symbol => symbol.Key), spread.Symbols.SelectMany(symbol => symbol.Members).Concat(spread.Left).OrderBy(symbol => symbol.Key));
        }
    }

    [Fact]
    public void Only_symbols_of_one_kind_become_one_and_they_are_near_to_each_other()
    {
        var spread = SymbolSpread.Of(Nation(new Random(5)), Rules with { MaxDisplacement = 6 });

        Assert.NotEmpty(spread.Merged);
        Assert.All(spread.Merged, symbol => Assert.Single(symbol.Members.Select(member => member.Kind).Distinct()));
        Assert.All(spread.Merged, symbol => Assert.Equal(symbol.Members.Max(member => member.Radius), symbol.Radius));
        Assert.All(spread.Merged, symbol => Assert.All(symbol.Members, member => Assert.InRange(Distance(member.Anchor, symbol.Anchor), 0, 4 * 6)));
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        var random = new Random(6);
        var symbols = Nation(random);
        symbols = [.. symbols, .. symbols.Take(50).Select(symbol => symbol with { Anchor = new(symbol.Anchor.X + 1, symbol.Anchor.Y) })]; // the same keys again
        var spread = SymbolSpread.Of(symbols, Rules with { MaxDisplacement = 12 });
        random.Shuffle(symbols);
        var shuffled = SymbolSpread.Of(symbols, Rules with { MaxDisplacement = 12 });

        Assert.Equal(spread.Symbols.Select(Told), shuffled.Symbols.Select(Told));
        Assert.Equal(spread.Left, shuffled.Left);
    }

    [Fact]
    public void Where_there_is_room_all_stay_single_and_hardly_any_leaders_cross()
    {
        var spread = SymbolSpread.Of([.. Crowd(new Random(7), "Lima", 150, new(150, 200), 4)], Rules);
        var leaders = spread.Symbols.Select(symbol => symbol.Leader).OfType<Leader>().ToArray();

        Assert.Equal(150, spread.Symbols.Count);
        Assert.Empty(spread.Left);
        Assert.InRange(leaders.Length, 100, 150);
        Assert.InRange(leaders.Index().Sum(one => leaders.Skip(one.Index + 1).Count(one.Item.Crosses)), 0, 2);
        Assert.InRange(spread.Symbols.Max(symbol => symbol.Displacement), 15, 27); // 150 circles of 3.3 mm, packed well, fill one of 21 mm radius
    }

    [Fact]
    public void Free_symbols_do_not_move_for_a_crowd()
    {
        var free = Symbol("z", 150, 212); // the crowd's places would reach it
        var spread = SymbolSpread.Of([.. Crowd(new Random(8), "Lima", 150, new(150, 200), 4), free], Rules);

        Assert.Equal(free.Anchor, spread.Symbols.Single(symbol => symbol.Key == "z").Centre);
    }

    [Fact]
    public void The_boxes_of_a_leader_cover_it()
    {
        var leader = new Leader(new(10, 10), new(17, 31));
        var boxes = leader.Boxes(0.8).ToArray();

        for (var share = 0d; share <= 1; share += 0.001)
        {
            var (x, y) = (10 + 7 * share, 10 + 21 * share);
            Assert.Contains(boxes, box => box.Contains(new(x, y, x, y)));
        }

        Assert.All(boxes, box => Assert.Equal((0.8, 0.8), (Math.Round(box.Width, 9), Math.Round(box.Height, 9))));
    }

    [Fact]
    public void A_symbol_without_place_or_size_is_refused()
        => Assert.StartsWith("The symbol 'a' has no place or no size.",
            Assert.Throws<ArgumentException>(() => SymbolSpread.Of([Symbol("a", double.NaN, 1)], Rules)).Message, StringComparison.Ordinal);

    static SpreadSymbol Symbol(string key, double x, double y) => new(key, new(x, y), 1.5, "CEM");

    // 700 symbols of an A3: Lima, 25 towns, and all over the frame, the inset and a little beyond.
    static SpreadSymbol[] Nation(Random random) =>
    [
        .. Crowd(random, "Lima", 150, new(100, 200), 4),
        .. Enumerable.Range(0, 25).SelectMany(i => Crowd(random, $"town{i:d2}", 10, new(20 + 250 * random.NextDouble(), 20 + 360 * random.NextDouble()), 3)),
        .. Enumerable.Range(0, 300).SelectMany(i => Crowd(random, $"far{i:d3}", 1, new(5 + 290 * random.NextDouble(), 5 + 390 * random.NextDouble()), 0)),
    ];

    static IEnumerable<SpreadSymbol> Crowd(Random random, string name, int count, Point centre, double reach)
        => Enumerable.Range(0, count).Select(i => new SpreadSymbol(
            $"{name}-{i:d3}", new(centre.X + reach * (2 * random.NextDouble() - 1), centre.Y + reach * (2 * random.NextDouble() - 1)),
            name == "Lima" ? 1.5 : 1.2 + 0.1 * random.Next(9), $"kind{random.Next(5)}"));

    static double DistanceToInset(Point point) => Distance(point, new(Math.Clamp(point.X, 10, 80), Math.Clamp(point.Y, 300, 390)));

    static double Distance(Point one, Point other) => double.Hypot(one.X - other.X, one.Y - other.Y);

    static string Told(PlacedSymbol symbol) => $"{string.Join(',', symbol.Members)} {symbol.Anchor} {symbol.Centre} {symbol.Radius}";
}
