using MimpGeo.Cql2;
using Xunit;

namespace MimpGeo.Tests.Cql2;

/// <summary>What filters find in four rows of a real PostGIS; the answers were worked out by hand.</summary>
public sealed class CqlSqlTests(CqlPlaces places) : IClassFixture<CqlPlaces>
{
    static readonly CqlSchema Schema = new(
        [
            new("name", CqlType.Text, "name"), new("people", CqlType.Integer, "people"), new("height", CqlType.Number, "height"),
            new("capital", CqlType.Boolean, "capital"), new("day", CqlType.Date, "day"), new("born", CqlType.Timestamp, "born"),
            new("died", CqlType.Timestamp, "died"), new("tags", CqlType.Array, "tags"), new("geom", CqlType.Geometry, "geom"),
        ],
        [new("twice", "Two times a number.", [new("n", "The number.", CqlType.Number)], CqlType.Number, operands => $"2 * {operands[0].Sql}")]);

    [Theory]
    [InlineData("name = 'lima'", "2")]
    [InlineData("name > 'Z'", "2,3")]
    [InlineData("NOT name = 'lima'", "1,3")]
    [InlineData("name LIKE '_ima'", "2")]
    [InlineData("CASEI(name) = CASEI('LIMA')", "2")]
    [InlineData("CASEI(name) IN (CASEI('KØBENHAVN'), CASEI('ñaña'))", "1,3")]
    [InlineData("ACCENTI(name) = 'Nana'", "3")]
    [InlineData("ACCENTI(name) = 'Kobenhavn'", "1")]
    [InlineData("ACCENTI(CASEI(name)) = ACCENTI(CASEI('KØBENHAVN'))", "1")]
    [InlineData("name = 'lima' AND ACCENTI('straße Ærø Łódź') = 'strasse AEro Lodz'", "2")]
    [InlineData("CASEI(ACCENTI(name)) LIKE 'nan%'", "3")]
    [InlineData("ACCENTI(CASEI(name)) LIKE 'nan%'", "3")]
    [InlineData("name IS NULL", "4")]
    [InlineData("people BETWEEN 150.5 AND 300", "2,3")]
    [InlineData("people > '150'", "2,3")]
    [InlineData("people = 1e300", "")]
    [InlineData("capital", "1,3")]
    [InlineData("capital = FALSE", "2")]
    [InlineData("people / 0 = 1", "")]
    [InlineData("people ^ 1000 > 1 OR people ^ 1000 < 1", "")]
    [InlineData("NOT people / 0 = 1", "")]
    [InlineData("height ^ 0.5 > 1", "1")]
    [InlineData("height ^ -1 < 0", "2")]
    [InlineData("people * 1e299 * -1e5 < 1", "1,2,3")]
    [InlineData("people * 1e308 * 1e308 > 1 OR people * 1e308 * -1e308 < 1", "")]
    [InlineData("people div 150 = 1", "2")]
    [InlineData("people % 150 = 50", "2")]
    [InlineData("twice(people) = 400", "2")]
    [InlineData("day = '2022-04-16'", "2")]
    [InlineData("day > TIMESTAMP('2022-04-15T00:00:00Z')", "2,3")]
    [InlineData("born >= DATE('2022-04-16')", "2,3")]
    [InlineData("T_AFTER(day, DATE('2022-01-01'))", "2,3")]
    [InlineData("T_DURING(born, INTERVAL('2021-01-01', '2022-01-01'))", "1")]
    [InlineData("T_INTERSECTS(INTERVAL(born, died), INTERVAL('2022-04-17', '..'))", "2")]
    [InlineData("T_MEETS(INTERVAL(born, died), TIMESTAMP('2022-04-16T10:00:00Z'))", "1")]
    [InlineData("A_CONTAINS(tags, ('a'))", "1,2")]
    [InlineData("A_EQUALS(tags, ('b', 'a'))", "1")]
    [InlineData("A_CONTAINEDBY(tags, ('a', 'c'))", "2,3")]
    [InlineData("A_OVERLAPS(tags, ('b', 'c'))", "1")]
    [InlineData("A_CONTAINS(tags, (name))", "")]
    [InlineData("A_EQUALS(tags, ()) OR A_OVERLAPS((name, 'x'), ('lima'))", "2,3")]
    [InlineData("name IN ('lima', name)", "1,2,3")]
    [InlineData("name LIKE name", "1,2,3")]
    [InlineData("people IN (100, 200.0, 250)", "1,2")]
    [InlineData("day IN (DATE('2021-04-16'), '2022-04-16')", "1,2")]
    [InlineData("born BETWEEN DATE('2022-01-01') AND TIMESTAMP('2022-12-31T00:00:00Z')", "2")]
    [InlineData("height * 0.1 = 0.15", "1")]
    [InlineData("0.1 + 0.2 = 0.3 AND people = 100", "1")]
    [InlineData("100 < people", "2,3")]
    [InlineData("S_INTERSECTS(geom, BBOX(0,0,2,2))", "1,3")]
    [InlineData("S_INTERSECTS(geom, BBOX(170,-10,-170,10))", "2")]
    [InlineData("S_WITHIN(geom, BBOX(170,-10,-170,10))", "2")]
    [InlineData("S_DISJOINT(geom, POINT(1 1))", "2")]
    [InlineData("S_EQUALS(POINT(1 1), geom)", "1")]
    [InlineData("S_CROSSES(geom, LINESTRING(0 5,5 0))", "3")]
    [InlineData("S_INTERSECTS(geom, POLYGON((0 0,2 2,2 0,0 2,0 0)))", "1,3")]
    [InlineData("S_INTERSECTS(geom, GEOMETRYCOLLECTION(POINT(1 1),LINESTRING(178 0,180 0)))", "1,2,3")]
    public async Task A_filter_finds_what_it_says(string filter, string ids)
    {
        var condition = Cql.ParseText(filter).ToSql(Schema);
        await using var command = places.Database.CreateCommand($"SELECT string_agg(id::text, ',' ORDER BY id) FROM place WHERE {condition.Text}");
        command.CommandTimeout = 10;
        foreach (var value in condition.Parameters)
            command.Parameters.Add(new() { Value = value });

        Assert.Equal(ids, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string ?? "");
    }

    // Written out naively each level would double what is inside it.
    [Theory]
    [InlineData("A_EQUALS")]
    [InlineData("A_OVERLAPS")]
    public void A_filter_inside_itself_grows_with_its_length(string predicate)
    {
        var (one, ten) = (Length(1), Length(10));
        Assert.InRange(ten, one, 12 * one);

        int Length(int times)
        {
            var filter = $"{predicate}(tags, ('a'))";
            for (var i = 0; i < times; i++)
                filter = $"{predicate}(({filter}, true), (true, false))";
            return Cql.ParseText(filter).ToSql(Schema).Text.Length;
        }
    }

    [Fact]
    public void An_outline_that_crosses_itself_too_often_is_refused()
    {
        var zigzag = string.Join(',', Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? $"{i / 10.0} 0" : $"{19.9 - (i / 10.0)} 10"));
        Assert.Equal(
            "column 20: its lines cross each other more than 1000 times.",
            Assert.Throws<CqlException>(() => Cql.ParseText($"S_INTERSECTS(geom, POLYGON(({zigzag},0 0)))").ToSql(Schema)).Message);
    }

    [Fact]
    public void More_subqueries_than_can_be_planned_in_time_are_refused()
        => Assert.EndsWith(
            "the filter has more than 30 powers and comparisons of arrays.",
            Assert.Throws<CqlException>(() => Cql.ParseText(string.Join(" OR ", Enumerable.Repeat("people ^ 2 > 1", 31))).ToSql(Schema)).Message);

    [Theory]
    [InlineData("nam = 'x'", "column 1: there is no property 'nam'; known are name, people, height, capital, day, born, died, tags, geom.")]
    [InlineData("name = 3", "column 8: expected text to compare with, found integer.")]
    [InlineData("people LIKE 'x'", "column 1: expected text, found integer.")]
    [InlineData("capital AND name", "column 13: expected boolean, found text.")]
    [InlineData("thrice(people) = 1", "column 1: there is no function 'thrice'; known are twice.")]
    [InlineData("twice() = 1", "column 1: twice has 1 arguments, not 0.")]
    [InlineData("day = 'soon'", "column 7: expected date, found the text 'soon'.")]
    [InlineData("name LIKE 'x\\'", "column 11: a pattern may not end in a single backslash.")]
    [InlineData("S_INTERSECTS(geom, POLYGON((0 0,1 1,0 0)))", "column 20: a ring has 4 positions at least, and the last is the first.")]
    [InlineData("S_INTERSECTS(geom, LINESTRING(0 0))", "column 20: a line has 2 positions at least.")]
    [InlineData("S_INTERSECTS(geom, POINT(0 91))", "column 20: the position 0 91 lies outside the reference system.")]
    [InlineData("S_INTERSECTS(name, POINT(0 0))", "column 14: expected geometry, found text.")]
    public void A_wrong_type_is_named_with_its_column(string filter, string message)
        => Assert.Equal(message, Assert.Throws<CqlException>(() => Cql.ParseText(filter).ToSql(Schema)).Message);

    [Fact]
    public void A_wrong_type_in_json_is_named_with_its_pointer()
        => Assert.StartsWith("/args/0: there is no property 'x'", Assert.Throws<CqlException>(
            () => Cql.ParseJson("""{"op":"=","args":[{"property":"x"},1]}""").ToSql(Schema)).Message);

    [Fact]
    public void What_the_user_wrote_is_in_the_parameters_alone()
    {
        var sql = Cql.ParseText("name = '''; DROP TABLE place' AND people = 7").ToSql(Schema, firstParameter: 3);
        Assert.Equal("((((name) COLLATE \"C\") = ($3::text COLLATE \"C\")) AND ((people) = $4::bigint))", sql.Text);
        Assert.Equal(["'; DROP TABLE place", 7L], sql.Parameters);
    }
}
