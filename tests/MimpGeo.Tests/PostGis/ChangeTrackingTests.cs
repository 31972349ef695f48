using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Xunit;

namespace MimpGeo.Tests.PostGis;

[Collection(PostGisTests.Name)]
public sealed class ChangeTrackingTests(PostGisFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("LINESTRING (0 0, 1 1)", "LINESTRING (1 1, 0 0)")] // topologically equal
    [InlineData("LINESTRING Z (0 0 1, 1 1 1)", "LINESTRING Z (0 0 1, 1 1 2)")] // EqualsExact does not look at Z
    [InlineData("LINESTRING M (0 0 1, 1 1 1)", "LINESTRING M (0 0 1, 1 1 2)")]
    [InlineData("LINESTRING (0 0, 1 1)", "LINESTRING Z (0 0 0, 1 1 0)")]
    [InlineData("POLYGON ((0 0, 1 0, 1 1, 0 0))", "POLYGON ((1 0, 1 1, 0 0, 1 0))")] // the ring starts elsewhere
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 0), (4 1, 5 1, 5 2, 4 1))", "POLYGON ((0 0, 9 0, 9 9, 0 0))")]
    [InlineData("POINT (1 2)", "MULTIPOINT (1 2)")]
    [InlineData("POINT (1 2)", "POINT EMPTY")]
    [InlineData("GEOMETRYCOLLECTION (POINT (1 2), POINT (3 4))", "GEOMETRYCOLLECTION (POINT (1 2), POINT (3 5))")]
    public async Task Other_value_is_saved(string before, string after)
        => Assert.Equal(
            Shapes.Text(Shapes.Wkt(after, 4326)),
            await SavedAsync(Shapes.Wkt(before, 4326), row => row.Any = Shapes.Wkt(after, 4326)));

    [Fact]
    public async Task Other_SRID_is_saved()
        => Assert.Equal(
            "SRID=32718;POINT (1 2)",
            await SavedAsync(Shapes.Wkt("POINT (1 2)", 4326), row => row.Any = Shapes.Wkt("POINT (1 2)", 32718)));

    [Fact]
    public async Task Geometry_changed_in_place_is_saved()
        => Assert.Equal(
            "SRID=4326;LINESTRING (0 0, 1 9)",
            await SavedAsync(
                Shapes.Wkt("LINESTRING (0 0, 1 1)", 4326),
                row => ((LineString)row.Any!).CoordinateSequence.SetOrdinate(1, 1, 9)));

    [Fact]
    public async Task Value_set_to_null_is_saved()
        => Assert.Null(await SavedAsync(Shapes.Wkt("POINT (1 2)", 4326), row => row.Any = null));

    [Theory]
    [MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public async Task Same_value_in_another_object_is_no_change(string wkt)
    {
        await using var context = map.CreateContext();
        var id = await InsertAsync((await map.ReadAsync(wkt, Cancel)).Geometry);
        var row = await context.Samples.SingleAsync(sample => sample.Id == id, Cancel);

        row.Any = row.Any!.Copy();

        Assert.False(context.ChangeTracker.HasChanges());
    }

    async Task<string?> SavedAsync(Geometry before, Action<Sample> change)
    {
        var id = await InsertAsync(before);
        await using (var context = map.CreateContext())
        {
            change(await context.Samples.SingleAsync(sample => sample.Id == id, Cancel));
            Assert.Equal(1, await context.SaveChangesAsync(Cancel));
        }

        await using var fresh = map.CreateContext();
        var row = await fresh.Samples.SingleAsync(sample => sample.Id == id, Cancel);
        return row.Any is { } saved ? Shapes.Text(saved) : null;
    }

    async Task<int> InsertAsync(Geometry geometry)
    {
        await using var context = map.CreateContext();
        var row = new Sample { Name = "tracked", Any = geometry };
        context.Add(row);
        await context.SaveChangesAsync(Cancel);
        return row.Id;
    }
}
