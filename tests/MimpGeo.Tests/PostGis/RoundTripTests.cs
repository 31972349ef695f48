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
        var (geometry, ewkb) = await map.ReadAsync(wkt, Cancel);

        await using var command = map.Source.CreateCommand("SELECT ST_AsEWKB($1, 'NDR')");
        command.Parameters.Add(new NpgsqlParameter { Value = geometry });
        Assert.Equal(ewkb, await command.ExecuteScalarAsync(Cancel));
        Assert.Equal(4326, geometry.SRID);
    }

    [Theory]
    [MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public async Task Row_saved_and_queried_says_what_was_read(string wkt)
    {
        var (geometry, ewkb) = await map.ReadAsync(wkt, Cancel);
        await using var context = map.CreateContext();
        var row = new Sample { Name = "round trip", Any = geometry };
        context.Add(row);
        await context.SaveChangesAsync(Cancel);

        var stored = await context.Samples.AsNoTracking().Where(sample => sample.Id == row.Id)
            .Select(sample => sample.Any!).SingleAsync(Cancel);
        Assert.Equal(Shapes.Text(geometry), Shapes.Text(stored));
        await using var command = map.Source.CreateCommand(
            """SELECT ST_AsEWKB("Any", 'NDR') FROM "Samples" WHERE "Id" = $1""");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = row.Id });
        Assert.Equal(ewkb, await command.ExecuteScalarAsync(Cancel));
    }

    [Fact]
    public async Task Copy_in_and_out_keeps_every_shape_and_null()
    {
        var shapes = new List<(Geometry Geometry, byte[] Ewkb)>();
        foreach (var wkt in Shapes.All)
            shapes.Add(await map.ReadAsync(wkt.Data, Cancel));
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
        var (geometry, ewkb) = await map.ReadAsync(wkt, Cancel);

        await using var command = map.Source.CreateCommand("SELECT $1, ST_AsEWKB($1::geometry, 'NDR')");
        command.Parameters.Add(new NpgsqlParameter { Value = geometry, NpgsqlDbType = NpgsqlDbType.Geography });
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        Assert.True(await reader.ReadAsync(Cancel));
        Assert.Equal("public.geography", reader.GetDataTypeName(0));
        Assert.Equal(typeof(Geometry), reader.GetFieldType(0));
        Assert.Equal(Shapes.Text(geometry), Shapes.Text((Geometry)reader.GetValue(0)));
        Assert.Equal(ewkb, reader.GetValue(1));
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
