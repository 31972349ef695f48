using MimpGeo.Cartography.Projections;
using MimpGeo.Domain;
using Xunit;

namespace MimpGeo.Tests.Projections;

public sealed class UtmProjectionTests
{
    [Theory]
    [InlineData(-80.6, 17, 32717, -81)] // Piura
    [InlineData(-78, 18, 32718, -75)] // on the boundary: the eastern one
    [InlineData(-77.03, 18, 32718, -75)] // Lima
    [InlineData(-70.02, 19, 32719, -69)] // Puno
    [InlineData(-180, 1, 32701, -177)]
    [InlineData(180, 60, 32760, 177)]
    public void A_longitude_has_a_zone(double longitude, int number, int srid, double meridian)
    {
        var zone = UtmZone.Of(longitude);

        Assert.Equal((number, srid, meridian), (zone.Number, zone.Srid, zone.CentralMeridian));
    }

    [Fact]
    public void The_zone_of_a_territory_is_that_of_its_middle()
    {
        Assert.Equal("18 S", UtmZone.Of(new BoundingBox(-81.33, -18.35, -68.65, -0.04)).ToString());
        Assert.Equal(19, UtmZone.Of(new BoundingBox(-71.1, -17.3, -68.8, -13)).Number);
        Assert.Throws<ArgumentOutOfRangeException>(() => UtmZone.Of(181));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UtmZone(0));
    }

    [Theory]
    [InlineData(17, 6, 0.001)]
    [InlineData(18, 6, 0.001)]
    [InlineData(19, 6, 0.001)]
    [InlineData(18, 6.4, 0.0015)] // all of Peru
    [InlineData(17, 8, 0.006)]
    [InlineData(19, 13, 0.12)] // from the far end of the country
    public async Task Metres_are_those_of_PROJ(int number, double reach, double tolerance)
    {
        var (zone, random) = (new UtmZone(number), new Random(number));
        var places = Enumerable.Range(0, 20_000).Select(_ => Proj.Random(random)).Where(place => Math.Abs(place.Longitude - zone.CentralMeridian) <= reach).ToArray();
        var projection = new UtmProjection(zone);

        Assert.InRange(places.Length, 5_000, 20_000);
        Assert.All(places.Zip(await Proj.ToMetresAsync(zone, places)), pair => Assert.InRange(Distance(projection.ToMetres(pair.First), pair.Second), 0, tolerance));
    }

    [Fact]
    public void The_way_back_leads_to_the_same_place_also_when_many_go_at_once()
    {
        var (projection, random) = (new UtmProjection(new UtmZone(18)), new Random(3));
        var places = Enumerable.Range(0, 50_000).Select(_ => Proj.Random(random)).ToArray();
        var back = new LonLat[places.Length];
        Parallel.For(0, places.Length, i => back[i] = projection.ToDegrees(projection.ToMetres(places[i])));

        Assert.All(places.Zip(back), pair => Assert.InRange(Math.Abs(pair.First.Longitude - pair.Second.Longitude), 0, 1.5e-8)); // 1.6 mm
        Assert.All(places.Zip(back), pair => Assert.InRange(Math.Abs(pair.First.Latitude - pair.Second.Latitude), 0, 1.5e-8));
    }

    static double Distance(UtmPoint one, UtmPoint other) => double.Hypot(one.Easting - other.Easting, one.Northing - other.Northing);
}
