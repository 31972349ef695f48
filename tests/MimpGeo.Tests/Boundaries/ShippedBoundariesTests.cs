using MimpGeo.Import.Boundaries;
using MimpGeo.Tests.Support;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Xunit;

namespace MimpGeo.Tests.Boundaries;

public sealed class ShippedBoundariesTests(ShippedBoundariesTests.Shipped shipped) : IClassFixture<ShippedBoundariesTests.Shipped>
{
    public static TheoryData<string> Levels => ["full", "z8", "z5"];

    [Fact]
    public void File_is_small_and_needs_no_repair()
    {
        Assert.InRange(new FileInfo(Shipped.Path).Length, 1, 3_000_000);
        Assert.Empty(shipped.Boundaries.Notes);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_territory_of_2018_has_a_boundary(string level)
    {
        var layer = shipped.At(level);

        Assert.Equal((25, 196, 1_874), (layer.Departments.Count, layer.Provinces.Count, layer.Districts.Count));
        Assert.Equal(layer.Provinces.Keys.Order(), layer.Districts.Keys.Select(ubigeo => ubigeo[..4]).Distinct().Order());
        Assert.Equal(layer.Departments.Keys.Order(), layer.Provinces.Keys.Select(ubigeo => ubigeo[..2]).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Districts_cover_their_department_without_overlap(string level)
    {
        var layer = shipped.At(level);

        Assert.All(layer.Departments, department =>
        {
            var districts = layer.Districts.Where(district => district.Key.StartsWith(department.Key, StringComparison.Ordinal)).Select(district => district.Value).ToArray();
            var union = UnaryUnionOp.Union(districts);
            Assert.True(union.EqualsTopologically(department.Value), department.Key);
            Assert.Equal(districts.Sum(district => district.Area), union.Area, 1e-9);
        });
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Only_the_six_lakes_are_left_out(string level)
    {
        var country = UnaryUnionOp.Union(shipped.At(level).Departments.Values.ToArray());

        var holes = Enumerable.Range(0, country.NumGeometries).Sum(part => ((Polygon)country.GetGeometryN(part)).NumInteriorRings);

        Assert.Equal(6, holes);
    }

    public sealed class Shipped
    {
        public static string Path { get; } = System.IO.Path.Combine(Repository.Geodata, "boundaries.topojson");

        public BoundarySet Boundaries { get; } = TopoJsonFile.Read(Path);

        public BoundaryLayer At(string level) => level switch
        {
            "full" => Boundaries.Full,
            "z8" => Boundaries.Z8,
            _ => Boundaries.Z5,
        };
    }
}
