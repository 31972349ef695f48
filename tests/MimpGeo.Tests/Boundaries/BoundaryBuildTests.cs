using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MimpGeo.Import;
using MimpGeo.Import.Boundaries;
using NetTopologySuite.Geometries;
using Xunit;

namespace MimpGeo.Tests.Boundaries;

public sealed class BoundaryBuildTests
{
    [Fact]
    public void File_has_one_line_for_each_geometry_and_arc()
    {
        Assert.StartsWith(
            """
            {"type":"Topology",
            "transform":{"scale":[0.00001,0.00001],"translate":[0,0]},
            "objects":{
            "districts":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","id":"010101","properties":{"name":"District 010101"},"arcs":[[0,1]]},
            {"type":"Polygon","id":"010102","properties":{"name":"District 010102"},"arcs":[[-1,2]]}
            ]},
            "provinces":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","id":"0101","properties":{"name":"Parent \"0101\""},"arcs":[[1,2]]}
            ]},
            """,
            Text(Coverage.Of(Coverage.West, Coverage.East)),
            StringComparison.Ordinal);
        Assert.EndsWith(
            """
            },"arcs":[
            [[100000,0],[0,100000]],
            [[100000,100000],[-100000,0],[0,-100000],[100000,0]],
            [[100000,0],[100000,0],[0,100000],[-100000,0]]
            ]}

            """,
            Text(Coverage.Of(Coverage.West, Coverage.East)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Random_coverages_come_back_from_the_file()
        => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var districts = Coverage.Random(seed);

            var read = Read(Text(districts));

            Assert.Empty(read.Notes);
            Assert.All(districts, district => Assert.True(read.Full.Find(district.Ubigeo)!.EqualsTopologically(district.Outline)));
            Assert.Equal(read.Z5.Departments.Values.Sum(geometry => geometry.Area), read.Z5.Districts.Values.Sum(geometry => geometry.Area), 1e-12);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Same_districts_in_any_order_make_the_same_bytes()
        => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var districts = Coverage.Random(seed);

            Assert.Equal(Text(districts), Text([.. districts.Reverse()]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Statistics_count_what_was_kept()
    {
        // the bump has 0.01 square degrees of 1.01
        var districts = Coverage.Of("POLYGON ((0 0, 1 0, 1.02 0.5, 1 1, 0 1, 0 0), (0.2 0.2, 0.2 0.4, 0.4 0.4, 0.2 0.2))");

        var statistics = BoundaryBuild.Run(Coverage.Source(districts), Stream.Null);

        Assert.Equal(1, statistics.Holes);
        Assert.Empty(statistics.Mended);
        Assert.Equal([("full", 2, 10), ("z8", 2, 10), ("z5", 2, 10)], statistics.Levels.Select(level => (level.Level.Name, level.Arcs, level.Vertices)));
        Assert.All(statistics.Levels, level => Assert.Equal(0, level.MaxAreaError, 1e-12));
    }

    [Theory]
    [InlineData(0.5, 0.02)]
    [InlineData(0.51, 0.03)]
    [InlineData(0.99, 0.04)]
    [InlineData(0.01, 0.01)]
    public void Percentile_is_an_error_that_occurs(double share, double expected)
    {
        double[] errors = [0.03, 0.01, 0.04, 0.02];
        var statistics = new LevelStatistics(BoundaryLevel.Z8, 1, 4, errors.ToDictionary(error => $"{error}"));

        Assert.Equal(expected, statistics.AreaErrorPercentile(share));
    }

    [Fact]
    public void Missing_name_is_refused()
    {
        var source = Coverage.Source(Coverage.Of(Coverage.West)) with { ParentNames = new Dictionary<string, string> { ["01"] = "Amazonas" } };

        var refused = Assert.Throws<ImportRefusedException>(() => BoundaryBuild.Run(source, Stream.Null));

        Assert.Equal("test.gpkg: there is no name for '0101'", refused.Message);
    }

    static string Text(District[] districts)
    {
        using var output = new MemoryStream();
        BoundaryBuild.Run(Coverage.Source(districts), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    static BoundarySet Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return TopoJsonFile.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
