using MimpGeo.Import;
using MimpGeo.Import.Boundaries;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace MimpGeo.Tests.Boundaries;

public sealed class TopologyTests
{
    [Fact]
    public void Neighbours_share_one_arc()
    {
        var topology = Coverage.Topology(Coverage.West, Coverage.East);

        Assert.Equal(3, topology.Arcs.Count);
        var shared = Assert.Single(topology.Arcs, arc => arc is { Left: 0, Right: 1 });
        Assert.Equal([new(100_000, 0), new(100_000, 100_000)], shared.Points);
        Assert.Equal([Arc.Outside, Arc.Outside], topology.Arcs.Where(arc => arc != shared).Select(arc => arc.Right));
        Assert.Empty(topology.Mended);
    }

    [Theory]
    [InlineData(Coverage.West, Coverage.East)]
    [InlineData("POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))", Coverage.East)] // drawn clockwise
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))", "POLYGON ((3 3, 6 3, 6 6, 3 6, 3 3))")] // enclave
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))", "POLYGON ((4 4, 5 4, 5 5, 4 5, 4 4))")] // island in a lake
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (0 0, 4 3, 3 4, 0 0))", "POLYGON ((9 9, 12 9, 12 12, 9 9))")] // a hole that touches its shell, neighbours at a corner
    [InlineData("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((1 1, 2 1, 2 2, 1 1)))", "POLYGON ((1 0, 2 1, 1 1, 1 0))")] // parts that touch
    [InlineData("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 7 2, 7 7, 2 7, 2 2)), ((3 3, 6 3, 6 6, 3 6, 3 3), (4 4, 5 4, 5 5, 4 5, 4 4)))", "POLYGON ((4 4, 5 4, 5 5, 4 5, 4 4))")] // a hole's own shell is the inner one
    public void Regions_are_the_districts(string one, string other)
    {
        var topology = Coverage.Topology(one, other);

        var regions = Dissolve.By(topology, 6);

        Assert.Equal(["010101", "010102"], regions.Select(region => region.Code));
        Assert.Equal([Normal(one), Normal(other)], regions.Select(region => Normal(region.ToMultiPolygon(topology.Arcs))));
        Assert.All(regions, region => Assert.True(region.ToMultiPolygon(topology.Arcs).IsValid));
    }

    [Theory]
    [InlineData("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", // two districts of one province
        "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))", "POLYGON ((0 0, 1 0, 2 0, 2 1, 1 1, 0 1, 0 0))")]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))", // the enclave fills the hole
        "POLYGON ((3 3, 6 3, 6 6, 3 6, 3 3))", "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))")]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))", // half of the hole is a lake
        "POLYGON ((3 3, 6 6, 3 6, 3 3))", "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 3))")]
    [InlineData("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", // they touch at a corner only
        "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))")]
    public void Provinces_lose_the_borders_within(string one, string other, string province)
    {
        var topology = Coverage.Topology(one, other);

        var dissolved = Assert.Single(Dissolve.By(topology, 4));

        Assert.Equal("0101", dissolved.Code);
        Assert.Equal(Normal(province), Normal(dissolved.ToMultiPolygon(topology.Arcs)));
    }

    [Fact]
    public void Lake_between_districts_stays_a_hole_of_the_province()
    {
        // two U shapes around the lake (1 1, 2 2)
        var topology = Coverage.Topology(
            "POLYGON ((0 0, 3 0, 3 1.5, 2 1.5, 2 1, 1 1, 1 1.5, 0 1.5, 0 0))",
            "POLYGON ((0 1.5, 1 1.5, 1 2, 2 2, 2 1.5, 3 1.5, 3 3, 0 3, 0 1.5))");

        var province = Assert.Single(Dissolve.By(topology, 4));

        Assert.Single(Assert.Single(province.Parts).Holes);
        Assert.Equal(8, province.ToMultiPolygon(topology.Arcs).Area, 1e-12);
    }

    [Fact]
    public void T_junction_is_mended_and_reported()
    {
        // a millimetre beside the eastern edge of the western district
        var topology = Coverage.Topology(Coverage.West, "POLYGON ((1 0, 2 0, 2 1, 1.00000001 0.5, 1 0))");

        Assert.Equal(["'010101' got the vertex (1 0.5) of its neighbours"], topology.Mended);
        Assert.Contains(topology.Arcs, arc => arc is { Left: 0, Right: 1 } && arc.End == new GridPoint(100_000, 50_000));
    }

    [Theory]
    [InlineData(Coverage.West, "POLYGON ((0.99997 0.5, 2 0, 2 1, 0.99997 0.5))", // a corner 3 m within the neighbour
        "a border of '010101' crosses a border of '010102' near (1 0.49999)")]
    [InlineData(Coverage.West, "POLYGON ((0 0, 1 0, 1 2, 0 0))",
        "'010101' and '010102' lie on the same side of the edge (0 0) (1 0): they overlap")]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))", "POLYGON ((3 3, 6 3, 6 6, 3 6, 3 3))",
        "'010102' lies within '010101' at (3 6), which has no hole there")]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))", "POLYGON ((1 1, 5 1, 5 5, 1 5, 1 1))",
        "a hole of '010101' at (2 2) lies within '010102'")]
    [InlineData("POLYGON ((0 0, 1 0, 1 1, 1 2, 1 1, 0 1, 0 0))", Coverage.East,
        "'010101' lies on both sides of the edge (1 2) (1 1)")]
    [InlineData("POLYGON ((0 0, 1 0, 0.5 0.000001, 0 0))", Coverage.East,
        "a ring of '010101' at (0 0) has no area on a grid of a hundred-thousandth of a degree")]
    [InlineData("POLYGON ((500000 8500000, 500001 8500000, 500001 8500001, 500000 8500000))", Coverage.East,
        "'010101' is empty or leaves longitude -180 to 180, latitude -90 to 90")] // UTM
    [InlineData("POLYGON EMPTY", Coverage.East, "'010101' is empty or leaves longitude -180 to 180, latitude -90 to 90")]
    public void Unclean_coverage_is_refused(string one, string other, string reason)
    {
        var refused = Assert.Throws<ImportRefusedException>(() => Coverage.Topology(one, other));

        Assert.Equal(new Rejection("test.gpkg", null, reason), refused.Rejections[0]);
    }

    [Theory]
    [InlineData("01010", "'01010' is not an ubigeo of 6 digits")]
    [InlineData("01010a", "'01010a' is not an ubigeo of 6 digits")]
    [InlineData("010102", "'010102' stands 2 times")]
    public void Bad_code_is_refused(string ubigeo, string reason)
    {
        District[] districts = [Coverage.DistrictOf(ubigeo, Coverage.West), Coverage.DistrictOf("010102", Coverage.East)];

        var refused = Assert.Throws<ImportRefusedException>(() => Topology.Of("test.gpkg", districts));

        Assert.Equal($"test.gpkg: {reason}", refused.Message);
    }

    [Fact]
    public void Vertex_inside_an_edge_is_a_defect()
    {
        Arc edge = new([new(0, 0), new(10, 0)], 0, Arc.Outside);
        Arc touching = new([new(5, 0), new(5, 5)], 1, Arc.Outside);

        var defect = Assert.Single(CoverageNoding.Check(new(["010101", "010102"], [edge, touching], [])));

        Assert.Equal("a border of '010101' and a border of '010102' meet at (5E-05 0) where only one of them has a vertex (T-junction)", defect);
    }

    static string Normal(string wkt) => Normal(new WKTReader().Read(wkt));

    static string Normal(Geometry geometry)
        => (geometry is MultiPolygon { NumGeometries: 1 } single ? single[0] : geometry).Normalized().AsText();
}
