using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Tests.Projections;
using Xunit;

namespace MimpGeo.Tests.Sheets;

public sealed class GeographicTicksTests
{
    [Theory]
    [InlineData(FrameSide.Top, -253_800, "70°30′ O", "70°30′ W")]
    [InlineData(FrameSide.Left, -61_200, "17° S", "17° S")]
    [InlineData(FrameSide.Right, -300, "0°05′ S", "0°05′ S")]
    [InlineData(FrameSide.Right, 0, "0°", "0°")]
    [InlineData(FrameSide.Left, 3_600, "1° N", "1° N")]
    [InlineData(FrameSide.Bottom, -277_810, "77°10′10″ O", "77°10′10″ W")]
    [InlineData(FrameSide.Bottom, 7_205, "2°00′05″ E", "2°00′05″ E")]
    public void Ticks_are_labelled_in_both_languages(FrameSide side, int seconds, string spanish, string english)
    {
        var tick = new GeographicTick(side, seconds, default);

        Assert.Equal((spanish, english), (tick.Label("es").Replace('\u00a0', ' '), tick.Label("en").Replace('\u00a0', ' ')));
    }

    [Fact]
    public void The_ticks_of_the_nation()
    {
        var ticks = GeographicTicks.Of(Frames.Nation, new UtmProjection(new UtmZone(18)));

        Assert.Equal(5 * 3600, ticks.Step);
        Assert.Equal([-80d, -75, -70], ticks.Ticks.Where(tick => tick.Side == FrameSide.Top).Select(tick => tick.Degrees));
        Assert.Equal([-15d, -10, -5, 0], ticks.Ticks.Where(tick => tick.Side == FrameSide.Right).Select(tick => tick.Degrees));
    }

    [Theory]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    public async Task Every_tick_stands_where_PROJ_says_that_its_meridian_or_parallel_meets_the_frame(int number)
    {
        var (zone, random) = (new UtmZone(number), new Random(number));
        var projection = new UtmProjection(zone);
        var ticks = Enumerable.Range(0, 40).Select(_ => Frames.Random(random)).Where(each => each.Projection.Zone == zone)
            .SelectMany(each => GeographicTicks.Of(each.Frame, projection).Ticks.Select(tick => (each.Frame, Tick: tick))).ToArray();
        var places = ticks.Select(each => PlaceOf(each.Frame, each.Tick, projection)).ToArray();

        Assert.NotEmpty(ticks);
        Assert.All(ticks.Zip(await Proj.ToMetresAsync(zone, places)), pair =>
        {
            var paper = pair.First.Frame.ToPaper(pair.Second);
            Assert.InRange(double.Hypot(paper.X - pair.First.Tick.At.X, paper.Y - pair.First.Tick.At.Y), 0, 0.01); // mm
        });
    }

    [Fact]
    public void Ticks_are_on_their_sides_at_round_steps_and_none_is_missing()
    {
        var random = new Random(12);
        for (var i = 0; i < 100; i++)
        {
            var (frame, projection) = Frames.Random(random);
            var ticks = GeographicTicks.Of(frame, projection);
            var longer = ticks.Ticks.Count(tick => tick.Side == (frame.Paper.Width >= frame.Paper.Height ? FrameSide.Top : FrameSide.Left));

            Assert.InRange(longer, 4, 10);
            Assert.All(ticks.Ticks, tick => Assert.Equal(0, tick.ArcSeconds % ticks.Step));
            Assert.All(ticks.Ticks, tick => Assert.True(IsOn(frame, tick)));
            Assert.All(ticks.Ticks.GroupBy(tick => tick.Side), side => Assert.All(
                side.Zip(side.Skip(1)), pair => Assert.Equal(ticks.Step, pair.Second.ArcSeconds - pair.First.ArcSeconds)));
        }
    }

    static bool IsOn(MapFrame frame, GeographicTick tick) => frame.Paper.Contains(new(tick.At.X, tick.At.Y, tick.At.X, tick.At.Y)) && tick.Side switch
    {
        FrameSide.Top => tick.At.Y == frame.Paper.Top,
        FrameSide.Bottom => tick.At.Y == frame.Paper.Bottom,
        FrameSide.Left => tick.At.X == frame.Paper.Left,
        _ => tick.At.X == frame.Paper.Right,
    };

    // The tick's own coordinate, with the other one from its place.
    static LonLat PlaceOf(MapFrame frame, GeographicTick tick, UtmProjection projection)
    {
        var place = projection.ToDegrees(frame.ToMetres(tick.At));
        return tick.Side is FrameSide.Top or FrameSide.Bottom ? place with { Longitude = tick.Degrees } : place with { Latitude = tick.Degrees };
    }
}
