using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;
using Xunit;

namespace MimpGeo.Tests.PostGis;

[Collection(PostGisTests.Name)]
public sealed class TypeMappingTests(PostGisFixture map)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(typeof(Point), null, "geometry")]
    [InlineData(typeof(MultiPolygon), "geometry(MultiPolygon,4326)", "geometry(MultiPolygon,4326)")]
    [InlineData(typeof(Geometry), "GEOGRAPHY (Point, 4326)", "GEOGRAPHY (Point, 4326)")]
    [InlineData(null, "geometry(Point)", "geometry(Point)")]
    public void Mapping_is_found(Type? type, string? storeType, string expected)
    {
        var mapping = Mapping(type, storeType)!;

        Assert.Equal(expected, mapping.StoreType);
        Assert.Equal(type ?? typeof(Geometry), mapping.ClrType);
    }

    [Theory]
    [InlineData(typeof(string), "geometry")]
    [InlineData(typeof(Point), "geometry_dump")]
    [InlineData(typeof(Point), "text")]
    public void Mapping_is_not_made_up(Type type, string storeType)
        => Assert.DoesNotContain("GeometryTypeMapping", $"{Mapping(type, storeType)?.GetType()}", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public async Task Literal_is_the_value(string wkt)
    {
        var (geometry, _) = await map.ReadAsync(wkt, Cancel);

        var literal = Mapping(typeof(Geometry), "geometry(Point,4326)")!.GenerateSqlLiteral(geometry);

        await using var command = map.Source.CreateCommand($"SELECT {literal}");
        Assert.Equal(Shapes.Text(geometry), Shapes.Text((Geometry)(await command.ExecuteScalarAsync(Cancel))!));
    }

    [Theory]
    [InlineData("geometry(Point,4326)", "'0101000020E6100000000000000000F03F0000000000000040'::geometry")]
    [InlineData("geography(Point,4326)", "'0101000020E6100000000000000000F03F0000000000000040'::geography")]
    public void Literal_has_no_type_modifier(string storeType, string expected)
        => Assert.Equal(expected, Mapping(typeof(Point), storeType)!.GenerateSqlLiteral(Shapes.Wkt("POINT (1 2)", 4326)));

    [Theory]
    [InlineData("POINT (1 2)", 4326)]
    [InlineData("POINT ZM (1 2 3 4)", 0)]
    [InlineData("LINESTRING M (0 0 1, 0.1 1 2)", 32718)]
    [InlineData("MULTIPOLYGON EMPTY", 4326)]
    public void Literal_of_a_migration_is_the_value(string wkt, int srid)
    {
        var code = Mapping(typeof(Geometry), null)!.GenerateCodeLiteral(Shapes.Wkt(wkt, srid));

        var value = Expression.Lambda<Func<Geometry>>(code).Compile()();
        Assert.Equal($"SRID={srid};{Shapes.Text(Shapes.Wkt(wkt)).Split(';')[1]}", Shapes.Text(value));
    }

    [Fact]
    public async Task Array_property_is_saved_and_queried()
    {
        await using var context = map.CreateContext();
        var row = new Sample { Name = "stops", Stops = [new Point(1, 2), new Point(3, 4)] };
        context.Add(row);
        await context.SaveChangesAsync(Cancel);

        var stored = await context.Samples.AsNoTracking().SingleAsync(sample => sample.Id == row.Id, Cancel);
        Assert.Equal(["POINT (1 2)", "POINT (3 4)"], stored.Stops!.Select(stop => stop.AsText()));
        row.Stops[1].CoordinateSequence.SetOrdinate(0, 0, 9);
        Assert.Equal(1, await context.SaveChangesAsync(Cancel)); // changed in place, inside the array
    }

    [Fact]
    public async Task Connection_string_alone_is_enough()
    {
        await using var context = new SampleContext(new DbContextOptionsBuilder<SampleContext>()
            .UseNpgsql(map.ConnectionString, npgsql => npgsql.UseNetTopologySuite()).Options);
        var row = new Sample { Name = "by connection string", Any = new Point(1, 2) };
        context.Add(row);
        await context.SaveChangesAsync(Cancel);

        var found = context.Samples.Where(sample => sample.Id == row.Id && sample.Any!.Intersects(row.Any));
        Assert.Equal(1, await found.CountAsync(Cancel));
    }

    [Fact]
    public void Model_brings_its_extension()
    {
        using var context = map.CreateContext();

        Assert.Contains(
            "CREATE EXTENSION IF NOT EXISTS postgis;", context.Database.GenerateCreateScript(), StringComparison.Ordinal);
    }

    RelationalTypeMapping? Mapping(Type? type, string? storeType)
    {
        using var context = map.CreateContext();
        var mappings = context.GetService<IRelationalTypeMappingSource>();
        return type is null ? mappings.FindMapping(storeType!)
            : storeType is null ? mappings.FindMapping(type)
            : mappings.FindMapping(type, storeType);
    }
}
