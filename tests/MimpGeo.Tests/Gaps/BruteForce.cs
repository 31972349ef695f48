using System.Globalization;
using System.Text.Json;
using MimpGeo.Tests.Support;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace MimpGeo.Tests.Gaps;

/// <summary>
/// The gap question answered a second way: from the shipped files, with loops and NTS, without a database
/// and without a line of the product's code.
/// </summary>
static class BruteForce
{
    static readonly Dictionary<string, District> Districts = ReadDistricts();
    static readonly Service[] Services = ReadServices();

    public static string[] Types { get; } = [.. Services.Select(s => s.Type).Distinct().Order(StringComparer.Ordinal)];

    public static string[] Departments { get; } = [.. Districts.Keys.Select(u => u[..2]).Distinct().Order(StringComparer.Ordinal)];

    public static string[] Modalities(string type)
        => [.. Services.Where(s => s.Type == type && s.Modality != "").Select(s => s.Modality).Distinct().Order(StringComparer.Ordinal)];

    public static Answer Ask(Question q)
    {
        var missing = Districts.Values
            .Where(d => d.Ubigeo.StartsWith(q.Scope, StringComparison.Ordinal))
            .Where(d => IsAbove(d, q))
            .Where(d => !Services.Any(s => s.Type == q.Service && (q.Modality == "" || s.Modality == q.Modality) && Has(d, s, q)))
            .ToArray();
        return new Answer(
            [.. missing.Select(d => d.Ubigeo).Order(StringComparer.Ordinal)],
            missing.Sum(d => d.Population),
            missing.Sum(d => d.Population * d.Low / 100),
            missing.Sum(d => d.Population * (d.Low + d.High) / 200),
            missing.Sum(d => d.Population * d.High / 100));
    }

    public static double NearestKm(string ubigeo, string type)
        => Services.Where(s => s.Type == type && s.Point is not null).Min(s => Geodesy.Km(Districts[ubigeo].Capital, s.Point!.Coordinate));

    static bool IsAbove(District d, Question q) => q.Confidence switch
    {
        "mid" => (d.Low + d.High) / 2 > q.Above,
        "certain" => d.Low > q.Above,
        "possible" => d.High > q.Above,
        "likely" => ProbabilityAbove(d, q.Above) >= 0.9,
        _ => throw new ArgumentException(q.Confidence),
    };

    // The interval holds 95 % of a normal distribution around its middle.
    static double ProbabilityAbove(District d, decimal threshold)
    {
        var (mid, width) = ((double)(d.Low + d.High) / 2, (double)(d.High - d.Low));
        var x = (double)threshold;
        return width == 0 ? (mid > x ? 1 : 0) : 1 - Geodesy.NormalShareBelow((x - mid) / (width / (2 * 1.959963984540054)));
    }

    static bool Has(District d, Service s, Question q) => q switch
    {
        { WithinKm: { } km } => s.Point is not null && Geodesy.Km(d.Capital, s.Point.Coordinate) <= km,
        { Assign: "location" } => s.Point is not null && d.Outline.Value.Intersects(s.Point),
        _ => s.Ubigeo == d.Ubigeo,
    };

    static Dictionary<string, District> ReadDistricts()
    {
        var territories = CsvTable.Shipped("territories.csv").ToDictionary(r => r["ubigeo"]);
        var outlines = new Lazy<Dictionary<string, Geometry>>(ReadOutlines);
        return CsvTable.Shipped("observations.csv")
            .Where(o => o["indicator"] == "poverty")
            .Select(o => (Poverty: o, Territory: territories[o["ubigeo"]]))
            .Select(d => new District(
                d.Poverty["ubigeo"],
                int.Parse(d.Territory["population"], CultureInfo.InvariantCulture),
                Number(d.Poverty["low"]),
                Number(d.Poverty["high"]),
                new Coordinate((double)Number(d.Territory["capital_lon"]), (double)Number(d.Territory["capital_lat"])),
                new Lazy<IPreparedGeometry>(() => PreparedGeometryFactory.Prepare(outlines.Value[d.Poverty["ubigeo"]]))))
            .ToDictionary(d => d.Ubigeo);
    }

    static Service[] ReadServices() => [.. CsvTable.Shipped("services.csv").Select(r => new Service(
        r["type"], r["modality"], r["ubigeo"],
        r["lon"] == "" || r["lat"] == "" ? null : new Point((double)Number(r["lon"]), (double)Number(r["lat"]))))];

    static Dictionary<string, Geometry> ReadOutlines()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Geodata, "boundaries.topojson")));
        var transform = file.RootElement.GetProperty("transform");
        var (scale, translate) = (Pair(transform.GetProperty("scale")), Pair(transform.GetProperty("translate")));
        var arcs = file.RootElement.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            var (x, y) = (0.0, 0.0);
            return arc.EnumerateArray().Select(Pair).Select(step =>
            {
                (x, y) = (x + step.X, y + step.Y);
                return new Coordinate((x * scale.X) + translate.X, (y * scale.Y) + translate.Y);
            }).ToArray();
        }).ToArray();

        Coordinate[] Line(int index) => index >= 0 ? arcs[index] : [.. arcs[~index].Reverse()];

        LinearRing Ring(JsonElement ring) => new([.. ring.EnumerateArray()
            .SelectMany((arc, i) => Line(arc.GetInt32()).Skip(i == 0 ? 0 : 1))]);

        Polygon Shape(JsonElement rings) => rings.EnumerateArray().Select(Ring).ToArray() is [var shell, .. var holes] ? new(shell, holes) : Polygon.Empty;

        return file.RootElement.GetProperty("objects").GetProperty("districts").GetProperty("geometries").EnumerateArray().ToDictionary(
            d => d.GetProperty("id").GetString()!,
            d => d.GetProperty("type").GetString() == "Polygon"
                ? Shape(d.GetProperty("arcs"))
                : (Geometry)new MultiPolygon([.. d.GetProperty("arcs").EnumerateArray().Select(Shape)]));
    }

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());

    public sealed record Question(
        decimal Above, string Confidence = "mid", string Service = "CEM", string Modality = "",
        string Assign = "declared", double? WithinKm = null, string Scope = "");

    public sealed record Answer(string[] Ubigeos, long Population, decimal PoorLow, decimal Poor, decimal PoorHigh);

    sealed record District(
        string Ubigeo, int Population, decimal Low, decimal High, Coordinate Capital, Lazy<IPreparedGeometry> Outline);

    sealed record Service(string Type, string Modality, string Ubigeo, Point? Point);
}
