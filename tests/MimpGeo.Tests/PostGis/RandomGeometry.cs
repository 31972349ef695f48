using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite;
using NetTopologySuite.Geometries;

namespace MimpGeo.Tests.PostGis;

/// <summary>Geometries of any type, nesting, dimension and ordinate that EWKB can hold, valid or not.</summary>
static class RandomGeometry
{
    public static Arbitrary<Geometry> Any => Arb.From(
        from srid in Gen.Elements(0, 4326, 32718, 998_999)
        from hasZ in Gen.Elements(true, false)
        from hasM in Gen.Elements(true, false)
        from shape in Shape(new Maker(NtsGeometryServices.Instance.CreateGeometryFactory(srid), hasZ, hasM), depth: 3)
        select shape);

    static Gen<Geometry> Shape(Maker make, int depth)
    {
        Gen<Geometry>[] plain =
        [
            Point(make).Select(Upcast),
            Line(make).Select(Upcast),
            Polygon(make).Select(Upcast),
            Several(Point(make)).Select(points => Upcast(make.Factory.CreateMultiPoint(points))),
            Several(Line(make)).Select(lines => Upcast(make.Factory.CreateMultiLineString(lines))),
            Several(Polygon(make)).Select(polygons => Upcast(make.Factory.CreateMultiPolygon(polygons))),
        ];
        return depth == 0
            ? Gen.OneOf(plain)
            : Gen.OneOf([.. plain, Several(Shape(make, depth - 1)).Select(make.Collection).Select(Upcast)]);
    }

    static Gen<Point> Point(Maker make)
        => from isEmpty in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
           from ordinates in Ordinates(make.Dimension)
           select isEmpty ? make.Factory.CreatePoint() : make.Factory.CreatePoint(make.Sequence(ordinates));

    static Gen<LineString> Line(Maker make)
        => from count in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(2, 6)))
           from ordinates in Ordinates(count * make.Dimension)
           select make.Factory.CreateLineString(make.Sequence(ordinates));

    static Gen<Polygon> Polygon(Maker make)
        => from rings in Several(Ring(make))
           select rings.Length == 0 ? make.Factory.CreatePolygon() : make.Factory.CreatePolygon(rings[0], rings[1..]);

    static Gen<LinearRing> Ring(Maker make)
        => from count in Gen.Choose(3, 6)
           from ordinates in Ordinates(count * make.Dimension)
           select make.Factory.CreateLinearRing(make.Sequence([.. ordinates, .. ordinates[..make.Dimension]]));

    static Gen<double[]> Ordinates(int count)
        => Gen.ArrayOf(
            Gen.OneOf(
                Gen.Choose(-180, 180).Select(degree => (double)degree),
                ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => number.Get),
                Gen.Elements(double.MaxValue, double.Epsilon, -0.0, 0.1)),
            count);

    static Gen<T[]> Several<T>(Gen<T> item) => Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(item, count));

    static Geometry Upcast(Geometry geometry) => geometry;

    sealed record Maker(GeometryFactory Factory, bool HasZ, bool HasM)
    {
        public int Dimension => 2 + (HasZ ? 1 : 0) + Measures;

        int Measures => HasM ? 1 : 0;

        public GeometryCollection Collection(Geometry[] parts) => Factory.CreateGeometryCollection(parts);

        public CoordinateSequence Sequence(double[] ordinates)
        {
            var sequence = Factory.CoordinateSequenceFactory.Create(ordinates.Length / Dimension, Dimension, Measures);
            foreach (var (i, ordinate) in ordinates.Index())
                sequence.SetOrdinate(i / Dimension, i % Dimension, ordinate);

            return sequence;
        }
    }
}
