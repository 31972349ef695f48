using FsCheck;
using FsCheck.Fluent;
using MimpGeo.PostGis;
using NetTopologySuite.Geometries;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.PostGis;

[Collection(PostGisTests.Name)]
public sealed class RandomGeometryTests(PostGisFixture map)
{
    [Fact]
    public void Any_geometry_comes_back_as_it_went_and_PostGIS_agrees_on_its_bytes()
    {
        using var connection = map.Source.OpenConnection();
        using var command = new NpgsqlCommand("SELECT $1, ST_AsEWKB($1, 'NDR')", connection);
        var parameter = command.Parameters.Add(new NpgsqlParameter { DataTypeName = "geometry" });

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(RandomGeometry.Any, geometry =>
            {
                parameter.Value = geometry;
                using var reader = command.ExecuteReader();
                Assert.True(reader.Read());
                var returned = reader.GetFieldValue<Geometry>(0);
                Assert.Equal(Shapes.Text(geometry), Shapes.Text(returned));
                Assert.Equal(Ewkb.Write(geometry), Ewkb.Write(returned));
                Assert.Equal(Ewkb.Write(returned), reader.GetFieldValue<byte[]>(1));
            }));
    }
}
