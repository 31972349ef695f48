using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;
using Xunit;

namespace MimpGeo.Tests.PostGis;

/// <summary>Queries of <c>geography</c>: metres on the ellipsoid.</summary>
[Collection(PostGisTests.Name)]
public sealed class GeographyQueryTests(PostGisFixture map) : IAsyncLifetime
{
    readonly PeruRows _rows = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _rows.InsertAsync(map, Cancel);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(true, 13_112.409358)] // by Vincenty's formula on WGS 84
    [InlineData(false, 13_096.445179)] // by the haversine formula, radius 6,371,008.7714 m
    public async Task Geographies_are_metres_apart(bool useSpheroid, double expected)
    {
        await using var context = map.CreateContext();
        var callao = Shapes.Wkt<Point>("POINT (-77.15 -12.06)", 4326);
        var lima = _rows.LimaIn(context);

        var metres = await lima.Select(row => EF.Functions.Distance(row.Earth!, callao, useSpheroid)).SingleAsync(Cancel);

        Assert.Equal(expected, metres, 0.001);
        Assert.True(await IsWithinAsync(metres + 1));
        Assert.False(await IsWithinAsync(metres - 1));

        Task<bool> IsWithinAsync(double distance) => lima.AnyAsync(
            row => EF.Functions.IsWithinDistance(row.Earth!, callao, distance, useSpheroid), Cancel);
    }

    [Fact]
    public async Task Parameter_beside_a_geography_is_a_geography()
    {
        await using var context = map.CreateContext();
        var lima = Shapes.Wkt<Point>("POINT (-77.03 -12.05)", 4326);

        var query = _rows.In(context).Where(row => row.Earth!.IsWithinDistance(lima, 30_000));

        Assert.Contains("""ST_DWithin(s."Earth", @lima, 30000.0)""", query.ToQueryString(), StringComparison.Ordinal);
        await using var command = query.CreateDbCommand();
        Assert.Equal(NpgsqlDbType.Geography, ((NpgsqlParameter)command.Parameters["lima"]).NpgsqlDbType);
        Assert.Equal(2, await query.CountAsync(Cancel));
        Assert.Equal(2, await _rows.In(context).CountAsync(row => lima.Distance(row.Earth) < 30_000, Cancel));
    }

    [Fact]
    public async Task Geography_tells_its_shape()
    {
        await using var context = map.CreateContext();
        var lima = _rows.LimaIn(context);

        var shape = await lima.Select(row => new
        {
            row.Earth!.X,
            row.Earth.Y,
            Type = row.Earth.GeometryType,
            row.Earth.SRID,
            row.Flight!.NumPoints,
        }).SingleAsync(Cancel);
        Assert.Equal(new { X = -77.03, Y = -12.05, Type = "Point", SRID = 4326, NumPoints = 2 }, shape);
        var query = lima.Select(row => row.Flight!.EndPoint.Distance(row.Earth));
        Assert.Contains("ST_EndPoint(s.\"Flight\"::geometry)::geography", query.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal(0, await query.SingleAsync(Cancel), 1e-6);

        var degree = await lima.Select(row => row.Flight!.Length).SingleAsync(Cancel);
        Assert.Equal(110_626.747, degree, 0.001); // by Vincenty's formula
    }
}
