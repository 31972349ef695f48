using NetTopologySuite.Geometries;

namespace MimpGeo.PostGis;

/// <summary>PostGIS's extended well-known binary (EWKB) to and from NTS geometries, ordinate for ordinate.</summary>
/// <remarks>
/// NTS has a WKB reader of its own, but version 2.5 refuses small collections of empties ("numElems value is too large"),
/// closes rings and lengthens lines that it finds too short, and reads an SRID of 0 as -1.
/// </remarks>
public static class Ewkb
{
    /// <summary>Reads one geometry; an SRID that is not there is 0, as PostGIS says it.</summary>
    public static Geometry Read(ReadOnlySpan<byte> ewkb) => new EwkbReader(ewkb).Read();

    /// <summary>Writes one geometry, little-endian, with its SRID where it is above 0.</summary>
    public static byte[] Write(Geometry geometry)
    {
        var bytes = new byte[GetByteCount(geometry)];
        Write(geometry, bytes);
        return bytes;
    }

    internal static int GetByteCount(Geometry geometry)
        => checked((int)EwkbWriter.CountBytes(geometry, EwkbHeader.Of(geometry)));

    internal static void Write(Geometry geometry, Span<byte> destination)
        => new EwkbWriter(destination).Write(geometry, EwkbHeader.Of(geometry));
}
