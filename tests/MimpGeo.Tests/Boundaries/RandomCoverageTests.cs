using FsCheck;
using FsCheck.Fluent;
using MimpGeo.Import.Boundaries;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Xunit;

namespace MimpGeo.Tests.Boundaries;

public sealed class RandomCoverageTests
{
    static readonly Arbitrary<int> Seeds = Gen.Choose(0, 1_000_000).ToArbitrary();

    [Fact]
    public void Every_level_is_a_clean_coverage_of_the_same_shape()
        => Prop.ForAll(Seeds, seed =>
        {
            var topology = Topology.Of("random", Coverage.Random(seed));
            foreach (var level in Levels(topology, []))
            {
                Assert.Empty(CoverageNoding.Check(level));
                Assert.Empty(CoverageNesting.Check(level));
                Assert.Equal(Shape(topology), Shape(level));
                AssertDisjoint([.. Dissolve.By(topology, 6).Select(region => region.ToMultiPolygon(level.Arcs))]);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Provinces_and_departments_are_the_union_of_their_districts()
        => Prop.ForAll(Seeds, seed =>
        {
            var topology = Topology.Of("random", Coverage.Random(seed));
            foreach (var level in Levels(topology, []))
            {
                foreach (var parent in Dissolve.By(topology, 4).Concat(Dissolve.By(topology, 2)))
                {
                    var districts = Dissolve.By(topology, 6).Where(region => region.Code.StartsWith(parent.Code, StringComparison.Ordinal));
                    var union = UnaryUnionOp.Union(districts.Select(district => (Geometry)district.ToMultiPolygon(level.Arcs)));
                    Assert.True(parent.ToMultiPolygon(level.Arcs).EqualsTopologically(union), parent.Code);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Obstacles_stay_in_their_district()
        => Prop.ForAll(Seeds, seed =>
        {
            var topology = Topology.Of("random", Coverage.Random(seed));
            var points = Coverage.RandomPoints(seed, 60);
            var before = points.Select(point => Locate(topology, topology, point)).ToArray();

            Assert.All(
                Levels(topology, points),
                level => Assert.Equal(before, points.Select(point => Locate(topology, level, point))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Levels_are_nested_and_simplifying_again_changes_nothing()
        => Prop.ForAll(Seeds, seed =>
        {
            var points = Coverage.RandomPoints(seed, 10);
            var levels = Levels(Topology.Of("random", Coverage.Random(seed)), points);
            foreach (var (finer, coarser) in levels.Zip(levels.Skip(1)))
                Assert.All(finer.Arcs.Zip(coarser.Arcs), pair => Assert.Equal(pair.Second.Points, pair.First.Points.Where(pair.Second.Points.ToHashSet().Contains)));

            var again = new CoverageSimplifier(levels[^1], points).Simplify(BoundaryLevel.Z5);
            Assert.All(levels[^1].Arcs.Zip(again.Arcs), pair => Assert.Same(pair.First.Points, pair.Second.Points));
        }).QuickCheckThrowOnFailure();

    static Topology[] Levels(Topology topology, Coordinate[] obstacles)
    {
        var simplifier = new CoverageSimplifier(topology, obstacles);
        return [.. BoundaryLevel.All.Select(simplifier.Simplify)];
    }

    static IEnumerable<string> Shape(Topology topology)
        => Dissolve.By(topology, 6).Concat(Dissolve.By(topology, 0))
            .Select(region => $"{region.Code} has {region.Parts.Count} parts, holes {string.Join(' ', region.Parts.Select(part => part.Holes.Count).Order())}");

    static void AssertDisjoint(MultiPolygon[] districts)
    {
        Assert.All(districts, district => Assert.True(district.IsValid));
        Assert.Equal(districts.Sum(district => district.Area), UnaryUnionOp.Union(districts).Area, 1e-12);
    }

    static string Locate(Topology topology, Topology level, Coordinate point)
        => string.Join(' ', Dissolve.By(topology, 6)
            .Where(region => SimplePointInAreaLocator.IsContained(point, region.ToMultiPolygon(level.Arcs)))
            .Select(region => region.Code));
}
