using System.Globalization;
using MimpGeo.Import.Boundaries;
using MimpGeo.Import.Geodata;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Compile;

/// <summary>The outlines of 2018 as one topology, from INEI's districts.</summary>
static class BoundaryTable
{
    public static BoundaryStatistics Write(SourceFolder source, TerritoryNames names, string folder)
    {
        using var file = File.Create(Path.Combine(folder, GeodataFolder.Boundaries));
        return BoundaryBuild.Run(
            new BoundarySource(
                Path.GetFileName(source.Boundaries),
                [.. GeoPackageFile.Read(source.Boundaries, "distritos").Select(feature => DistrictOf(source, feature, names))],
                names.Codes.ToDictionary(code => code, code => names[code]),
                [.. Points(source.Districts, "capital_lon", "capital_lat"), .. Points(source.ViolenceServices, "lon", "lat")]),
            file);
    }

    public static IEnumerable<string> Report(BoundaryStatistics made)
    {
        foreach (var level in made.Levels)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  {level.Level.Name}: {level.Vertices} vertices in {level.Arcs} arcs; area off by {level.AreaErrorPercentile(0.5):P3} in the median, {level.AreaErrorPercentile(0.99):P2} or less for 99 % of districts, {level.MaxAreaError:P2} at most");
        }

        yield return $"  {made.Mended.Count} borders mended, {made.Holes} lakes outside all districts";
    }

    static District DistrictOf(SourceFolder source, GeoPackageFeature feature, TerritoryNames names)
    {
        var ubigeo = feature.Text("ubigeo") ?? "";
        return feature.Geometry is MultiPolygon outline
            ? new District(ubigeo, names[ubigeo], outline)
            : throw new ImportRefusedException(Path.GetFileName(source.Boundaries), null, $"district '{ubigeo}' has no outline.");
    }

    // The capitals and services stay on their side of every border, however much it is simplified.
    static IEnumerable<Coordinate> Points(string path, string lon, string lat)
        => SourceCsv.Rows(path)
            .Where(row => row.Number(lon) is not null && row.Number(lat) is not null)
            .Select(row => new Coordinate((double)row.Number(lon)!, (double)row.Number(lat)!));
}
