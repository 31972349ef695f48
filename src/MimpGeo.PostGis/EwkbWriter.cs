using System.Buffers.Binary;
using NetTopologySuite.Geometries;

namespace MimpGeo.PostGis;

/// <summary>Writes EWKB, little-endian, into a buffer of exactly the size it needs.</summary>
ref struct EwkbWriter(Span<byte> destination)
{
    // .NET's NaN has its sign bit set and PostGIS's has not: equal shapes shall be equal bytes.
    static readonly double UnsignedNaN = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);

    Span<byte> _rest = destination;

    public static long CountBytes(Geometry geometry, EwkbHeader header)
        => 1 + sizeof(uint) + (header.Srid > 0 ? sizeof(int) : 0) + CountBody(geometry, header);

    public void Write(Geometry geometry, EwkbHeader header)
    {
        Take(1)[0] = 1;
        WriteUInt32((uint)TypeOf(geometry) | header.Flags);
        if (header.Srid > 0)
            WriteUInt32((uint)header.Srid);

        WriteBody(geometry, header);
    }

    static long CountBody(Geometry geometry, EwkbHeader header)
    {
        var position = (long)header.Dimension * sizeof(double);
        return geometry switch
        {
            Point => position,
            LineString line => sizeof(int) + line.NumPoints * position,
            Polygon { IsEmpty: true } => sizeof(int),
            Polygon polygon => sizeof(int) + (1 + polygon.NumInteriorRings) * sizeof(int) + polygon.NumPoints * position,
            _ => sizeof(int) + ((GeometryCollection)geometry).Geometries.Sum(part => CountBytes(part, header.Part)),
        };
    }

    void WriteBody(Geometry geometry, EwkbHeader header)
    {
        switch (geometry)
        {
            case Point { IsEmpty: true }:
                WriteNoPosition(header);
                break;
            case Point point:
                WritePositions(point.CoordinateSequence, header);
                break;
            case LineString line:
                WriteLine(line, header);
                break;
            case Polygon polygon:
                WritePolygon(polygon, header);
                break;
            case GeometryCollection collection:
                WriteUInt32((uint)collection.Count);
                foreach (var part in collection.Geometries)
                    Write(part, header.Part);
                break;
        }
    }

    // LinearRing is a class of NTS only: to everybody else it is a closed LineString.
    static OgcGeometryType TypeOf(Geometry geometry)
        => geometry is LineString ? OgcGeometryType.LineString : geometry.OgcGeometryType;

    void WritePolygon(Polygon polygon, EwkbHeader header)
    {
        WriteUInt32(polygon.IsEmpty ? 0 : 1 + (uint)polygon.NumInteriorRings);
        if (polygon.IsEmpty)
            return;

        WriteLine(polygon.ExteriorRing, header);
        foreach (var ring in polygon.InteriorRings)
            WriteLine(ring, header);
    }

    void WriteLine(LineString line, EwkbHeader header)
    {
        WriteUInt32((uint)line.NumPoints);
        WritePositions(line.CoordinateSequence, header);
    }

    // The header speaks for the whole geometry: a part without Z in a collection with Z gets NaN, by GetZ.
    void WritePositions(CoordinateSequence sequence, EwkbHeader header)
    {
        for (var i = 0; i < sequence.Count; i++)
        {
            WriteDouble(sequence.GetX(i));
            WriteDouble(sequence.GetY(i));
            if (header.HasZ)
                WriteDouble(sequence.GetZ(i));
            if (header.HasM)
                WriteDouble(sequence.GetM(i));
        }
    }

    void WriteNoPosition(EwkbHeader header)
    {
        for (var ordinate = 0; ordinate < header.Dimension; ordinate++)
            WriteDouble(double.NaN);
    }

    void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(sizeof(uint)), value);

    void WriteDouble(double value)
        => BinaryPrimitives.WriteDoubleLittleEndian(Take(sizeof(double)), double.IsNaN(value) ? UnsignedNaN : value);

    Span<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
