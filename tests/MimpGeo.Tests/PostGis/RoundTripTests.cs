using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;
using Xunit;

namespace MimpGeo.Tests.PostGis;

/// <summary>PostGIS is the judge: what comes back to it is, byte for byte, what it had sent.</summary>
[Collection(PostGisTests.Name)]
public sealed class RoundTripTests(PostGisFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public async Task Parameter_says_what_was_read(string wkt)
    {
        var (geometry, ewkb) = await ReadAsync(wkt);

        await using var command = map.Source.CreateCommand("SELECT ST_AsEWKB($1, 'NDR')");
        command.Parameters.Add(new NpgsqlParameter { Value = geometry });
        Assert.Equal(ewkb, await command.ExecuteScalarAsync(Cancel));
        Assert.Equal(4326, geometry.SRID);
    }

    [Theory]
    [MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public async Task Row_saved_and_queried_says_what_was_read(string wkt)
    {
        var (geometry, ewkb) = await ReadAsync(wkt);
        await using var context = map.CreateContext();
        var row = new Sample { Name = "round trip", Any = geometry };
        context.Add(row);
        await context.SaveChangesAsync(Cancel);

        var stored = await context.Samples.AsNoTracking().Where(sample => sample.Id == row.Id)
            .Select(sample => sample.Any!).SingleAsync(Cancel);
        Assert.Equal(Shapes.Text(geometry), Shapes.Text(stored));
        await using var command = map.Source.CreateCommand("""SELECT ST_AsEWKB("Any", 'NDR') FROM "Samples" WHERE "Id" = $1""");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = row.Id });
        Assert.Equal(ewkb, await command.ExecuteScalarAsync(Cancel));
    }

    [Fact]
    public async Task Copy_in_and_out_keeps_every_shape_and_null()
    {
        var shapes = new List<(Geometry Geometry, byte[] Ewkb)>();
        foreach (var wkt in Shapes.All)
            shapes.Add(await ReadAsync(wkt.Data));
        await using var connection = await map.Source.OpenConnectionAsync(Cancel);
        await ExecuteAsync(connection, "CREATE TEMP TABLE copied (id int, geom geometry)");

        await using (var writer = await connection.BeginBinaryImportAsync(
            "COPY copied FROM STDIN (FORMAT binary)", Cancel))
        {
            foreach (var (index, (geometry, _)) in shapes.Index())
            {
                await writer.StartRowAsync(Cancel);
                await writer.WriteAsync(index, Cancel);
                await writer.WriteAsync(geometry, Cancel);
            }

            await writer.StartRowAsync(Cancel);
            await writer.WriteAsync(shapes.Count, Cancel);
            await writer.WriteNullAsync(Cancel);
            Assert.Equal((ulong)shapes.Count + 1, await writer.CompleteAsync(Cancel));
        }

        await using var reader = await connection.BeginBinaryExportAsync(
            "COPY (SELECT geom, ST_AsEWKB(geom, 'NDR') FROM copied ORDER BY id) TO STDOUT (FORMAT binary)", Cancel);
        foreach (var (geometry, ewkb) in shapes)
        {
            await reader.StartRowAsync(Cancel);
            Assert.Equal(Shapes.Text(geometry), Shapes.Text(await reader.ReadAsync<Geometry>(Cancel)));
            Assert.Equal(ewkb, await reader.ReadAsync<byte[]>(Cancel));
        }

        await reader.StartRowAsync(Cancel);
        Assert.True(reader.IsNull);
    }

    [Fact]
    public async Task Null_stays_null()
    {
        await using var context = map.CreateContext();
        var row = new Sample { Name = "null" };
        context.Add(row);
        await context.SaveChangesAsync(Cancel);

        var stored = await context.Samples.AsNoTracking().SingleAsync(sample => sample.Id == row.Id, Cancel);
        Assert.Null(stored.Any);
        Assert.Null(stored.Earth);
        Assert.Equal(1, await context.Samples.CountAsync(sample => sample.Id == row.Id && sample.District == null, Cancel));
    }

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

    [Theory]
    [InlineData("geometry")]
    [InlineData("geography")]
    public async Task Array_keeps_its_shapes_and_nulls(string type)
    {
        Point?[] points = [Shapes.Wkt<Point>("POINT (1 2)", 4326), null, Shapes.Wkt<Point>("POINT EMPTY", 4326)];

        await using var command = map.Source.CreateCommand($"SELECT $1::{type}[]");
        command.Parameters.Add(new NpgsqlParameter { Value = points, DataTypeName = $"{type}[]" });
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        Assert.True(await reader.ReadAsync(Cancel));

        Assert.Equal(
            ["SRID=4326;POINT (1 2)", null, "SRID=4326;POINT EMPTY"],
            reader.GetFieldValue<Point?[]>(0).Select(point => point is null ? null : Shapes.Text(point)));
    }

    [Theory]
    [MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public async Task Geography_says_what_was_read(string wkt)
    {
        var (geometry, ewkb) = await ReadAsync(wkt);

        await using var command = map.Source.CreateCommand("SELECT $1, ST_AsEWKB($1::geometry, 'NDR')");
        command.Parameters.Add(new NpgsqlParameter { Value = geometry, NpgsqlDbType = NpgsqlDbType.Geography });
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        Assert.True(await reader.ReadAsync(Cancel));
        Assert.Equal("public.geography", reader.GetDataTypeName(0));
        Assert.Equal(typeof(Geometry), reader.GetFieldType(0));
        Assert.Equal(Shapes.Text(geometry), Shapes.Text((Geometry)reader.GetValue(0)));
        Assert.Equal(ewkb, reader.GetValue(1));
    }

    async Task<(Geometry Geometry, byte[] Ewkb)> ReadAsync(string wkt)
    {
        await using var command = map.Source.CreateCommand(
            "SELECT geom, ST_AsEWKB(geom, 'NDR') FROM (SELECT ST_SetSRID($1::text::geometry, 4326) AS geom) AS shape");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = wkt });
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        Assert.True(await reader.ReadAsync(Cancel));
        return (await reader.GetFieldValueAsync<Geometry>(0, Cancel), reader.GetFieldValue<byte[]>(1));
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
