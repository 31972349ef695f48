using FsCheck;
using FsCheck.Fluent;
using MimpGeo.Cql2;

namespace MimpGeo.Tests.Cql2;

/// <summary>Random filters of every construct.</summary>
static class RandomCql
{
    public static Arbitrary<CqlNode> Filter { get; } = Condition(3).ToArbitrary();

    static Gen<CqlNode> Condition(int depth) => depth == 0
        ? Gen.OneOf(Property, Gen.Elements<CqlNode>(new CqlBoolean(true), new CqlBoolean(false)))
        : Gen.OneOf(
            from op in Gen.Elements(CqlLogicalOperator.And, CqlLogicalOperator.Or)
            from conditions in Several(Condition(depth - 1), 2, 4)
            select (CqlNode)new CqlLogical(op, conditions),
            Condition(depth - 1).Select(condition => (CqlNode)new CqlNot(condition)),
            Comparison(depth), Call(depth), Spatial, Temporal);

    static Gen<CqlNode> Comparison(int depth) => Gen.OneOf(
        from op in Gen.Elements([.. CqlPredicate.Comparisons, "like"])
        from operands in Several(Value(depth - 1), 2, 2)
        select (CqlNode)new CqlPredicate(op, operands),
        Several(Value(depth - 1), 3, 3).Select(operands => (CqlNode)new CqlPredicate("between", operands)),
        Several(Value(depth - 1), 1, 1).Select(operands => (CqlNode)new CqlPredicate("isNull", operands)),
        from value in Value(depth - 1)
        from list in Several(Value(0), 1, 4)
        select (CqlNode)new CqlPredicate("in", [value, new CqlArray(list)]));

    static Gen<CqlNode> Value(int depth) => depth <= 0
        ? Gen.OneOf(Property, Text, Number, Instant)
        : Gen.OneOf(
            Property, Text, Number, Instant, Call(depth),
            from op in Gen.Elements("+", "-", "*", "/", "%", "div", "^")
            from left in Value(depth - 1)
            from right in Value(depth - 1)
            select (CqlNode)new CqlArithmetic(op, left, right));

    static Gen<CqlNode> Call(int depth)
        => from name in Gen.Elements("casei", "accenti", "nearest_km", "f", "ñandú")
           from arguments in Several(Value(depth - 1), 0, 3)
           select (CqlNode)new CqlCall(name, arguments);

    static Gen<CqlNode> Spatial
        => from name in Gen.Elements("s_intersects", "s_within")
           from property in Property
           from other in Gen.OneOf(Geometry(2), Several(Ordinate, 4, 4).Select(box => (CqlNode)new CqlBox(box)))
           select (CqlNode)new CqlCall(name, [property, other]);

    static Gen<CqlNode> Temporal
        => from start in Gen.OneOf(Gen.Constant((CqlNode)new CqlOpenEnd()), Instant, Property)
           from end in Gen.OneOf(Gen.Constant((CqlNode)new CqlOpenEnd()), Instant, Property)
           select (CqlNode)new CqlCall("t_during", [new CqlInterval(start, end), new CqlArray([])]);

    static Gen<CqlNode> Geometry(int depth) => Gen.OneOf(
        Shape("Point", 0), Shape("LineString", 1), Shape("Polygon", 2), Shape("MultiPoint", 1), Shape("MultiLineString", 2), Shape("MultiPolygon", 3),
        Gen.Elements("Point", "MultiPolygon").Select(name => (CqlNode)new CqlGeometry(CqlGeometryType.Find(name)!, new CqlShapes([]))),
        depth == 0 ? Shape("Point", 0) : Several(Geometry(depth - 1).Select(member => (CqlGeometry)member), 0, 3)
            .Select(members => (CqlNode)new CqlGeometry(CqlGeometryType.Collection, new CqlMembers(members))));

    static Gen<CqlNode> Shape(string name, int nesting)
        => Coordinates(nesting).Select(shape => (CqlNode)new CqlGeometry(CqlGeometryType.Find(name)!, shape));

    static Gen<CqlShape> Coordinates(int nesting) => nesting == 0
        ? Gen.Choose(2, 3).SelectMany(count => Several(Ordinate, count, count)).Select(ordinates => (CqlShape)new CqlPosition(ordinates))
        : Several(Coordinates(nesting - 1), 1, 3).Select(parts => (CqlShape)new CqlShapes(parts));

    static Gen<double> Ordinate => Gen.OneOf(
        Gen.Choose(-180, 180).Select(degree => (double)degree),
        Gen.Choose(-1_000_000, 1_000_000).Select(n => n / 7919.0),
        Gen.Elements(double.MaxValue, double.Epsilon, 0.1, 1e22));

    static Gen<CqlNode> Number => Ordinate.Select(number => (CqlNode)new CqlNumber(number));

    static Gen<CqlNode> Property => Gen.Elements("a", "poverty_low", "select", "and", "Point", "con espacio", "\"", "ñ", "1a", "'", "like")
        .Select(name => (CqlNode)new CqlProperty(name));

    static Gen<CqlNode> Text => Gen.OneOf(
        Gen.Elements("", "'", "''", "Ñuñoa", "\\", "%_", "\n\t", "😀", "\"", "a' OR 'a'='a", ".."),
        ArbMap.Default.GeneratorFor<int>().Select(n => $"text {n}")).Select(text => (CqlNode)new CqlText(text));

    static Gen<CqlNode> Instant => Gen.OneOf(
        Gen.Choose(1, 3_000_000).Select(day => (CqlNode)new CqlDate(DateOnly.FromDayNumber(day))),
        Gen.Choose(1, int.MaxValue).Select(ticks => (CqlNode)new CqlTimestamp(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks * 997L))));

    static Gen<CqlList<T>> Several<T>(Gen<T> item, int least, int most)
        => Gen.Choose(least, most).SelectMany(count => Gen.ArrayOf(item, count)).Select(items => new CqlList<T>(items));
}
