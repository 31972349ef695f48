using NetTopologySuite.Geometries;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.PostGis;

/// <summary>A geometry of 400,000 vertices (6.4 MB) is far beyond Npgsql's buffers of 8 KB.</summary>
[Collection(PostGisTests.Name)]
public sealed class LargeGeometryTests(PostGisFixture map)
{
    const int Vertices = 400_000;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static readonly Polygon Star = MakeStar();

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // the rest of the row has not arrived when reading begins
    public async Task Awaited_row_keeps_every_vertex(bool sequential)
    {
        await using var command = Query(map.Source.CreateCommand());
        await using var reader = await command.ExecuteReaderAsync(
            sequential ? System.Data.CommandBehavior.SequentialAccess : default, Cancel);
        Assert.True(await reader.ReadAsync(Cancel));

        Assert.True(Star.EqualsExact(await reader.GetFieldValueAsync<Polygon>(0, Cancel)));
        Assert.Equal(Vertices, reader.GetInt32(1));
    }

    [Fact]
    public void Blocking_row_keeps_every_vertex()
    {
        using var connection = map.Source.OpenConnection();
        using var command = Query(connection.CreateCommand());
        using var reader = command.ExecuteReader(System.Data.CommandBehavior.SequentialAccess);
        Assert.True(reader.Read());

        Assert.True(Star.EqualsExact(reader.GetFieldValue<Polygon>(0)));
        Assert.Equal(Vertices, reader.GetInt32(1));
    }

    [Fact]
    public async Task Copy_keeps_every_vertex_and_the_rows_after()
    {
        await using var connection = await map.Source.OpenConnectionAsync(Cancel);
        await using var create = new NpgsqlCommand("CREATE TEMP TABLE large (id int, geom geometry)", connection);
        await create.ExecuteNonQueryAsync(Cancel);
        Geometry[] shapes = [Star, new Point(1, 2), Star, new Point(3, 4)]; // buffers are longer than the next value

        await using (var writer = await connection.BeginBinaryImportAsync("COPY large FROM STDIN (FORMAT binary)", Cancel))
        {
            foreach (var (index, shape) in shapes.Index())
                await writer.WriteRowAsync(Cancel, index, shape);
            await writer.CompleteAsync(Cancel);
        }

        await using var select = new NpgsqlCommand("SELECT geom FROM large ORDER BY id", connection);
        await using var reader = await select.ExecuteReaderAsync(Cancel);
        foreach (var shape in shapes)
        {
            Assert.True(await reader.ReadAsync(Cancel));
            Assert.True(shape.EqualsExact(await reader.GetFieldValueAsync<Geometry>(0, Cancel)));
        }
    }

    static NpgsqlCommand Query(NpgsqlCommand command)
    {
        command.CommandText = "SELECT $1, ST_NPoints($1)";
        command.Parameters.Add(new NpgsqlParameter { Value = Star });
        return command;
    }

    // in and out between two radii, so that no two vertices could be mistaken for each other
    static Polygon MakeStar()
    {
        var ring = new Coordinate[Vertices];
        for (var i = 0; i < Vertices - 1; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / (Vertices - 1));
            ring[i] = new Coordinate((1 + i % 2) * cos, (1 + i % 2) * sin);
        }

        ring[^1] = ring[0].Copy();
        return new Polygon(new LinearRing(ring)) { SRID = 4326 };
    }
}
