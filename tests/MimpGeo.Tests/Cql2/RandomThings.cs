using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MimpGeo.Cql2;
using NetTopologySuite.Geometries;

namespace MimpGeo.Tests.Cql2;

/// <summary>Random rows of every type, and random filters whose types fit them.</summary>
static class RandomThings
{
    const int Rows = 80;

    static readonly string[] Words = ["", "Lima", "lima", "Ñaña", "ñana", "Áncash", "ANCASH", "Z", "a b", "l%_a"];
    static readonly string[] Tags = ["a", "b", "c"];

    public static CqlSchema Schema { get; } = new(
        [
            new("name", CqlType.Text, "name"), new("word", CqlType.Text, "word"), new("people", CqlType.Integer, "people"),
            new("height", CqlType.Number, "height"), new("capital", CqlType.Boolean, "capital"), new("day", CqlType.Date, "day"),
            new("born", CqlType.Timestamp, "born"), new("died", CqlType.Timestamp, "died"), new("tags", CqlType.Array, "tags"), new("geom", CqlType.Geometry, "geom"),
        ],
        []);

    public static IReadOnlyList<Thing> All { get; } = [.. Enumerable.Range(1, Rows).Select(Row)];

    /// <summary>The rows as a table, for <c>json_to_recordset</c>.</summary>
    public static string Json => JsonSerializer.Serialize(All.Select(thing => new
    {
        id = thing.Id,
        name = thing.Values["name"],
        word = thing.Values["word"],
        people = thing.Values["people"],
        height = thing.Values["height"],
        capital = thing.Values["capital"],
        day = thing.Values["day"],
        born = thing.Values["born"],
        died = thing.Values["died"],
        tags = thing.Values["tags"],
        geom = thing.Values["geom"] is Geometry geometry ? "SRID=4326;" + geometry.AsText() : null,
    }));

    static Thing Row(int id)
    {
        var random = new Random(id);
        object? Maybe(object value) => random.Next(6) == 0 ? null : value;
        return new(id, new Dictionary<string, object?>
        {
            ["name"] = Maybe(Words[random.Next(Words.Length)]),
            ["word"] = Maybe(Words[random.Next(Words.Length)]),
            ["people"] = Maybe((decimal)random.Next(-3, 8)),
            ["height"] = Maybe(random.Next(-20, 20) / 4m),
            ["capital"] = Maybe(random.Next(2) == 0),
            ["day"] = Maybe(Day(random.Next(9))),
            ["born"] = Maybe(Day(random.Next(9)).AddHours(random.Next(2) * 7)),
            ["died"] = Maybe(Day(random.Next(9)).AddHours(random.Next(2) * 7)),
            ["tags"] = Maybe(Tags.Where(_ => random.Next(2) == 0).ToHashSet()),
            ["geom"] = Maybe(random.Next(3) switch
            {
                0 => new Point(random.Next(6), random.Next(6)),
                1 => new LineString([new(random.Next(3), random.Next(6)), new(3 + random.Next(3), random.Next(6))]),
                _ => GeometryFactory.Default.ToGeometry(new Envelope(random.Next(3), 3 + random.Next(3), random.Next(3), 3 + random.Next(3))),
            }),
        });
    }

    static DateTime Day(int day) => new(2024, 1, 1 + day, 0, 0, 0, DateTimeKind.Utc);

    public static Arbitrary<CqlNode> Filter => Condition(3).ToArbitrary();

    static Gen<CqlNode> Condition(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        Leaf,
        Condition(depth - 1).Select(condition => (CqlNode)new CqlNot(condition)),
        from op in Gen.Elements(CqlLogicalOperator.And, CqlLogicalOperator.Or)
        from a in Condition(depth - 1)
        from b in Condition(depth - 1)
        select (CqlNode)new CqlLogical(op, new CqlList<CqlNode>([a, b])));

    static Gen<CqlNode> Leaf => Gen.OneOf(
        Compared(Texts), Compared(Numbers(2)), Compared(Instants),
        Call(["s_intersects", "s_disjoint", "s_equals", "s_touches", "s_within", "s_overlaps", "s_crosses", "s_contains"], Property("geom"), Shapes),
        Call(["t_after", "t_before", "t_equals", "t_during", "t_disjoint", "t_intersects"], Spans, Spans),
        Call(["a_equals", "a_contains", "a_containedby", "a_overlaps"], Property("tags"), Sets),
        Property("capital"),
        from text in Texts
        from pattern in Gen.Elements("L%", "%a", "_ima", "%", "", "%ñ%")
        select (CqlNode)new CqlPredicate("like", new CqlList<CqlNode>([text, new CqlText(pattern)])),
        from property in Gen.Elements("name", "people", "height", "capital", "day", "born", "tags", "geom")
        select (CqlNode)new CqlPredicate("isNull", new CqlList<CqlNode>([new CqlProperty(property)])));

    static Gen<CqlNode> Compared(Gen<CqlNode> value) => Gen.OneOf(
        from op in Gen.Elements(CqlPredicate.Comparisons)
        from a in value
        from b in value
        select (CqlNode)new CqlPredicate(op, new CqlList<CqlNode>([a, b])),
        from a in value
        from low in value
        from high in value
        select (CqlNode)new CqlPredicate("between", new CqlList<CqlNode>([a, low, high])),
        from a in value
        from count in Gen.Choose(1, 4)
        from list in Gen.ArrayOf(value, count)
        select (CqlNode)new CqlPredicate("in", new CqlList<CqlNode>([a, new CqlArray(new CqlList<CqlNode>(list))])));

    static Gen<CqlNode> Call(string[] names, Gen<CqlNode> first, Gen<CqlNode> second)
        => from name in Gen.Elements(names)
           from a in first
           from b in second
           from isTurned in Gen.Elements(true, false)
           select (CqlNode)new CqlCall(name, new CqlList<CqlNode>(isTurned ? [b, a] : [a, b]));

    static Gen<CqlNode> Texts => Gen.OneOf(
        Property("name"), Property("word"), Gen.Elements(Words).Select(word => (CqlNode)new CqlText(word)),
        from fold in Gen.Elements("casei", "accenti")
        from text in Gen.OneOf(Property("name"), Gen.Elements(Words).Select(word => (CqlNode)new CqlText(word)))
        select (CqlNode)new CqlCall(fold, new CqlList<CqlNode>([text])));

    static Gen<CqlNode> Numbers(int depth) => depth == 0
        ? Gen.OneOf(Property("people"), Property("height"), Gen.Choose(-12, 12).Select(n => (CqlNode)new CqlNumber(n / 4.0)))
        : Gen.OneOf(
            Numbers(0),
            from op in Gen.Elements("+", "-", "*", "%", "div")
            from a in Numbers(depth - 1)
            from b in Numbers(depth - 1)
            select (CqlNode)new CqlArithmetic(op, a, b));

    static Gen<CqlNode> Instants => Gen.OneOf(
        Property("day"), Property("born"), Property("died"),
        Gen.Choose(0, 9).Select(day => (CqlNode)new CqlDate(DateOnly.FromDateTime(Day(day)))),
        Gen.Choose(0, 9).Select(day => (CqlNode)new CqlTimestamp(Day(day).AddHours(7))));

    // Ends in the wrong order have no meaning, so that both sides are one's own or fixed.
    static Gen<CqlNode> Spans => Gen.OneOf(
        Instants,
        from start in Gen.Choose(-1, 4)
        from end in Gen.Choose(5, 9)
        select (CqlNode)new CqlInterval(
            start < 0 ? new CqlOpenEnd() : new CqlDate(DateOnly.FromDateTime(Day(start))),
            end == 9 ? new CqlOpenEnd() : new CqlTimestamp(Day(end).AddHours(7))));

    static Gen<CqlNode> Sets => Gen.OneOf(
        Property("tags"),
        Gen.SubListOf(Tags).Select(tags => (CqlNode)new CqlArray(new CqlList<CqlNode>([.. tags.Select(tag => new CqlText(tag))]))));

    static Gen<CqlNode> Shapes => Gen.OneOf(
        Property("geom"),
        from x in Gen.Choose(0, 5)
        from y in Gen.Choose(0, 5)
        select (CqlNode)new CqlGeometry(CqlGeometryType.Find("Point")!, At(x, y)),
        from y in Gen.Choose(0, 5)
        from to in Gen.Choose(0, 5)
        select (CqlNode)new CqlGeometry(CqlGeometryType.Find("LineString")!, new CqlShapes(new CqlList<CqlShape>([At(0, y), At(5, to)]))),
        from x in Gen.Choose(0, 3)
        from y in Gen.Choose(0, 3)
        from size in Gen.Choose(1, 3)
        select (CqlNode)new CqlBox(new CqlList<double>([x, y, x + size, y + size])));

    static CqlPosition At(int x, int y) => new(new CqlList<double>([x, y]));

    static Gen<CqlNode> Property(string name) => Gen.Constant((CqlNode)new CqlProperty(name));
}
