using System.Globalization;
using MimpGeo.Cartography.Projections;
using MimpGeo.Tests.Support;

namespace MimpGeo.Tests.Projections;

/// <summary>PROJ, as GDAL runs it.</summary>
static class Proj
{
    public static async Task<UtmPoint[]> ToMetresAsync(UtmZone zone, IEnumerable<LonLat> places)
        => [.. (await RunAsync("EPSG:4326", $"EPSG:{zone.Srid}", places.Select(place => (place.Longitude, place.Latitude)))).Select(pair => new UtmPoint(pair.X, pair.Y))];

    /// <summary>A place in Peru's bounding box, sea and neighbours included.</summary>
    public static LonLat Random(Random random) => new(-81.4 + 12.8 * random.NextDouble(), -18.4 + 18.4 * random.NextDouble());

    static async Task<IEnumerable<(double X, double Y)>> RunAsync(string from, string to, IEnumerable<(double X, double Y)> places)
    {
        var file = Path.Combine(Path.GetTempPath(), $"mimpgeo-{Guid.NewGuid():N}.csv");
        try
        {
            await File.WriteAllLinesAsync(file, ["x,y", .. places.Select(place => FormattableString.Invariant($"{place.X:R},{place.Y:R}"))]);
            var told = await OtherProgram.RunAsync(
                "ogr2ogr", "-f", "CSV", "/vsistdout/", file, "-oo", "X_POSSIBLE_NAMES=x", "-oo", "Y_POSSIBLE_NAMES=y", "-s_srs", from, "-t_srs", to,
                "-lco", "GEOMETRY=AS_XY");
            return told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Pair);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static (double X, double Y) Pair(string line)
    {
        var numbers = line.Split(',').Take(2).Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0], numbers[1]);
    }
}
