using System.Text;
using MimpGeo.Import;
using MimpGeo.Import.Boundaries;
using NetTopologySuite.Geometries;
using Xunit;

namespace MimpGeo.Tests.Boundaries;

public sealed class TopoJsonReadTests : IDisposable
{
    const string First = """{"type":"Polygon","id":"010101","arcs":[[0,1]]}""";
    const string Second = """{"type":"Polygon","id":"010102","arcs":[[-1,2]]}""";

    // two squares beside each other, without transform; lines 4 and 5 hold the districts, 23 to 27 the arcs: the last two have a spike and a bow tie
    const string TwoSquares = $$"""
        {"type":"Topology",
        "objects":{
        "districts":{"type":"GeometryCollection","geometries":[
        {{First}},
        {{Second}}
        ]},
        "provinces":{"type":"GeometryCollection","geometries":[
        {"type":"Polygon","id":"0101","arcs":[[1,2]]}
        ]},
        "departments":{"type":"GeometryCollection","geometries":[
        {"type":"MultiPolygon","id":"01","arcs":[[[1,2]]]}
        ]},
        "districts_z8":{"type":"GeometryCollection","geometries":[{"type":"Polygon","id":"010101","arcs":[[0,1]]},
        {"type":"Polygon","id":"010102","arcs":[[-1,2]]}]},
        "provinces_z8":{"type":"Polygon","id":"0101","arcs":[[1,2]]},
        "departments_z8":{"type":"Polygon","id":"01","arcs":[[1,2]]},
        "districts_z5":{"type":"GeometryCollection","geometries":[{"type":"Polygon","id":"010101","arcs":[[0,1]]},
        {"type":"Polygon","id":"010102","arcs":[[-1,2]]}]},
        "provinces_z5":{"type":"Polygon","id":"0101","arcs":[[1,2]]},
        "departments_z5":{"type":"Polygon","id":"01","arcs":[[1,2]]}
        },
        "arcs":[
        [[1,0],[1,1]],
        [[1,1],[0,1],[0,0],[1,0]],
        [[1,0],[2,0],[2,1],[1,1]],
        [[0,0],[1,0],[1,1],[0,1],[0,2],[0,1],[0,0]],
        [[0,0],[1,1],[1,0],[0,1],[0,0]]
        ]}

        """;

    readonly string _folder = Directory.CreateTempSubdirectory("topojson").FullName;

    [Fact]
    public void Geometries_come_by_ubigeo_with_srid()
    {
        var read = Read(TwoSquares);

        Assert.Equal("MULTIPOLYGON (((1 0, 1 1, 0 1, 0 0, 1 0)))", read.Full.Find("010101")!.AsText());
        Assert.Equal("MULTIPOLYGON (((1 1, 1 0, 2 0, 2 1, 1 1)))", read.Z5.Find("010102")!.AsText());
        Assert.Equal(2, read.Z8.Find("0101")!.Area);
        Assert.Equal(4326, read.Full.Find("01")!.SRID);
        Assert.Null(read.Full.Find("02"));
        Assert.Empty(read.Notes);
    }

    [Theory]
    [InlineData("[[1,1],[0,1],[0,0],[1,0]]", "[[1,1],[0,1],[0,0],[0,0],[1,0,7]]")] // a repeated position and a height
    [InlineData(First, """{"arcs":[[-2,-1]],"properties":{"a":[{}]},"id":"010101","type":"Polygon","bbox":[0,0,1,1]}""")] // clockwise, as d3 wants it
    [InlineData("\n", " ")] // all on one line
    [InlineData("\n", "\r\n")]
    [InlineData("{\"type\":\"Topology\",", "\uFEFF{\"type\":\"Topology\",\"bbox\":[0,0,2,1],")]
    [InlineData("\"objects\"", "\"transform\":{\"scale\":[1,1],\"translate\":[0,0]},\"objects\"", "[[1,0],[1,1]]", "[[1,0],[0,1]]", // deltas
        "[[1,1],[0,1],[0,0],[1,0]]", "[[1,1],[-1,0],[0,-1],[1,0]]", "[[1,0],[2,0],[2,1],[1,1]]", "[[1,0],[1,0],[0,1],[-1,0]]",
        "[[0,0],[1,0],[1,1],[0,1],[0,2],[0,1],[0,0]]", "[[0,0],[1,1]]")]
    public void Other_tools_files_read_alike(params string[] replacements)
    {
        var text = replacements.Chunk(2).Aggregate(TwoSquares, (text, pair) => text.Replace(pair[0], pair[1], StringComparison.Ordinal));

        var read = Read(text);

        Assert.Equal("MULTIPOLYGON (((0 0, 0 1, 1 1, 1 0, 0 0)))", read.Full.Find("010101")!.Normalized().AsText());
        Assert.True(NetTopologySuite.Algorithm.Orientation.IsCCW(((Polygon)read.Full.Find("010101")![0]).Shell.Coordinates));
        Assert.Empty(read.Notes);
    }

    [Fact]
    public void Decimals_come_exactly()
    {
        var text = TwoSquares
            .Replace("\"objects\"", "\"transform\":{\"scale\":[0.00001,0.00001],\"translate\":[-78,-7]},\"objects\"", StringComparison.Ordinal)
            .Replace("[[1,0],[1,1]]", "[[12722,77056],[0,1]]", StringComparison.Ordinal)
            .Replace("[[1,1],[0,1],[0,0],[1,0]]", "[[12722,77057],[-1,0],[0,-1],[1,0]]", StringComparison.Ordinal)
            .Replace("[[1,0],[2,0],[2,1],[1,1]]", "[[12722,77056],[1,0],[0,1],[-1,0]]", StringComparison.Ordinal);

        Assert.Equal(new Coordinate(-77.87278, -6.22944), Read(text).Full.Find("010101")!.Coordinate);
    }

    [Fact]
    public void Spike_is_cut_off_and_noted()
    {
        var read = Read(TwoSquares.Replace(First, """{"type":"Polygon","id":"010101","arcs":[[3]]}""", StringComparison.Ordinal));

        Assert.Equal("MULTIPOLYGON (((0 0, 0 1, 1 1, 1 0, 0 0)))", read.Full.Find("010101")!.Normalized().AsText());
        Assert.Equal([4, 13, 17], read.Notes.Select(note => note.Line));
        Assert.Equal("boundaries.topojson:4: districts: '010101' was repaired: Ring Self-intersection at (0 1)", read.Notes[0].ToString());
    }

    [Theory]
    [InlineData(First, """{"type":null,"id":"010101"}""", "4: districts: '010101' has a null geometry; it must be a Polygon or MultiPolygon")]
    [InlineData(First, "null", "4: districts: geometry 1 is null and has no id")]
    [InlineData(First, """{"type":"Point","id":"010101","coordinates":[0,0]}""", "4: districts: '010101' is a Point; it must be a Polygon or MultiPolygon")]
    [InlineData(First, """{"type":"LineString","id":"010101","arcs":[0]}""", "4: districts: '010101' is a LineString; it must be a Polygon or MultiPolygon")]
    [InlineData(First, """{"id":"010101","arcs":[[0]]}""", "4: districts: '010101' has no type; it must be a Polygon or MultiPolygon")]
    [InlineData(First, """{"type":"Polygon","arcs":[[0,1]]}""", "4: districts: geometry 1 has no id; it must be an ubigeo of 6 digits")]
    [InlineData("\"010102\",\"arcs\":[[-1,2]]}\n]", "\"10102\",\"arcs\":[[-1,2]]}\n]", "5: districts: geometry 2 has the id \"10102\"; it must be an ubigeo of 6 digits, as text")]
    [InlineData("\"id\":\"01\"", "\"id\":1", "11: departments: geometry 1 has the id 1; it must be an ubigeo of 2 digits, as text")]
    [InlineData("\"id\":\"010102\"", "\"id\":\"010101\"", "5: districts: '010101' stands twice; the first is on line 4")]
    [InlineData(First, """{"type":"Polygon","id":"010101","arcs":[[0,9]]}""", "4: districts: ring 1 of '010101' uses the arc 9, but the file has 5 arcs")]
    [InlineData(First, """{"type":"Polygon","id":"010101","arcs":[[0,-6]]}""", "4: districts: ring 1 of '010101' uses the arc -6, but the file has 5 arcs")]
    [InlineData(First, """{"type":"Polygon","id":"010101","arcs":[[0,1],[1]]}""", "4: districts: '010101' uses the arc 1 twice in the same direction: it overlaps itself")]
    [InlineData(First, """{"type":"Polygon","id":"010101","arcs":[[0,1],[2]]}""", "4: districts: ring 2 of '010101' does not close: it ends at (1 1) and starts at (1 0)")]
    [InlineData(First, """{"type":"Polygon","id":"010101","arcs":[[0,2]]}""", "4: districts: ring 1 of '010101' breaks: the arc 2 starts at (1 0), where the one before it ends at (1 1)")]
    [InlineData(First, """{"type":"Polygon","id":"010101","arcs":[[0,-1]]}""", "4: districts: ring 1 of '010101' has 3 positions; a ring has at least 4")]
    [InlineData(First, """{"type":"Polygon","id":"010101","arcs":[]}""", "4: districts: '010101' needs arcs: a list of rings for a Polygon, a list of such lists for a MultiPolygon")]
    [InlineData(First, """{"type":"Polygon","id":"010101","arcs":[["0",1]]}""", "4: districts: '010101' has \"0\" where the number of an arc belongs")]
    [InlineData(Second, """{"type":"Polygon","id":"010102","arcs":[[1,0]]}""", "5: districts: '010101' and '010102' lie on the same side of the arc 1: they overlap")]
    [InlineData(Second, Second + ",\n" + """{"type":"Polygon","id":"010103","arcs":[[0,1]]}""", "6: districts: the arc 0 is used by more than two rings: those of '010101', '010102' and '010103'")]
    [InlineData("[[1,1],[0,1],[0,0],[1,0]]", "[[1,1],[1,0.5],[1,0]]", "4: districts: '010101' cannot be repaired, for it has no area: Self-intersection at (1 0.5)")]
    [InlineData(First, """{"type":"Polygon","id":"010101","arcs":[[4]]}""", "4: districts: '010101' cannot be repaired without changing what it covers: Self-intersection at (0.5 0.5)")]
    [InlineData("\"provinces\"", "\"provincias\"", "has no object provinces")]
    [InlineData("\"provinces\"", "\"districts\"", "7: the object districts stands twice")]
    [InlineData("[[1,0],[1,1]],", "[[1,0],[1,91]],", "23: arc 0 leaves longitude -180 to 180, latitude -90 to 90 at position 2 (1 91)")]
    [InlineData("[[1,0],[1,1]],", "[[1,0],[1e999,1]],", "23: arc 0 leaves longitude -180 to 180, latitude -90 to 90 at position 2 (Infinity 1)")]
    [InlineData("[[1,0],[1,1]],", "[[1,0]],", "23: arc 0 has 1 position; an arc has at least 2")]
    [InlineData("[[1,0],[1,1]],", "[],", "23: arc 0 has no positions; an arc has at least 2")]
    [InlineData("[[1,0],[1,1]],", "[[1,0],[1]],", "23: arc 0 has no pair of numbers at position 2")]
    [InlineData("[[1,0],[1,1]],", "[[1,0],[1,1,{}]],", "23: arc 0 has more than numbers at position 2")]
    [InlineData("[[1,0],[1,1]],", "null,", "23: arc 0 is not a list of positions")]
    [InlineData("\"arcs\":[\n", "\"bows\":[\n", "has no arcs")]
    [InlineData("\"arcs\":[\n", "\"arcs\":0,\"bows\":[\n", "22: arcs must be a list")]
    [InlineData("\"objects\":{", "\"transform\":{\"scale\":[1]},\"objects\":{", "2: transform needs scale and translate, each a pair of numbers")]
    [InlineData("\"objects\":{", "\"objects\":[],\"others\":{", "2: is not TopoJSON: objects must be an object")]
    [InlineData("\"Topology\"", "\"FeatureCollection\"", "1: is not TopoJSON: it has no \"type\":\"Topology\"")]
    [InlineData(First, "{'id'}", "4: is not valid JSON: ''' is an invalid start of a property name. Expected a '\"'.")]
    [InlineData("[[1,0],[2,0],[2,1],[1,1]],\n", "[[1,0],[2,0]],,\n", "25: is not valid JSON: ',' is an invalid start of a value.")]
    public void Bad_file_is_refused_with_its_line(string part, string replacement, string reason)
    {
        // only the first place: the other levels repeat the districts
        var at = TwoSquares.IndexOf(part, StringComparison.Ordinal);
        var text = TwoSquares[..at] + replacement + TwoSquares[(at + part.Length)..];

        var refused = Assert.Throws<ImportRefusedException>(() => Read(text));

        Assert.Equal($"boundaries.topojson:{(char.IsDigit(reason[0]) ? "" : " ")}{reason}", refused.Rejections[0].ToString());
    }

    [Fact]
    public void Byte_order_mark_does_not_shift_the_lines()
    {
        var text = "\uFEFF" + TwoSquares.Replace("[[1,0],[1,1]],", "[[1,0]],", StringComparison.Ordinal);

        var refused = Assert.Throws<ImportRefusedException>(() => Read(text));

        Assert.Equal("boundaries.topojson:23: arc 0 has 1 position; an arc has at least 2", refused.Message);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var text = TwoSquares
            .Replace(First, """{"type":null,"id":"010101"}""", StringComparison.Ordinal)
            .Replace("\"id\":\"0101\"", "\"id\":\"101\"", StringComparison.Ordinal);

        var refused = Assert.Throws<ImportRefusedException>(() => Read(text));

        Assert.Equal([4, 8, 13, 15, 17, 19], refused.Rejections.Select(rejection => rejection.Line));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(400, 11)]
    [InlineData(-20, 27)]
    [InlineData(-3, 28)]
    public void Truncated_file_is_refused(int length, int line)
    {
        var refused = Assert.Throws<ImportRefusedException>(() => Read(TwoSquares[..(length < 0 ? TwoSquares.Length + length : length)]));

        Assert.Equal($"boundaries.topojson:{line}: the file ends in the middle of the JSON: it is cut off", refused.Message);
    }

    [Fact]
    public void Latin1_file_is_refused()
    {
        var text = TwoSquares.Replace("\"id\":\"0101\"", "\"name\":\"Áncash\",\"id\":\"0101\"", StringComparison.Ordinal);

        var refused = Assert.Throws<ImportRefusedException>(() => Read(Encoding.Latin1.GetBytes(text)));

        Assert.Equal("boundaries.topojson:8: is not UTF-8", refused.Message);
    }

    [Fact]
    public void Missing_file_is_refused()
    {
        var refused = Assert.Throws<ImportRefusedException>(() => TopoJsonFile.Read(Path.Combine(_folder, "none.topojson")));

        Assert.Equal("none.topojson: there is no such file", refused.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    BoundarySet Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    BoundarySet Read(byte[] bytes)
    {
        var path = Path.Combine(_folder, "boundaries.topojson");
        File.WriteAllBytes(path, bytes);
        return TopoJsonFile.Read(path);
    }
}
