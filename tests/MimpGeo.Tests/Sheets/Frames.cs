using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;

namespace MimpGeo.Tests.Sheets;

/// <summary>Windows of maps of Peru.</summary>
static class Frames
{
    /// <summary>Somewhere in Peru, on A4 or A3, from 1:5 000 to 1:10 000 000.</summary>
    public static (MapFrame Frame, UtmProjection Projection) Random(Random random)
    {
        var place = new LonLat(-81 + 12 * random.NextDouble(), -17 + 15 * random.NextDouble());
        var projection = new UtmProjection(UtmZone.Of(place.Longitude));
        var scales = RoundScale.All.Where(scale => scale <= 10_000_000).ToArray();
        return (new(Paper(random), scales[random.Next(scales.Length)], projection.ToMetres(place)), projection);
    }

    /// <summary>All of Peru on an A3 in zone 18.</summary>
    public static MapFrame Nation { get; } = new(new(10, 20, 287, 390), 6_000_000, new(650_000, 8_970_000));

    static Box Paper(Random random)
    {
        var (left, top) = (5 + 30 * random.NextDouble(), 5 + 30 * random.NextDouble());
        return new(left, top, left + 120 + 230 * random.NextDouble(), top + 120 + 130 * random.NextDouble());
    }
}
