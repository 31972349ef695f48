using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Union;
using Xunit;

namespace MimpGeo.Tests.PostGis;

/// <summary>Queries as the server's slices write them.</summary>
[Collection(PostGisTests.Name)]
public sealed class SpatialQueryTests(PostGisFixture map) : IAsyncLifetime
{
    readonly PeruRows _rows = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _rows.InsertAsync(map, Cancel);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Area_contains_its_points()
    {
        await using var context = map.CreateContext();
        var coast = Shapes.Wkt("POLYGON ((-78 -13, -76 -13, -76 -11, -78 -11, -78 -13))", 4326);

        var query = _rows.In(context).Where(row => coast.Contains(row.District));

        Assert.EndsWith(
            """WHERE s."Name" = @owner AND ST_Contains(@coast, s."District")""", query.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal(2, await query.CountAsync(Cancel));
    }

    [Fact]
    public async Task Constant_is_an_EWKB_literal()
    {
        await using var context = map.CreateContext();

        var lima = new Point(-77.03, -12.05) { SRID = 4326 };
        var query = _rows.In(context).Where(row => row.District!.Intersects(EF.Constant(lima)));

        Assert.Contains(
            """ST_Intersects(s."District", '0101000020E6100000""", query.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal(1, await query.CountAsync(Cancel));
    }

    [Fact]
    public async Task Nearest_come_by_the_index_operator()
    {
        await using var context = map.CreateContext();
        var plaza = Shapes.Wkt<Point>("POINT (-77.05 -12.05)", 4326);

        var query = _rows.In(context).OrderBy(row => EF.Functions.DistanceKnn(row.District!, plaza));

        Assert.EndsWith("""ORDER BY s."District" <-> @plaza""", query.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal([-77.03, -77.15, -71.98], await query.Select(row => row.District!.X).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Transform_gives_the_other_system()
    {
        await using var context = map.CreateContext();
        var lima = _rows.LimaIn(context);

        var utm = await lima.Select(row => EF.Functions.Transform(row.District!, 32718)).SingleAsync(Cancel);
        var back = await lima.Select(row => EF.Functions.Transform(EF.Functions.Transform(row.District!, 32718), 4326))
            .SingleAsync(Cancel);

        Assert.Equal(32718, utm.SRID);
        Assert.Equal(279_000, utm.X, 1_000.0);
        Assert.True(back.EqualsExact(new Point(-77.03, -12.05), 1e-9));
        Assert.Equal(4326, back.SRID);
    }

    [Fact]
    public async Task Force2D_drops_Z_and_M()
    {
        await using var context = map.CreateContext();
        var name = Guid.NewGuid().ToString();
        context.Add(new Sample { Name = name, Point = Shapes.Wkt<Point>("POINT ZM (1 2 3 4)", 4326) });
        await context.SaveChangesAsync(Cancel);

        var flat = await context.Samples.Where(row => row.Name == name)
            .Select(row => EF.Functions.Force2D(row.Point!)).SingleAsync(Cancel);

        Assert.Equal("SRID=4326;POINT (1 2)", Shapes.Text(flat));
    }

    [Fact]
    public void Functions_are_for_queries_only()
    {
        var point = new Point(1, 2);

        Assert.Contains("'Transform'", OnClient(() => EF.Functions.Transform(point, 3857)), StringComparison.Ordinal);
        Assert.Contains("'Force2D'", OnClient(() => EF.Functions.Force2D(point)), StringComparison.Ordinal);
        Assert.Contains("'DistanceKnn'", OnClient(() => EF.Functions.DistanceKnn(point, point)), StringComparison.Ordinal);
        Assert.Contains("'Distance'", OnClient(() => EF.Functions.Distance(point, point, true)), StringComparison.Ordinal);
        Assert.Contains(
            "'IsWithinDistance'",
            OnClient(() => EF.Functions.IsWithinDistance(point, point, 1, true)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_a_group_are_one_geometry()
    {
        await using var context = map.CreateContext();

        var all = await _rows.In(context).GroupBy(row => row.Name).Select(group => new
        {
            Union = UnaryUnionOp.Union(group.Select(row => row.District)),
            Collected = GeometryCombiner.Combine(group.Select(row => row.District)),
            Hull = ConvexHull.Create(group.Select(row => row.District)),
            Envelope = EnvelopeCombiner.CombineAsGeometry(group.Select(row => row.District)),
        }).SingleAsync(Cancel);

        Assert.Equal(("MultiPoint", 3), (all.Union.GeometryType, all.Union.NumGeometries));
        Assert.Equal(("MultiPoint", 3), (all.Collected.GeometryType, all.Collected.NumGeometries));
        Assert.Equal(("Polygon", 4), (all.Hull.GeometryType, all.Hull.NumPoints));
        Assert.Equal(new Envelope(-77.15, -71.98, -13.52, -12.05), all.Envelope.EnvelopeInternal);
        Assert.All([all.Union, all.Collected, all.Hull, all.Envelope], geometry => Assert.Equal(4326, geometry.SRID));
    }

    [Fact]
    public async Task Geometry_equals_itself_in_order()
    {
        await using var context = map.CreateContext();
        var lima = Shapes.Wkt<Point>("POINT (-77.03 -12.05)", 4326);
        Point[] both = [lima, Shapes.Wkt<Point>("POINT (-71.98 -13.52)", 4326)];

        Assert.Equal(1, await _rows.In(context).CountAsync(row => row.District == lima, Cancel));
        Assert.Equal(2, await _rows.In(context).CountAsync(row => both.Contains(row.District), Cancel));
    }

    static string OnClient<T>(Func<T> call) => Assert.Throws<InvalidOperationException>(() => { call(); }).Message;
}
