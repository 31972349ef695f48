using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Projections;

namespace MimpGeo.Cartography.Sheets;

/// <summary>The ticks of longitude and latitude around a map in UTM.</summary>
/// <param name="Step">Between neighbouring ticks, in seconds of arc.</param>
/// <param name="Ticks">Side by side, each upwards or eastwards.</param>
public sealed record GeographicTicks(int Step, IReadOnlyList<GeographicTick> Ticks)
{
    const int Fewest = 4;
    const int SecondsOfDegree = 3600;

    // 10°, 5°, 2°, 1°, 30′, 20′, 10′, 5′, 2′, 1′, 30″, 20″, 10″, 5″, 2″, 1″
    static readonly int[] Steps = [36000, 18000, 7200, 3600, 1800, 1200, 600, 300, 120, 60, 30, 20, 10, 5, 2, 1];

    /// <summary>Ticks at the coarsest round step that gives 4 along the longer side.</summary>
    /// <param name="frame">In metres of the projection's zone.</param>
    /// <param name="projection">Of the map.</param>
    public static GeographicTicks Of(MapFrame frame, UtmProjection projection)
    {
        var sides = Enum.GetValues<FrameSide>().Select(side => new TickSide(frame, side, projection)).ToArray();
        var longer = sides[(int)(frame.Paper.Width >= frame.Paper.Height ? FrameSide.Top : FrameSide.Left)];
        var step = Steps.FirstOrDefault(step => longer.Count(step) >= Fewest, Steps[^1]);
        return new(step, [.. sides.SelectMany(side => side.Ticks(step))]);
    }

    /// <summary>One side, along which the longitude or the latitude grows from start to end.</summary>
    sealed class TickSide(MapFrame frame, FrameSide side, UtmProjection projection)
    {
        // Halves a side of 400 mm down to less than the last bit.
        const int Halvings = 60;

        double Low => SecondsAt(0);

        double High => SecondsAt(1);

        public int Count(int step) => RoundSteps.Count(Low, High, step);

        public IEnumerable<GeographicTick> Ticks(int step)
            => RoundSteps.Between(Low, High, step).Select(seconds => new GeographicTick(side, (int)seconds, At(ShareOf(seconds))));

        // Bisection: UTM has no closed form for where a meridian meets a northing.
        double ShareOf(double seconds)
        {
            var (low, high) = (0d, 1d);
            for (var i = 0; i < Halvings; i++)
            {
                var middle = (low + high) / 2;
                (low, high) = SecondsAt(middle) < seconds ? (middle, high) : (low, middle);
            }

            return (low + high) / 2;
        }

        double SecondsAt(double share)
        {
            var place = projection.ToDegrees(frame.ToMetres(At(share)));
            return SecondsOfDegree * (side is FrameSide.Top or FrameSide.Bottom ? place.Longitude : place.Latitude);
        }

        Point At(double share)
        {
            var box = frame.Paper;
            var (x, y) = (box.Left + share * box.Width, box.Bottom - share * box.Height);
            return side switch
            {
                FrameSide.Top => new(x, box.Top),
                FrameSide.Right => new(box.Right, y),
                FrameSide.Bottom => new(x, box.Bottom),
                _ => new(box.Left, y),
            };
        }
    }
}
