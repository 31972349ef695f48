using MimpGeo.Import.Boundaries;
using NetTopologySuite.Geometries;
using Xunit;

namespace MimpGeo.Tests.Boundaries;

public sealed class CoverageSimplifierTests
{
    // larger than any triangle drawn here
    static readonly BoundaryLevel Coarsest = new("coarsest", "", 1_000_000);

    // the bay 0 0, 5 5, 10 0 has 25 square degrees; the other corners are sharper
    const string Bay = "POLYGON ((0 0, 5 5, 10 0, 10 40, 0 40, 0 0))";
    static readonly GridPoint BayHead = new(500_000, 500_000);
    static readonly BoundaryLevel SmallerThanTheBay = new("", "", 800_000);

    [Fact]
    public void Bump_goes_and_nodes_stay()
    {
        var simplified = Simplify(
            Coarsest,
            "POLYGON ((0 0, 1 0, 1.1 0.5, 1 1, 0 1, 0 0))", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1.1 0.5, 1 0))");

        Assert.Contains(simplified.Arcs, arc => arc is { Left: 0, Right: 1, Points: [{ X: 100_000, Y: 0 }, { X: 100_000, Y: 100_000 }] });
    }

    [Theory]
    [InlineData(240, 6)]
    [InlineData(260, 5)]
    public void Bump_goes_where_it_is_smaller_than_the_tolerance(int metres, int positions)
    {
        // 0.062 km2, as a square of 249 m
        const string bump = "POLYGON ((0 0, 1 0, 1.00001 0.5, 1 1, 0 1, 0 0))";

        Assert.Equal(positions, Simplify(new("", "", metres), bump).Arcs[0].Points.Length);
    }

    [Theory]
    [InlineData("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))")] // one closed arc
    [InlineData("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON ((1 1, 2 1, 2 2, 1 1))")] // closed arcs that hang on one node
    [InlineData("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON ((1 1, 0 1, 0 0, -1 2, 1 1))")] // both rings of two arcs
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))", "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))")] // enclave
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (0 0, 3 4, 4 3, 0 0))")] // a lake that touches the border
    public void Ring_never_collapses(params string[] outlines)
    {
        var simplified = Simplify(Coarsest, outlines);

        Assert.All(Dissolve.By(simplified, 6), region =>
        {
            var polygon = region.ToMultiPolygon(simplified.Arcs);
            Assert.True(polygon.IsValid);
            Assert.True(polygon.Area > 0);
        });
    }

    [Fact]
    public void Lens_between_two_borders_keeps_one_corner()
    {
        // the upper border goes straight first; the lower one must then keep a corner
        var simplified = Simplify(Coarsest, "POLYGON ((0 0, 1 -0.2, 2 0, 1 0.1, 0 0))", "POLYGON ((0 0, 1 0.1, 2 0, 1 3, 0 0))", "POLYGON ((0 0, 1 -3, 2 0, 1 -0.2, 0 0))");

        var lens = Dissolve.By(simplified, 6)[0].ToMultiPolygon(simplified.Arcs);

        Assert.Equal("POLYGON ((0 0, 2 0, 1 -0.2, 0 0))", lens[0].Normalized().AsText());
    }

    [Theory]
    [InlineData("POLYGON ((4 1, 6 1, 5 2, 4 1))", true)] // within the bay
    [InlineData("POLYGON ((4 -2, 6 -2, 5 -1, 4 -2))", false)] // before it
    public void Island_holds_a_corner(string island, bool stays)
        => Assert.Equal(stays, Simplify(SmallerThanTheBay, Bay, island).Arcs[0].Points.Contains(BayHead));

    [Fact]
    public void Corner_goes_once_what_held_it_has_gone()
    {
        // the island's tip (0.5 0.1) lies in the bay, whose triangle is smaller and therefore tried first
        var simplified = Simplify(
            new("", "", 222_640), // 4 square degrees
            "POLYGON ((0 0, 0.5 0.5, 1 0, 1 40, 0 40, 0 0))",
            "POLYGON ((-2 -30, 3 -30, 3 -1, 0.5 0.1, -2 -1, -2 -30))");

        Assert.Equal([5, 5], simplified.Arcs.Select(arc => arc.Points.Length));
    }

    [Theory]
    [InlineData(5, 1, true)]
    [InlineData(5, 4.999999, true)]
    [InlineData(5, 0, true)] // on the edge that would be new
    [InlineData(5, -0.001, false)] // beyond it
    [InlineData(5, 5.001, false)] // on the land side
    public void Obstacle_holds_a_corner(double x, double y, bool stays)
    {
        var simplifier = new CoverageSimplifier(Coverage.Topology(Bay), [new Coordinate(x, y)]);

        Assert.Equal(stays, simplifier.Simplify(SmallerThanTheBay).Arcs[0].Points.Contains(BayHead));
    }

    [Fact]
    public void Unchanged_arcs_are_the_same_array()
    {
        var topology = Coverage.Topology(Coverage.West, Coverage.East);

        var full = new CoverageSimplifier(topology, []).Simplify(BoundaryLevel.Full);

        Assert.All(topology.Arcs.Zip(full.Arcs), pair => Assert.Same(pair.First.Points, pair.Second.Points));
    }

    static Topology Simplify(BoundaryLevel level, params string[] outlines)
        => new CoverageSimplifier(Coverage.Topology(outlines), []).Simplify(level);
}
