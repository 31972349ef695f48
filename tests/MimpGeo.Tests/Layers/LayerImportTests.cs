using System.Globalization;
using System.Text;
using MimpGeo.Import;
using MimpGeo.Import.Layers;
using MimpGeo.Store;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Layers;

public sealed class LayerImportTests(LayerFixture layers) : IClassFixture<LayerFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Types(LayerReport report) => string.Join(", ", report.Properties.Select(p => $"{p.Name}:{p.Type}"));

    static string Collection(params string[] features)
        => $$"""{"type":"FeatureCollection","name":"x","features":[{{string.Join(",\n", features)}}],"after":{"a":[1]} }""";

    static string Feature(string properties, string geometry = """{"type":"Point","coordinates":[-77,-12]}""", string id = "")
        => $$"""{"type":"Feature",{{id}}"properties":{{properties}},"geometry":{{geometry}} }""";

    [Fact]
    public async Task GeoJson_keeps_any_name_and_finds_the_types()
    {
        var report = await layers.ImportAsync("odd", "odd.geojson", Collection(
            Feature("""{"select":1,"a \"b\"; DROP":null,"día":"2024-02-29","at":"2024-02-29T10:00:00Z","ok":true,"":1.5,"list":["a",2],"mixed":1,"code":"010101","n":3}"""),
            Feature("""{"select":2,"a \"b\"; DROP":"x","día":null,"at":"2024-03-01T00:00:00.5-05:00","ok":null,"":2,"list":null,"mixed":"one","code":"7","n":3.5}""")));

        Assert.Equal(
            "select:Integer, a \"b\"; DROP:Text, día:Date, at:Timestamp, ok:Boolean, :Number, list:Json, mixed:Text, code:Text, n:Number", Types(report));
        Assert.Equal(
            ["(1,,2024-02-29,\"2024-02-29 10:00:00\",t,1.5,\"[\"\"a\"\", 2]\",1,010101,3)", "(2,x,,\"2024-03-01 05:00:00.5\",,2,,one,7,3.5)"],
            await layers.AskAsync("SELECT (c1,c2,c3,c4 AT TIME ZONE 'UTC',c5,c6,c7,c8,c9,c10)::text FROM layer.odd ORDER BY fid"));
    }

    [Fact]
    public async Task Geometry_of_every_kind_is_loaded_as_it_is_and_null_is_counted()
    {
        string[] wkt =
        [
            "POINT(-77 -12)", "POINT Z (-77 -12 150)", "LINESTRING(0 0,1 1)", "POLYGON((0 0,4 0,4 4,0 0),(2 1,3 1,3 2,2 1))", "MULTIPOINT((0 0),(1 1))",
            "MULTILINESTRING((0 0,1 1),(2 2,3 3))", "MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))", "GEOMETRYCOLLECTION(POINT(0 0),LINESTRING(0 0,1 1))",
        ];
        await using var geoJson = layers.Owner.CreateCommand("SELECT array_agg(ST_AsGeoJSON(ST_GeomFromText(w)) ORDER BY n) FROM unnest($1) WITH ORDINALITY AS x(w, n)");
        geoJson.Parameters.AddWithValue(wkt);
        var shapes = (string[])(await geoJson.ExecuteScalarAsync(Cancel))!;

        var report = await layers.ImportAsync("kinds", "kinds.geojson", Collection([.. shapes.Append("null").Append("""{"type":"Point","coordinates":[]}""").Select(shape => Feature("{}", shape))]));

        Assert.Equal((10, 2, 0), (report.Counts!.Read, report.Counts.WithoutGeometry, report.Counts.Repaired));
        string[] expected = [.. wkt, "null", "null"];
        Assert.Equal(expected, await layers.AskAsync("SELECT ST_AsText(geom) FROM layer.kinds ORDER BY fid"));
        Assert.Equal(["Geometry"], await layers.AskAsync("SELECT geometry_type FROM layer WHERE id = 'kinds'"));
    }

    [Fact]
    public async Task Two_hundred_properties_and_a_feature_larger_than_any_buffer()
    {
        var properties = string.Join(',', Enumerable.Range(1, 200).Select(i => $"\"{new string('p', 70)}{i}\":{i}"));
        var line = string.Join(',', Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"[{i / 1000.0},1.5]")));

        var report = await layers.ImportAsync("wide", "wide.json", Collection(
            Feature($"{{{properties}}}", $$"""{"type":"LineString","coordinates":[{{line}}]}"""), Feature($"{{{properties}}}")));

        Assert.Equal(200, report.Properties.Count);
        Assert.Equal(["100000", "1"], await layers.AskAsync("SELECT ST_NPoints(geom)::text FROM layer.wide ORDER BY fid"));
        Assert.Equal(["200"], await layers.AskAsync("SELECT c200::text FROM layer.wide LIMIT 1"));
    }

    [Theory]
    [InlineData("one.geojson", """{"type":"Feature","id":"a","properties":{"x":1},"geometry":null}""", "a")]
    [InlineData("lines.geojsonl", "{\"type\":\"Feature\",\"id\":7,\"properties\":{\"x\":1},\"geometry\":null}\n{\"type\":\"Feature\",\"id\":8,\"properties\":null,\"geometry\":null}\n", "7,8")]
    [InlineData("sequence.geojsons", "\u001e{\"type\":\"Feature\",\"properties\":{\"x\":1},\"geometry\":null}\n\u001e{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}\n", "1,2")]
    public async Task GeoJson_comes_as_one_feature_or_as_a_sequence_too(string name, string text, string ids)
    {
        await layers.ImportAsync("forms", name, text, replace: true);

        Assert.Equal(ids.Split(','), await layers.AskAsync("SELECT id FROM layer.forms ORDER BY fid"));
    }

    [Fact]
    public async Task Csv_keeps_codes_as_text_and_reads_points_and_wkt()
    {
        var points = await layers.ImportAsync("points", "points.csv", "ubigeo;Lon;Lat;n;note\r\n010101;-77.5;-6.25;1;\"a;\"\"b\"\"\"\r\n020202;;;;\r\n");
        var shapes = await layers.ImportAsync("shapes", "shapes.csv", "id,wkt\nx,\"LINESTRING (0 0, 1 1)\"\n");

        Assert.Equal("ubigeo:Text, Lon:Number, Lat:Number, n:Integer, note:Text", Types(points));
        Assert.Equal(1, points.Counts!.WithoutGeometry);
        Assert.Equal(["(010101,\"POINT(-77.5 -6.25)\",1,\"a;\"\"b\"\"\")", "(020202,,,)"], await layers.AskAsync("SELECT (c1, ST_AsText(geom), c4, c5)::text FROM layer.points ORDER BY fid"));
        Assert.Equal("id:Text", Types(shapes));
        Assert.Equal(["LINESTRING(0 0,1 1)"], await layers.AskAsync("SELECT ST_AsText(geom) FROM layer.shapes"));
    }

    [Fact]
    public async Task Metres_become_degrees()
    {
        await layers.ImportAsync("utm", "utm.csv", "x,y\n279330,8665870\n", 32718);

        Assert.Equal(["t"], await layers.AskAsync("SELECT (ST_Distance(geom::geography, ST_Transform(ST_SetSRID(ST_MakePoint(279330, 8665870), 32718), 4326)::geography) < 0.001)::text::char(1) FROM layer.utm"));
        Assert.Equal(["(-77.03,-12.06)"], await layers.AskAsync("SELECT (round(ST_X(geom)::numeric, 2), round(ST_Y(geom)::numeric, 2))::text FROM layer.utm"));
    }

    [Fact]
    public async Task A_crossing_outline_is_repaired_and_told()
    {
        var report = await layers.ImportAsync("bow", "bow.csv", "wkt\n\"POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))\"\n");

        Assert.Equal(1, report.Counts!.Repaired);
        Assert.Equal(["2"], await layers.AskAsync("SELECT ST_Area(geom)::text FROM layer.bow WHERE ST_IsValid(geom)"));
    }

    [Theory]
    [InlineData("a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\n", "a.geojson:2: is not JSON, or cut off: ")]
    [InlineData("a.geojson", "[1]", "a.geojson: is not GeoJSON: expected an object.")]
    [InlineData("a.geojson", """{"type":"Topology"}""", "a.geojson: is not GeoJSON: expected a FeatureCollection or a Feature.")]
    [InlineData("a.geojson", """{"type":"FeatureCollection","features":[]}""", "a.geojson: has no features.")]
    [InlineData("a.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null},{"type":"Point"}]}""", "a.geojson: feature 2: is not a GeoJSON feature.")]
    [InlineData("a.geojson", """{"type":"Feature","properties":{},"geometry":{"type":"Circle","coordinates":[0,0]}}""", "a.geojson: feature 1: geometry: 'Circle' is not a type of geometry.")]
    [InlineData("a.geojson", """{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}}""", "a.geojson: feature 1: geometry: is a broken Polygon: ")]
    [InlineData("a.geojson", """{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":["0",0]}}""", "a.geojson: feature 1: geometry: is a broken Point: ")]
    [InlineData("a.geojson", """{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[500000,8000000]}}""", "a.geojson: feature '1' lies at 500000 8000000, which is no longitude and latitude: say the file's reference system with --crs")]
    [InlineData("a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":1,\"properties\":{},\"geometry\":null},{\"type\":\"Feature\",\"id\":\"1\",\"properties\":{},\"geometry\":null}]}", "a.geojson: two features have the id '1'.")]
    [InlineData("a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":1,\"properties\":{},\"geometry\":null},{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}]}", "a.geojson: feature 2: has no id, but others have: give one to all or to none.")]
    [InlineData("a.geojson", "{\"type\":\"Feature\",\"properties\":{\"n\":\"a\\u0000b\"},\"geometry\":null}", "a.geojson: feature 1: n: has a NUL character, which no text may have.")]
    [InlineData("a.csv", "lon,lat\n1,2\n1\n", "a.csv:3: 1 fields where the header has 2.")]
    [InlineData("a.csv", "lon,lat\n1,x\n", "a.csv:2: lat: 'x' is not a number: expected digits with a decimal point.")]
    [InlineData("a.csv", "name,population\na,1\n", "a.csv:1: no columns for the geometry: expected lon and lat, x and y, or wkt; found name, population.")]
    [InlineData("a.csv", "wkt\nPOINT (1\n", "a.csv:2: wkt: is not WKT: ")]
    [InlineData("a.csv", "wkt,a,a\n,,\n", "a.csv:1: column 'a' stands 2 times in the header.")]
    [InlineData("a.gpkg", "not a database", "a.gpkg: is not a readable GeoPackage: ")]
    public async Task What_is_wrong_is_refused_and_nothing_is_loaded(string name, string text, string message)
    {
        await layers.ImportAsync("kept", "kept.csv", "lon,lat\n-77,-12\n", replace: true);
        var before = await layers.AskAsync("SELECT max(number)::text FROM snapshot");

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => layers.ImportAsync("kept", name, text, replace: true));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await layers.AskAsync("SELECT max(number)::text FROM snapshot"));
        Assert.Equal(["POINT(-77 -12)"], await layers.AskAsync("SELECT ST_AsText(geom) FROM layer.kept"));
    }

    [Theory]
    [InlineData("Bad Name", "'Bad Name' is not a name for a layer: expected a lower-case letter and then letters, digits, - and _, at most 63.")]
    [InlineData("x\"; DROP TABLE layer", "is not a name for a layer")]
    [InlineData("districts", "'districts' is a collection of the server's own: choose another name.")]
    public async Task Names_are_checked(string id, string message)
    {
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => layers.ImportAsync(id, "n.csv", "lon,lat\n1,2\n"));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_changes_nothing_another_file_needs_to_be_asked_for_and_removal_removes()
    {
        await layers.ImportAsync("twice", "twice.csv", "lon,lat\n1,2\n");
        var same = await layers.ImportAsync("twice", "twice.csv", "lon,lat\n1,2\n");
        var other = await Assert.ThrowsAsync<ImportRefusedException>(() => layers.ImportAsync("twice", "twice.csv", "lon,lat\n3,4\n"));
        var replaced = await layers.ImportAsync("twice", "twice.csv", "lon,lat\n3,4\n", replace: true);

        Assert.False(same.Changed);
        Assert.Contains("there is a layer 'twice' already: say --replace", other.Message, StringComparison.Ordinal);
        Assert.True(replaced.Changed);
        Assert.Equal(["POINT(3 4)"], await layers.AskAsync("SELECT ST_AsText(geom) FROM layer.twice"));
        Assert.True(await new LayerImport(layers.Owner).RemoveAsync("twice", Cancel));
        Assert.False(await new LayerImport(layers.Owner).RemoveAsync("twice", Cancel));
        Assert.Equal(["null"], await layers.AskAsync("SELECT to_regclass('layer.twice')::text"));
    }

    [Fact]
    public async Task The_public_may_read_a_layer_and_no_more()
    {
        await layers.ImportAsync("public", "public.csv", "lon,lat\n1,2\n");
        await using var reader = StoreConnection.Public(layers.ConnectionString);
        await using var read = reader.CreateCommand("SELECT count(*) FROM layer.public");
        await using var write = reader.CreateCommand("DELETE FROM layer.public");

        Assert.Equal(1L, await read.ExecuteScalarAsync(Cancel));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => write.ExecuteNonQueryAsync(Cancel))).SqlState);
    }

    [Fact]
    public async Task A_layer_does_not_make_the_ministry_s_data_look_changed()
    {
        await using var database = await TestDatabase.CreateAsync(Cancel);
        await using var owner = StoreConnection.Owner(database.ConnectionString);
        await new GeodataImport(owner).RunAsync(Repository.Fixture("geodata"), cancel: Cancel);
        var layer = await new LayerImport(owner).RunAsync(new(layers.Write("l.csv", "lon,lat\n1,2\n"), "l"), cancel: Cancel);

        var again = await new GeodataImport(owner).RunAsync(Repository.Fixture("geodata"), cancel: Cancel);

        Assert.Equal(2, layer.Snapshot);
        Assert.False(again.Changed);
    }
}
