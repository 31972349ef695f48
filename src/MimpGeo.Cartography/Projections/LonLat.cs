namespace MimpGeo.Cartography.Projections;

/// <summary>A place on WGS 84, in degrees.</summary>
public readonly record struct LonLat(double Longitude, double Latitude);
