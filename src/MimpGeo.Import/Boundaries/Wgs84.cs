using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>Longitude and latitude in degrees, EPSG:4326, the reference system of every boundary here.</summary>
static class Wgs84
{
    public static GeometryFactory Factory { get; } = new(new PrecisionModel(), 4326);

    // written so that NaN is outside too
    public static bool Contains(double longitude, double latitude)
        => Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90;
}
