using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.PostGis;

/// <summary>Where NTS, PostGIS or a column's type modifier can hold less than the other.</summary>
[Collection(PostGisTests.Name)]
public sealed class LimitTests(PostGisFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POINT Z EMPTY", "SRID=0;POINT EMPTY")] // an NTS empty cannot say which ordinates it lacks
    [InlineData("MULTIPOLYGON ZM EMPTY", "SRID=0;MULTIPOLYGON EMPTY")]
    [InlineData("POINT (NaN 5)", "SRID=0;POINT (NaN 5)")] // half a position is no empty
    public async Task Shape_at_the_edge_of_NTS(string wkt, string expected)
    {
        await using var command = map.Source.CreateCommand("SELECT $1::text::geometry");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = wkt });

        Assert.Equal(expected, Shapes.Text((Geometry)(await command.ExecuteScalarAsync(Cancel))!));
    }

    [Fact]
    public async Task Part_without_Z_in_a_collection_with_Z_gets_NaN()
    {
        var mixed = new GeometryCollection([new Point(1, 2), new Point(3, 4, 5)]);

        await using var command = map.Source.CreateCommand("SELECT ST_AsText($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = mixed });
        Assert.Equal(
            "GEOMETRYCOLLECTION Z (POINT Z (1 2 NaN),POINT Z (3 4 5))", await command.ExecuteScalarAsync(Cancel));
    }

    [Theory]
    [InlineData("POINT EMPTY")]
    [InlineData("POINT (1 2)")] // without an SRID takes the column's
    public async Task Column_of_2D_points_takes(string wkt)
    {
        await using var context = map.CreateContext();
        var row = new Sample { Name = wkt, District = Shapes.Wkt<Point>(wkt) };
        context.Add(row);
        await context.SaveChangesAsync(Cancel);

        var stored = await context.Samples.AsNoTracking().SingleAsync(sample => sample.Id == row.Id, Cancel);
        Assert.Equal($"SRID=4326;{wkt}", Shapes.Text(stored.District!));
    }

    [Theory]
    [InlineData("POINT Z (1 2 3)", 4326, "Geometry has Z dimension but column does not")]
    [InlineData("POINT (1 2)", 32718, "Geometry SRID (32718) does not match column SRID (4326)")]
    public async Task Column_of_2D_points_refuses(string wkt, int srid, string message)
    {
        await using var context = map.CreateContext();
        context.Add(new Sample { Name = "refused", District = Shapes.Wkt<Point>(wkt, srid) });

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(Cancel));
        Assert.Equal(message, ((PostgresException)refusal.InnerException!).MessageText);
    }

    [Fact]
    public async Task Curve_is_refused_and_the_connection_lives_on()
    {
        await using var connection = await map.Source.OpenConnectionAsync(Cancel);

        var refusal = await Assert.ThrowsAsync<NotSupportedException>(
            () => ScalarAsync(connection, "SELECT 'CIRCULARSTRING (0 0, 1 1, 2 0)'::geometry"));
        Assert.Equal(
            "NetTopologySuite has no CircularString (EWKB type 8): make it linear in SQL, with ST_CurveToLine or ST_Dump.",
            refusal.Message);
        Assert.Equal(1, await ScalarAsync(connection, "SELECT 1"));
    }

    [Fact]
    public async Task Wrong_type_is_refused_and_the_connection_lives_on()
    {
        await using var connection = await map.Source.OpenConnectionAsync(Cancel);
        await using (var command = new NpgsqlCommand("SELECT 'LINESTRING (0 0, 1 1)'::geometry", connection))
        await using (var reader = await command.ExecuteReaderAsync(Cancel))
        {
            Assert.True(await reader.ReadAsync(Cancel));
            var refusal = Assert.Throws<InvalidCastException>(() => reader.GetFieldValue<Point>(0));
            Assert.Equal("The value is a LineString, not a Point.", refusal.Message);
        }

        Assert.Equal(1, await ScalarAsync(connection, "SELECT 1"));
    }

    [Fact]
    public async Task Ring_is_written_as_a_line_and_read_as_a_ring()
    {
        await using var command = map.Source.CreateCommand("SELECT $1");
        command.Parameters.Add(new NpgsqlParameter { Value = Shapes.Wkt<LinearRing>("LINEARRING (0 0, 1 0, 1 1, 0 0)") });
        await using var reader = await command.ExecuteReaderAsync(Cancel);

        Assert.True(await reader.ReadAsync(Cancel));
        Assert.Equal("LineString", reader.GetFieldValue<Geometry>(0).GeometryType);
        Assert.Equal("LinearRing", reader.GetFieldValue<LinearRing>(0).GeometryType);
    }

    static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
