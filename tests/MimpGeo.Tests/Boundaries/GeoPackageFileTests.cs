using Microsoft.Data.Sqlite;
using MimpGeo.Import;
using MimpGeo.Import.Boundaries;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace MimpGeo.Tests.Boundaries;

public sealed class GeoPackageFileTests : IDisposable
{
    static readonly byte[] Wkb = new WKTReader().Read("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))").AsBinary();

    readonly string _folder = Directory.CreateTempSubdirectory("geo package #1 ").FullName;

    string Path => System.IO.Path.Combine(_folder, "test.gpkg");

    [Theory]
    [InlineData(0b0001, 0)] // no envelope
    [InlineData(0b0011, 32)] // x, y
    [InlineData(0b0101, 48)] // x, y, z
    [InlineData(0b0111, 48)] // x, y, m
    [InlineData(0b1001, 64)] // x, y, z, m
    public void Rows_have_attributes_and_geometry(int flags, int envelope)
    {
        Create([(byte)'G', (byte)'P', 0, (byte)flags, 0xE6, 0x10, 0, 0, .. new byte[envelope], .. Wkb]);

        var feature = Assert.Single(GeoPackageFile.Read(Path, "districts"));

        Assert.Equal("010101", feature.Text("ubigeo"));
        Assert.Equal("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))", feature.Geometry!.AsText());
        Assert.Equal(4326, feature.Geometry.SRID);
    }

    [Fact]
    public void Header_may_be_big_endian()
    {
        Create([(byte)'G', (byte)'P', 0, 0, 0, 0, 0x10, 0xE6, .. Wkb]);

        Assert.Equal(4326, Assert.Single(GeoPackageFile.Read(Path, "districts")).Geometry!.SRID);
    }

    [Fact]
    public void Null_geometry_is_null()
    {
        Create(null);

        Assert.Null(Assert.Single(GeoPackageFile.Read(Path, "districts")).Geometry);
    }

    [Theory]
    [InlineData("4750", "it does not start with the letters GP and version 0")]
    [InlineData("0102030405060708090A", "it does not start with the letters GP and version 0")]
    [InlineData("47500001E6100000", "it ends in the header")]
    [InlineData("4750000BE6100000000000000000", "it has the unknown envelope code 5")]
    public void Broken_geometry_is_refused(string blob, string reason)
    {
        Create(Convert.FromHexString(blob));

        var refused = Assert.Throws<ImportRefusedException>(() => GeoPackageFile.Read(Path, "districts"));

        Assert.Equal($"test.gpkg: row 1: geom is not a GeoPackage geometry: {reason}", refused.Message);
    }

    [Fact]
    public void Cut_off_wkb_is_refused()
    {
        Create([(byte)'G', (byte)'P', 0, 1, 0xE6, 0x10, 0, 0, .. Wkb[..^4]]);

        var refused = Assert.Throws<ImportRefusedException>(() => GeoPackageFile.Read(Path, "districts"));

        Assert.StartsWith("test.gpkg: row 1: geom is not a GeoPackage geometry: its WKB is broken (", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_table_is_refused()
    {
        Create(null);

        var refused = Assert.Throws<ImportRefusedException>(() => GeoPackageFile.Read(Path, "provincias"));

        Assert.Equal("test.gpkg: has no feature table 'provincias'", refused.Message);
    }

    [Fact]
    public void Other_file_is_refused()
    {
        File.WriteAllText(Path, "This is a text, long enough that SQLite reads its header and finds no database in it.");

        var refused = Assert.Throws<ImportRefusedException>(() => GeoPackageFile.Read(Path, "districts"));

        Assert.Equal("test.gpkg: is not a readable GeoPackage: SQLite Error 26: 'file is not a database'.", refused.Message);
    }

    [Fact]
    public void Missing_file_is_refused()
    {
        var refused = Assert.Throws<ImportRefusedException>(() => GeoPackageFile.Read(Path, "districts"));

        Assert.Equal("test.gpkg: there is no such file", refused.Message);
    }

    [Fact]
    public void Reading_leaves_nothing_beside_the_file()
    {
        Create(null);

        GeoPackageFile.Read(Path, "districts");

        Assert.Equal([Path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Missing_library_says_what_to_install()
    {
        var missing = Assert.Throws<DllNotFoundException>(() => SystemSqlite.Load("libsqlite3.so.999"));

        Assert.Equal("A GeoPackage or MBTiles file needs SQLite (libsqlite3.so.999): install the package libsqlite3-0.", missing.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Create(byte[]? blob)
    {
        SystemSqlite.Use();
        using var database = new SqliteConnection($"Data Source={Path};Pooling=false");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = """
            CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT);
            INSERT INTO gpkg_geometry_columns VALUES ('districts', 'geom');
            CREATE TABLE districts (fid INTEGER PRIMARY KEY, geom BLOB, ubigeo TEXT);
            INSERT INTO districts VALUES (1, $blob, '010101');
            """;
        command.Parameters.AddWithValue("$blob", (object?)blob ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
