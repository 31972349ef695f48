using MimpGeo.Cql2;
using Xunit;

namespace MimpGeo.Tests.Cql2;

public sealed class CqlErrorTests
{
    [Theory]
    [InlineData("", "column 1: expected a property, a value or a function, found the end.")]
    [InlineData("poverty >", "column 10: expected a property, a value or a function, found the end.")]
    [InlineData("poverty > 50 AND", "column 17: expected a property, a value or a function, found the end.")]
    [InlineData("poverty > 50 cem = 0", "column 14: expected AND, OR or the end, found 'cem'.")]
    [InlineData("poverty > > 50", "column 11: expected a property, a value or a function, found '>'.")]
    [InlineData("(poverty > 50", "column 14: expected ')', found the end.")]
    [InlineData("poverty > 50)", "column 13: expected AND, OR or the end, found ')'.")]
    [InlineData("poverty", null)] // may be a boolean property
    [InlineData("50", "column 1: expected a condition, found a value.")]
    [InlineData("a = 1 AND 2", "column 11: expected a condition, found a value.")]
    [InlineData("NOT 'x'", "column 5: expected a condition, found a value.")]
    [InlineData("(a = 1) = b", "column 1: expected a value, found a condition or a geometry.")]
    [InlineData("a = b = c", "column 1: expected a value, found a condition or a geometry.")]
    [InlineData("a = POINT(1 2)", "column 5: expected a value, found a condition or a geometry.")]
    [InlineData("name = 'Lima", "column 8: the text that begins here has no closing '.")]
    [InlineData("\"name = 'Lima'", "column 1: the name that begins here has no closing \".")]
    [InlineData("name = 'a\0b'", "column 10: a character that no text may have.")]
    [InlineData("a = 1; DROP TABLE territory", "column 6: ';' has no meaning here.")]
    [InlineData("a = \u00011", "column 5: '\\u0001' has no meaning here.")]
    [InlineData("a == 1", "column 4: expected a property, a value or a function, found '='.")]
    [InlineData("a != 1", "column 3: '!' has no meaning here.")]
    [InlineData("a IS 3", "column 6: expected NULL, found the number 3.")]
    [InlineData("a BETWEEN 1 OR 2", "column 13: expected AND, found 'OR'.")]
    [InlineData("a IN 3", "column 6: expected '(', found the number 3.")]
    [InlineData("a IN (1 2)", "column 9: expected ')', found the number 2.")]
    [InlineData("a NOT 3", "column 3: expected AND, OR or the end, found 'NOT'.")]
    [InlineData("null = a", "column 1: expected a property, a value or a function, found 'null'; a property of that name is written in double quotes.")]
    [InlineData("d = DATE('2023-02-29')", "column 10: expected a date such as '2024-12-31', found the text '2023-02-29'.")]
    [InlineData("d = DATE(2023)", "column 10: expected a date in quotes, found the number 2023.")]
    [InlineData("t = TIMESTAMP('yesterday')", "column 15: expected a timestamp such as '2024-12-31T23:59:59Z', found the text 'yesterday'.")]
    [InlineData("T_AFTER(t, INTERVAL('x','..'))", "column 21: expected a date, a timestamp or '..', found the text 'x'.")]
    [InlineData("S_INTERSECTS(g, BBOX(1,2,3))", "column 22: a box has 4 or 6 numbers, not 3.")]
    [InlineData("S_INTERSECTS(g, POINT(1))", "column 23: a position has 2 or 3 numbers, not 1.")]
    [InlineData("S_INTERSECTS(g, POINT(1 2 3 4))", "column 23: a position has 2 or 3 numbers, not 4.")]
    [InlineData("S_INTERSECTS(g, POLYGON(0 0,1 1))", "column 25: expected '(', found the number 0.")]
    [InlineData("S_INTERSECTS(g, GEOMETRYCOLLECTION(CIRCLE(1 1)))", "column 36: expected a geometry, found 'CIRCLE'.")]
    [InlineData("a > 1e999", "column 5: expected a number, found the number 1e999.")]
    public void Text_that_is_no_filter_is_told_with_its_column(string text, string? message)
    {
        var told = Record.Exception(() => Cql.ParseText(text));

        Assert.Equal(message, told?.Message);
        Assert.True(told is null or CqlException);
    }

    // An attribute cannot hold it.
    [Fact]
    public void Half_a_character_is_told_with_its_column()
        => Assert.Equal(
            "column 10: a character that no text may have.",
            Assert.Throws<CqlException>(() => Cql.ParseText("name = 'a" + '\ud800' + "b'")).Message);

    [Theory]
    [InlineData("{", "line 1, byte 2: this is not JSON, or nested too deep.")]
    [InlineData("null", "/: null is no value: use isNull.")]
    [InlineData("3", "/: expected a condition, found a value.")]
    [InlineData("""{"op":"and","args":[true]}""", "/args: and has 2 or more arguments, not 1.")]
    [InlineData("""{"op":"and","args":[true,{"op":"=","args":[1]}]}""", "/args/1/args: = has 2 arguments, not 1.")]
    [InlineData("""{"op":"not","args":["x"]}""", "/args/0: expected a condition, found a value.")]
    [InlineData("""{"op":"=","args":[{"op":"not","args":[true]},1]}""", "/args/0: expected a value, found a condition or a geometry.")]
    [InlineData("""{"op":"in","args":[{"property":"a"},1]}""", "/args/1: expected an array.")]
    [InlineData("""{"op":"=","args":"x"}""", "/: expected args, an array.")]
    [InlineData("""{"op":7}""", "/op: expected a text.")]
    [InlineData("""{"operator":"="}""", "/: expected op, property, date, timestamp, interval, bbox or a GeoJSON geometry.")]
    [InlineData("""{"op":"=","args":[{"date":"x"},1]}""", "/args/0/date: expected a date such as \"2024-12-31\".")]
    [InlineData("""{"op":"f","args":[{"interval":["2020-01-01"]}]}""", "/args/0/interval: an interval has 2 ends, not 1.")]
    [InlineData("""{"op":"f","args":[{"type":"Circle"}]}""", "/args/0/type: 'Circle' is no type of geometry.")]
    [InlineData("""{"op":"f","args":[{"type":"Point","coordinates":[1]}]}""", "/args/0/coordinates: a position has 2 or 3 numbers.")]
    [InlineData("""{"op":"f","args":[{"type":"LineString","coordinates":[1,2]}]}""", "/args/0/coordinates/0: expected an array.")]
    [InlineData("""{"op":"f","args":[{"bbox":[1,2,3]}]}""", "/args/0/bbox: a box has 4 or 6 numbers.")]
    [InlineData("""{"op":"=","args":[1e999,1]}""", "/args/0: the number is too large.")]
    public void Json_that_is_no_filter_is_told_with_its_pointer(string json, string message)
        => Assert.Equal(message, Assert.Throws<CqlException>(() => Cql.ParseJson(json)).Message);

    [Fact]
    public void Half_a_character_in_json_is_told()
        => Assert.Equal(
            "/: a character that no text may have.",
            Assert.Throws<CqlException>(() => Cql.ParseJson("""{"op":"=","args":[{"property":"a"},"\ud800"]}""")).Message);

    public static TheoryData<string> Hostile => new()
    {
        new string('(', 10_000) + "a = 1" + new string(')', 10_000),
        string.Concat(Enumerable.Repeat("NOT ", 10_000)) + "a",
        string.Concat(Enumerable.Repeat("f(", 10_000)),
        "a = " + new string('-', 10_000) + "1",
        string.Concat(Enumerable.Repeat("GEOMETRYCOLLECTION(", 3_000)),
        "a = 1" + string.Concat(Enumerable.Repeat(" OR a = 1", 5_000)),
        "a = 1" + string.Concat(Enumerable.Repeat("+1", 600)),
        "a = 1" + string.Concat(Enumerable.Repeat(" + 1", 10_000)),
        "a IN (" + string.Join(',', Enumerable.Range(0, 10_000)) + ")",
        new string('a', 1_000_000),
        "a = '" + new string('\'', 60_000),
        string.Concat(Enumerable.Repeat("""{"op":"not","args":[""", 3_000)),
        new string('[', 60_000),
        """{"op":"in","args":[1,[""" + string.Join(',', Enumerable.Range(0, 10_000)) + "]]}",
    };

    [Fact]
    public void A_long_outline_is_no_attack()
    {
        var ring = string.Join(',', Enumerable.Range(0, 3_000).Select(i => $"{i % 9} {i % 7}"));

        Assert.IsType<CqlCall>(Cql.ParseText($"S_WITHIN(geom, POLYGON(({ring})))"));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_filter_is_refused(string filter)
    {
        Assert.Throws<CqlException>(() => Cql.ParseText(filter));
        Assert.Throws<CqlException>(() => Cql.ParseJson(filter));
    }
}
