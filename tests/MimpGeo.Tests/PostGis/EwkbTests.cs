using MimpGeo.PostGis;
using Xunit;

namespace MimpGeo.Tests.PostGis;

public sealed class EwkbTests
{
    [Theory]
    [InlineData("POINT (1 2)", 4326, "0101000020E6100000000000000000F03F0000000000000040")]
    [InlineData("POINT Z (1 2 3)", 0, "0101000080000000000000F03F00000000000000400000000000000840")]
    [InlineData("POINT M (1 2 3)", -1, "0101000040000000000000F03F00000000000000400000000000000840")] // NTS's "unknown"
    [InlineData("POINT EMPTY", 0, "0101000000000000000000F87F000000000000F87F")] // NaN without .NET's sign bit
    [InlineData("POLYGON EMPTY", 0, "010300000000000000")]
    public void Writes_the_bytes_of_PostGIS(string wkt, int srid, string hex)
        => Assert.Equal(hex, Convert.ToHexString(Ewkb.Write(Shapes.Wkt(wkt, srid))));

    [Theory]
    [InlineData("00000000013FF00000000000004000000000000000", "SRID=0;POINT (1 2)")]
    [InlineData("0020000001000010E63FF00000000000004000000000000000", "SRID=4326;POINT (1 2)")]
    public void Reads_what_a_big_endian_server_sends(string hex, string expected)
        => Assert.Equal(expected, Shapes.Text(Ewkb.Read(Convert.FromHexString(hex))));

    [Fact]
    public void Srid_is_on_every_part()
    {
        var parts = Shapes.Wkt("GEOMETRYCOLLECTION (POINT (1 2), POLYGON ((0 0, 1 0, 1 1, 0 0)))", 32718);

        var read = Ewkb.Read(Ewkb.Write(parts));

        Assert.Equal([32718, 32718], [read.GetGeometryN(0).SRID, read.GetGeometryN(1).SRID]);
    }

    [Theory]
    [InlineData("", "EWKB ends early: 1 bytes wanted, 0 left.")]
    [InlineData("0101000000000000000000F03F", "EWKB ends early: 8 bytes wanted, 0 left.")]
    [InlineData("0102000000FFFFFFFF", "EWKB announces 4294967295 items, and 0 bytes are left.")]
    [InlineData("010700000002000000010100000000", "EWKB announces 2 items, and 6 bytes are left.")]
    public void Broken_bytes_are_refused(string hex, string message)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Ewkb.Read(Convert.FromHexString(hex)));

        Assert.Equal(message, refusal.Message);
    }
}
