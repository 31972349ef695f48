using System.Buffers.Binary;
using NetTopologySuite;
using NetTopologySuite.Geometries;

namespace MimpGeo.PostGis;

/// <summary>Reads EWKB in either byte order.</summary>
ref struct EwkbReader(ReadOnlySpan<byte> ewkb)
{
    const int SmallestRing = sizeof(int);
    const int SmallestGeometry = 1 + sizeof(uint) + sizeof(int);

    ReadOnlySpan<byte> _rest = ewkb;
    bool _littleEndian;
    EwkbHeader _header;
    GeometryFactory? _factory;

    public Geometry Read()
    {
        _littleEndian = Take(1)[0] == 1;
        var word = ReadUInt32();
        var srid = (word & EwkbHeader.SridFlag) != 0 ? (int)ReadUInt32() : 0;
        _factory ??= NtsGeometryServices.Instance.CreateGeometryFactory(srid);
        _header = new EwkbHeader((word & EwkbHeader.ZFlag) != 0, (word & EwkbHeader.MFlag) != 0, srid);

        return (OgcGeometryType)(word & 0xFF) switch
        {
            OgcGeometryType.Point => ReadPoint(_factory),
            OgcGeometryType.LineString => _factory.CreateLineString(ReadSequence(ReadCount(Stride))),
            OgcGeometryType.Polygon => ReadPolygon(_factory),
            OgcGeometryType.MultiPoint => _factory.CreateMultiPoint(ReadParts<Point>()),
            OgcGeometryType.MultiLineString => _factory.CreateMultiLineString(ReadParts<LineString>()),
            OgcGeometryType.MultiPolygon => _factory.CreateMultiPolygon(ReadParts<Polygon>()),
            OgcGeometryType.GeometryCollection => _factory.CreateGeometryCollection(ReadParts<Geometry>()),
            var type => throw new NotSupportedException(
                $"NetTopologySuite has no {type} (EWKB type {(int)type}): "
                + "make it linear in SQL, with ST_CurveToLine or ST_Dump."),
        };
    }

    readonly int Stride => _header.Dimension * sizeof(double);

    // EWKB has no count that could say "no point": PostGIS writes NaN for every ordinate.
    Point ReadPoint(GeometryFactory factory)
    {
        var sequence = ReadSequence(1);
        return double.IsNaN(sequence.GetX(0)) && double.IsNaN(sequence.GetY(0))
            ? factory.CreatePoint()
            : factory.CreatePoint(sequence);
    }

    Polygon ReadPolygon(GeometryFactory factory)
    {
        var rings = new LinearRing[ReadCount(SmallestRing)];
        for (var i = 0; i < rings.Length; i++)
            rings[i] = factory.CreateLinearRing(ReadSequence(ReadCount(Stride)));

        return rings.Length == 0 ? factory.CreatePolygon() : factory.CreatePolygon(rings[0], rings[1..]);
    }

    TGeometry[] ReadParts<TGeometry>()
        where TGeometry : Geometry
    {
        var parts = new TGeometry[ReadCount(SmallestGeometry)];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = (TGeometry)Read();

        return parts;
    }

    CoordinateSequence ReadSequence(int count)
    {
        var dimension = _header.Dimension;
        var sequence = _factory!.CoordinateSequenceFactory.Create(count, dimension, _header.Measures);
        for (var i = 0; i < count * dimension; i++)
            sequence.SetOrdinate(i / dimension, i % dimension, ReadDouble());

        return sequence;
    }

    // A count that the bytes cannot hold is a broken message, not a reason to reserve gigabytes.
    int ReadCount(int smallestItem)
        => ReadUInt32() is var count && count <= _rest.Length / smallestItem
            ? (int)count
            : throw new InvalidDataException($"EWKB announces {count} items, and {_rest.Length} bytes are left.");

    uint ReadUInt32()
        => _littleEndian
            ? BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)))
            : BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint)));

    double ReadDouble()
        => _littleEndian
            ? BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)))
            : BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double)));

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw new InvalidDataException($"EWKB ends early: {count} bytes wanted, {_rest.Length} left.");

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
