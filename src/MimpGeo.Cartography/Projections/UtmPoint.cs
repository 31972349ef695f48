namespace MimpGeo.Cartography.Projections;

/// <summary>A place in a UTM zone, in metres; the false northing of the southern hemisphere is 10 000 000.</summary>
public readonly record struct UtmPoint(double Easting, double Northing);
