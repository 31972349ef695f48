using MimpGeo.Cql2;
using Xunit;

namespace MimpGeo.Tests.Cql2;

public sealed class CqlTextTests
{
    /// <summary>Every construct, as text and as the JSON of the same tree.</summary>
    public static TheoryData<string, string> Encodings => new()
    {
        { "poverty > 50", """{"op":">","args":[{"property":"poverty"},50]}""" },
        { "name = 'D''Onofrio'", """{"op":"=","args":[{"property":"name"},"D'Onofrio"]}""" },
        { @"name = 'it\'s'", """{"op":"=","args":[{"property":"name"},"it's"]}""" },
        { @"name = 'C:\' AND kind = 'x'", """{"op":"and","args":[{"op":"=","args":[{"property":"name"},"C:\\"]},{"op":"=","args":[{"property":"kind"},"x"]}]}""" },
        { "\"select\" <> 1.5e3", """{"op":"<>","args":[{"property":"select"},1500]}""" },
        { "a<=1 and b>=-2", """{"op":"and","args":[{"op":"<=","args":[{"property":"a"},1]},{"op":">=","args":[{"property":"b"},-2]}]}""" },
        { "a=1 OR b=2 AND c=3", """{"op":"or","args":[{"op":"=","args":[{"property":"a"},1]},{"op":"and","args":[{"op":"=","args":[{"property":"b"},2]},{"op":"=","args":[{"property":"c"},3]}]}]}""" },
        { "(a=1 OR b=2) AND c=3", """{"op":"and","args":[{"op":"or","args":[{"op":"=","args":[{"property":"a"},1]},{"op":"=","args":[{"property":"b"},2]}]},{"op":"=","args":[{"property":"c"},3]}]}""" },
        { "NOT active", """{"op":"not","args":[{"property":"active"}]}""" },
        { "active = TRUE", """{"op":"=","args":[{"property":"active"},true]}""" },
        { "FALSE", "false" },
        { "name LIKE 'Mo%'", """{"op":"like","args":[{"property":"name"},"Mo%"]}""" },
        { "name NOT LIKE 'Mo_'", """{"op":"not","args":[{"op":"like","args":[{"property":"name"},"Mo_"]}]}""" },
        { "CASEI(name) LIKE casei('mo%')", """{"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},{"op":"casei","args":["mo%"]}]}""" },
        { "ACCENTI(name) = ACCENTI('Ancash')", """{"op":"=","args":[{"op":"accenti","args":[{"property":"name"}]},{"op":"accenti","args":["Ancash"]}]}""" },
        { "p BETWEEN 10 AND 20", """{"op":"between","args":[{"property":"p"},10,20]}""" },
        { "p NOT BETWEEN 10 AND 20 AND q=1", """{"op":"and","args":[{"op":"not","args":[{"op":"between","args":[{"property":"p"},10,20]}]},{"op":"=","args":[{"property":"q"},1]}]}""" },
        { "u IN ('01','02')", """{"op":"in","args":[{"property":"u"},["01","02"]]}""" },
        { "u NOT IN (1)", """{"op":"not","args":[{"op":"in","args":[{"property":"u"},[1]]}]}""" },
        { "p IS NULL", """{"op":"isNull","args":[{"property":"p"}]}""" },
        { "p IS NOT NULL", """{"op":"not","args":[{"op":"isNull","args":[{"property":"p"}]}]}""" },
        { "a + b * 2 ^ 3 > c % 4 div 5", """{"op":">","args":[{"op":"+","args":[{"property":"a"},{"op":"*","args":[{"property":"b"},{"op":"^","args":[2,3]}]}]},{"op":"div","args":[{"op":"%","args":[{"property":"c"},4]},5]}]}""" },
        { "(a - 1) - -b = 0", """{"op":"=","args":[{"op":"-","args":[{"op":"-","args":[{"property":"a"},1]},{"op":"*","args":[-1,{"property":"b"}]}]},0]}""" },
        { "a = b", """{"op":"=","args":[{"property":"a"},{"property":"b"}]}""" },
        { "d >= DATE('2024-02-29')", """{"op":">=","args":[{"property":"d"},{"date":"2024-02-29"}]}""" },
        { "t < TIMESTAMP('2024-01-01T05:00:00.5Z')", """{"op":"<","args":[{"property":"t"},{"timestamp":"2024-01-01T05:00:00.5Z"}]}""" },
        { "T_DURING(INTERVAL(from_t, to_t), INTERVAL('2020-01-01','..'))", """{"op":"t_during","args":[{"interval":[{"property":"from_t"},{"property":"to_t"}]},{"interval":["2020-01-01",".."]}]}""" },
        { "S_INTERSECTS(geom, POINT(-77.03 -12.04))", """{"op":"s_intersects","args":[{"property":"geom"},{"type":"Point","coordinates":[-77.03,-12.04]}]}""" },
        { "S_WITHIN(geom, POLYGON((0 0,1 0,1 1,0 0),(0.1 0.1,0.2 0.1,0.2 0.2,0.1 0.1)))", """{"op":"s_within","args":[{"property":"geom"},{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]],[[0.1,0.1],[0.2,0.1],[0.2,0.2],[0.1,0.1]]]}]}""" },
        { "S_EQUALS(geom, MULTIPOINT((0 0),(1 1)))", """{"op":"s_equals","args":[{"property":"geom"},{"type":"MultiPoint","coordinates":[[0,0],[1,1]]}]}""" },
        { "S_CROSSES(geom, LINESTRING Z (0 0 1,1 1 2))", """{"op":"s_crosses","args":[{"property":"geom"},{"type":"LineString","coordinates":[[0,0,1],[1,1,2]]}]}""" },
        { "S_DISJOINT(geom, GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(0 0,1 1)))", """{"op":"s_disjoint","args":[{"property":"geom"},{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[0,0],[1,1]]}]}]}""" },
        { "S_TOUCHES(geom, MULTIPOLYGON(((0 0,1 0,1 1,0 0))))", """{"op":"s_touches","args":[{"property":"geom"},{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}]}""" },
        { "S_INTERSECTS(geom, BBOX(177,-20,-177,-10))", """{"op":"s_intersects","args":[{"property":"geom"},{"bbox":[177,-20,-177,-10]}]}""" },
        { "A_CONTAINS(tags, ('a'))", """{"op":"a_contains","args":[{"property":"tags"},["a"]]}""" },
        { "A_EQUALS(tags, ())", """{"op":"a_equals","args":[{"property":"tags"},[]]}""" },
        { "poverty > 50 AND NOT has_service('CEM')", """{"op":"and","args":[{"op":">","args":[{"property":"poverty"},50]},{"op":"not","args":[{"op":"has_service","args":["CEM"]}]}]}""" },
        { "count_within('CEM', 30) = 0", """{"op":"=","args":[{"op":"count_within","args":["CEM",30]},0]}""" },
        { "S_WITHIN(geom, feature('departments','18'))", """{"op":"s_within","args":[{"property":"geom"},{"op":"feature","args":["departments","18"]}]}""" },
        { "now() > t", """{"op":">","args":[{"op":"now","args":[]},{"property":"t"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_and_json_are_one_tree(string text, string json)
    {
        var tree = Cql.ParseText(text);

        Assert.Equal(json, tree.ToJson());
        Assert.Equal(tree, Cql.ParseJson(json));
        Assert.Equal(tree, Cql.ParseText(tree.ToText()));
    }

    [Theory]
    [InlineData("(name = 'x') AND (poverty >= 5)", "name = 'x' AND poverty >= 5")] // GDAL
    [InlineData("name ILIKE 'x%'", "CASEI(name) LIKE CASEI('x%')")]               // GDAL
    [InlineData("( \"poverty\"  >  5 )", "poverty > 5")]                          // QGIS
    [InlineData("not(not a)", "NOT (NOT a)")]
    [InlineData("MULTIPOINT(0 0, 1 1) = a", null)]
    [InlineData("S_EQUALS(g, MULTIPOINT(0 0, 1 1))", "S_EQUALS(g, MULTIPOINT((0 0),(1 1)))")]
    [InlineData("T_AFTER(t, INTERVAL('', '2024-01-01'))", "T_AFTER(t, INTERVAL('..','2024-01-01'))")]
    public void Clients_write_it_their_own_way(string theirs, string? ours)
    {
        if (ours is null)
            Assert.Throws<CqlException>(() => Cql.ParseText(theirs));
        else
            Assert.Equal(Cql.ParseText(ours), Cql.ParseText(theirs));
    }
}
