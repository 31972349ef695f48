using MimpGeo.Import.Boundaries;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MimpGeo.Tests.Boundaries;

/// <summary>Small coverages: drawn as WKT, or random.</summary>
static class Coverage
{
    const int Spacing = 1_000; // grid units between lattice points, 1.1 km

    public const string West = "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))";
    public const string East = "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))";

    /// <summary>Districts 010101, 010102 … in the order given.</summary>
    public static District[] Of(params string[] outlines)
        => [.. outlines.Select((wkt, index) => DistrictOf($"0101{index + 1:00}", wkt))];

    public static District DistrictOf(string ubigeo, string wkt) => new(ubigeo, $"District {ubigeo}", Multi(new WKTReader().Read(wkt)));

    public static Topology Topology(params string[] outlines) => MimpGeo.Import.Boundaries.Topology.Of("test.gpkg", Of(outlines));

    public static BoundarySource Source(IReadOnlyList<District> districts, params Coordinate[] obstacles)
    {
        var parents = districts.SelectMany(district => new[] { district.Ubigeo[..4], district.Ubigeo[..2] }).Distinct();
        return new("test.gpkg", districts, parents.ToDictionary(code => code, code => $"Parent \"{code}\""), obstacles);
    }

    /// <summary>
    /// A lattice with moved corners whose cells are dealt to up to twelve districts, a few to none: borders wiggle,
    /// districts have parts, holes and lakes, hold other districts, and touch at corners.
    /// </summary>
    public static District[] Random(int seed)
    {
        var random = new Random(seed);
        var side = random.Next(2, 12);
        var corners = Corners(random, side + 1);
        var seeds = Enumerable.Range(0, random.Next(1, 13)).Select(_ => (X: random.Next(side), Y: random.Next(side))).ToArray();
        var cells =
            from x in Enumerable.Range(0, side)
            from y in Enumerable.Range(0, side)
            let owner = random.Next(10) == 0 ? random.Next(-1, seeds.Length) : Nearest(seeds, x, y)
            where owner >= 0
            select (owner, Cell: Cell(corners, x, y));
        return [.. cells.ToArray().GroupBy(cell => cell.owner, cell => cell.Cell).Select(owned => Joined(owned.Key, [.. owned]))];
    }

    public static Coordinate[] RandomPoints(int seed, int count)
    {
        var random = new Random(seed);
        double Anywhere() => random.NextDouble() * 12 * Spacing / GridPoint.PerDegree;
        return [.. Enumerable.Range(0, count).Select(_ => new Coordinate(Anywhere(), Anywhere()))];
    }

    static GridPoint[,] Corners(Random random, int count)
    {
        // less than a quarter of the spacing: every cell stays a simple quadrilateral
        int Moved(int index) => (index * Spacing) + random.Next(-Spacing / 5, Spacing / 5);
        var corners = new GridPoint[count, count];
        foreach (var (x, y) in from x in Enumerable.Range(0, count) from y in Enumerable.Range(0, count) select (x, y))
            corners[x, y] = new(Moved(x), Moved(y));
        return corners;
    }

    static int Nearest((int X, int Y)[] seeds, int x, int y)
        => Enumerable.Range(0, seeds.Length).MinBy(i => Math.Abs(seeds[i].X - x) + Math.Abs(seeds[i].Y - y));

    static Polygon Cell(GridPoint[,] corners, int x, int y)
        => Wgs84.Factory.CreatePolygon([.. new[]
        {
            corners[x, y], corners[x + 1, y], corners[x + 1, y + 1], corners[x, y + 1], corners[x, y],
        }.Select(corner => corner.ToCoordinate())]);

    static District Joined(int owner, Polygon[] cells)
        => new(
            $"{(owner / 6) + 1:00}{(owner / 3 % 2) + 1:00}{(owner % 3) + 1:00}",
            $"Owner {owner}",
            Multi(NetTopologySuite.Operation.OverlayNG.CoverageUnion.Union(Wgs84.Factory.CreateGeometryCollection(cells))));

    static MultiPolygon Multi(Geometry geometry)
        => geometry as MultiPolygon ?? Wgs84.Factory.CreateMultiPolygon([(Polygon)geometry]);
}
