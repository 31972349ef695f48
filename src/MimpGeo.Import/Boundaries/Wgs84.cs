using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>Longitude and latitude in degrees, EPSG:4326, the reference system of every boundary here.</summary>
static class Wgs84
{
    public static GeometryFactory Factory { get; } = new(new PrecisionModel(), 4326);

    /// <summary>Square degrees, some ten square metres: less than this is rounding, such as a border's of a few centimetres over a hundred metres.</summary>
    public const double Trifle = 1e-9;

    /// <summary>Roughly, for messages.</summary>
    public static double SquareKilometres(Geometry area)
        => area.Area * 111.32 * 111.32 * Math.Cos(area.EnvelopeInternal.Centre.Y * Math.PI / 180);

    // written so that NaN is outside too
    public static bool Contains(double longitude, double latitude)
        => Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90;
}
