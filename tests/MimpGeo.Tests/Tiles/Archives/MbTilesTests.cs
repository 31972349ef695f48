using MimpGeo.Domain;
using MimpGeo.Import;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Tiles.Archives;

public sealed class MbTilesTests
{
    const string Name = "a.mbtiles";

    // A white image of one pixel a side, and one vector tile: layer "districts" with a point in the middle, "ubigeo" = "150101".
    const string Png = "89504E470D0A1A0A0000000D4948445200000001000000010100000000376EF9240000000A49444154789C6368000000820081770D722A0000000049454E44AE426082";

    [Fact]
    public void The_tables_are_as_specified()
    {
        using var pyramid = Pyramid.Random(1, 0.7, 0, 2, 6);
        var file = pyramid.Write(Name, Pyramid.Vector);

        Assert.Equal(
            [
                "attribution=© INEI", "bounds=-81.3284,-18.3509,-68.6523,-0.0392", "center=-75.0152,-9.19,5", "description=Límites y pobreza", "format=pbf",
                """json={"vector_layers":[{"id":"districts","fields":{"ubigeo":"String","poblaci\u00F3n":"Number"}}]}""",
                "maxzoom=8", "minzoom=0", "name=Distritos", "snapshot=7", "type=overlay",
            ],
            Rows(file, "SELECT name || '=' || value FROM metadata ORDER BY name"));
        Assert.Equal(
            pyramid.Tiles.Select(tile => $"{tile.Key.Z} {tile.Key.X} {(1 << tile.Key.Z) - 1 - tile.Key.Y} {Convert.ToHexString(tile.Value)}").Order(StringComparer.Ordinal),
            Rows(file, "SELECT zoom_level || ' ' || tile_column || ' ' || tile_row || ' ' || hex(tile_data) FROM tiles").Order(StringComparer.Ordinal));
        Assert.Equal([$"{pyramid.Tiles.Values.Select(Convert.ToHexString).Distinct().Count()}"], Rows(file, "SELECT count(*) FROM images"));
        Assert.Equal("MPBX"u8, File.ReadAllBytes(file).AsSpan(68, 4)); // SQLite's application id
    }

    [Fact]
    public async Task Gdal_reads_images()
    {
        using var pyramid = new Pyramid();
        var info = Pyramid.Images with { MinZoom = 0, MaxZoom = 1 };
        var file = pyramid.Write(Name, info, Enumerable.Range(0, 2).SelectMany(Pyramid.Addresses).Select(tile => KeyValuePair.Create(tile, Convert.FromHexString(Png))));

        var told = await OtherProgram.RunAsync("gdalinfo", file);

        Assert.Contains("Driver: MBTiles/MBTiles", told, StringComparison.Ordinal);
        Assert.Contains("ZOOM_LEVEL=1", told, StringComparison.Ordinal);
        Assert.Contains("description=Límites y pobreza", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gdal_reads_features()
    {
        using var pyramid = new Pyramid();
        var tile = TileId.At(3, 2, 4)!.Value;
        var info = Pyramid.Vector with { MinZoom = 3, MaxZoom = 3 };
        var file = pyramid.Write(Name, info, [new(tile, Gzip.Compress(PointTile()))]);

        var told = await OtherProgram.RunAsync("ogrinfo", "-ro", "-al", file);

        Assert.Contains("Layer name: districts", told, StringComparison.Ordinal);
        Assert.Contains("ubigeo (String) = 150101", told, StringComparison.Ordinal);
        Assert.Contains("POINT (-7514065.62", told, StringComparison.Ordinal); // 2.5 of 8 columns
        Assert.Contains(" -2504688.5", told, StringComparison.Ordinal); // 4.5 of 8 rows
    }

    [Fact]
    public void Files_of_others_say_less()
    {
        using var pyramid = new Pyramid();
        var file = pyramid.File(Name);
        using (var sqlite = SqliteFile.OpenWrite(file))
        {
            using var command = sqlite.CreateCommand();
            command.CommandText = """
                CREATE TABLE metadata (name text, value text);
                INSERT INTO metadata VALUES ('name', 'Otro'), ('format', 'pbf'), ('bounds', '-80,-20,-60,0');
                CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);
                INSERT INTO tiles VALUES (2, 1, 3, x'1A00'), (5, 1, 3, x'1F8B');
                """;
            command.ExecuteNonQuery();
        }

        using var archive = TileArchive.Open(file);

        Assert.Equal(new("Otro", "", "", new(-80, -20, -60, 0), new(-70, -10, 2), 2, 5, TileFormat.Pbf, null, null), archive.Info);
        Assert.Null(archive.Find(TileId.At(2, 1, 0)!.Value)!.Value.Encoding);
        Assert.Equal("gzip", archive.Find(TileId.At(5, 1, 28)!.Value)!.Value.Encoding);
    }

    [Theory]
    [InlineData("CREATE TABLE other (id)", "a.mbtiles is not a readable MBTiles file: SQLite Error 1: 'no such table: tiles'.")]
    [InlineData("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)", "a.mbtiles is not a readable MBTiles file: SQLite Error 1: 'no such table: metadata'.")]
    [InlineData("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data); CREATE TABLE metadata (name, value)", "a.mbtiles is not a readable MBTiles file: its tiles are neither vector tiles nor PNG.")]
    public void Files_without_what_is_required_are_refused(string sql, string message)
    {
        using var pyramid = new Pyramid();
        using (var sqlite = SqliteFile.OpenWrite(pyramid.File(Name)))
        {
            using var command = sqlite.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        Assert.Equal(message, Assert.Throws<TileArchiveException>(() => TileArchive.Open(pyramid.File(Name))).Message);
    }

    [Fact]
    public void A_file_that_is_cut_short_is_refused_wherever_it_ends()
    {
        using var pyramid = Pyramid.Random(6, 0.9, 0, 4);
        var file = pyramid.Write(Name, Pyramid.Vector);
        var bytes = File.ReadAllBytes(file);
        for (var length = 0; length < bytes.Length; length += 509)
        {
            File.WriteAllBytes(file, bytes[..length]);
            Assert.Matches("^a.mbtiles is (neither|not a readable MBTiles file: ).*\\.$", Assert.Throws<TileArchiveException>(() => TileArchive.Open(file)).Message);
        }
    }

    [Fact]
    public void A_part_that_is_no_database_is_replaced()
    {
        using var pyramid = Pyramid.Random(7, 1, 2);
        File.WriteAllText(pyramid.File(Name + ".part"), new string('x', 5000));

        using var archive = TileArchive.Open(pyramid.Write(Name, Pyramid.Vector));

        Assert.All(pyramid.Tiles, tile => Assert.Equal(tile.Value, archive.Find(tile.Key)?.Content));
    }

    static byte[] PointTile()
    {
        byte[] feature = [0x12, 2, 0, 0, 0x18, 1, 0x22, 5, 9, 0x80, 0x20, 0x80, 0x20]; // tags 0 0, point, move to 2048 2048
        byte[] value = [0x0A, 6, .. "150101"u8];
        byte[] layer =
        [
            0x0A, 9, .. "districts"u8, 0x12, (byte)feature.Length, .. feature, 0x1A, 6, .. "ubigeo"u8,
            0x22, (byte)value.Length, .. value, 0x28, 0x80, 0x20, 0x78, 2, // extent 4096, version 2
        ];
        return [0x1A, (byte)layer.Length, .. layer];
    }

    static List<string> Rows(string path, string sql)
    {
        using var file = SqliteFile.OpenRead(path);
        using var command = file.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var rows = new List<string>();
        while (row.Read())
            rows.Add(row.GetValue(0).ToString()!);
        return rows;
    }
}
