using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace MimpGeo.Cartography.Projections;

/// <summary>Longitude and latitude to metres of a UTM zone, and back. May be used by several threads at once.</summary>
/// <remarks>
/// ProjNET's series agree with PROJ within 1 mm up to 6° from the central meridian, so well into the neighbour zones;
/// within 1.5 mm over all of Peru in zone 18 (6.4°); 5 mm at 8°, 11 cm at 13°.
/// </remarks>
public sealed class UtmProjection
{
    readonly MathTransform _forward;
    readonly MathTransform _inverse;

    public UtmProjection(UtmZone zone)
    {
        Zone = zone;
        var utm = ProjectedCoordinateSystem.WGS84_UTM(zone.Number, zoneIsNorth: false);
        var factory = new CoordinateTransformationFactory();
        _forward = factory.CreateFromCoordinateSystems(GeographicCoordinateSystem.WGS84, utm).MathTransform;
        _inverse = factory.CreateFromCoordinateSystems(utm, GeographicCoordinateSystem.WGS84).MathTransform;
    }

    public UtmZone Zone { get; }

    public UtmPoint ToMetres(LonLat place)
    {
        var (easting, northing) = _forward.Transform(place.Longitude, place.Latitude);
        return new(easting, northing);
    }

    public LonLat ToDegrees(UtmPoint place)
    {
        var (longitude, latitude) = _inverse.Transform(place.Easting, place.Northing);
        return new(longitude, latitude);
    }
}
