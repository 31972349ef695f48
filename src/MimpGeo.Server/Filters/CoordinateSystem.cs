using MimpGeo.Server.Http;

namespace MimpGeo.Server.Filters;

/// <summary>A coordinate reference system that features can be asked for in, by its OGC URI.</summary>
/// <param name="Uri">Its name in requests and answers.</param>
/// <param name="Srid">Its EPSG code in PostGIS, where the first axis is always east.</param>
/// <param name="NorthFirst">The authority's axis order is latitude, longitude.</param>
/// <param name="Decimals">About a centimetre.</param>
sealed record CoordinateSystem(string Uri, int Srid, bool NorthFirst, int Decimals)
{
    public const int StorageSrid = 4326;

    const string Epsg = "http://www.opengis.net/def/crs/EPSG/0/";

    /// <summary>Longitude, latitude: the default of every parameter and the storage's own.</summary>
    public static readonly CoordinateSystem Crs84 = new("http://www.opengis.net/def/crs/OGC/1.3/CRS84", StorageSrid, false, 7);

    public static IReadOnlyList<CoordinateSystem> All { get; } =
    [
        Crs84,
        new(Epsg + "4326", 4326, true, 7),
        new(Epsg + "3857", 3857, false, 2),
        new(Epsg + "32717", 32717, false, 2),
        new(Epsg + "32718", 32718, false, 2),
        new(Epsg + "32719", 32719, false, 2),
    ];

    public bool IsStorage => Srid == StorageSrid;

    /// <exception cref="BadParameterException">It is none of them.</exception>
    public static CoordinateSystem Of(QueryParameters query, string parameter)
        => query.Text(parameter) switch
        {
            null => Crs84,
            var text => All.FirstOrDefault(crs => crs.Uri == text || $"[{SafeCurie(crs)}]" == text)
                ?? throw new BadParameterException(parameter, $"'{text}' is not a coordinate reference system here: expected {string.Join(", ", All.Select(crs => crs.Uri))}."),
        };

    static string SafeCurie(CoordinateSystem crs) => crs.Uri.StartsWith(Epsg, StringComparison.Ordinal) ? $"EPSG:{crs.Uri[Epsg.Length..]}" : "OGC:CRS84";
}
