using System.Buffers.Binary;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MimpGeo.Import.Boundaries;

/// <summary>The geometry encoding of GeoPackage 1.3, clause 2.1.3: a header with an optional envelope, then WKB.</summary>
static class GeoPackageBinary
{
    const int FixedHeader = 8;

    /// <exception cref="FormatException">The bytes are something else.</exception>
    public static Geometry Read(byte[] blob)
    {
        if (blob is not [(byte)'G', (byte)'P', 0, var flags, _, _, _, _, ..])
            throw new FormatException("it does not start with the letters GP and version 0");

        var header = FixedHeader + EnvelopeBytes(flags);
        if (blob.Length <= header)
            throw new FormatException("it ends in the header");

        var geometry = ReadWkb(blob[header..]);
        geometry.SRID = ReadSrid(blob.AsSpan(4, 4), flags);
        return geometry;
    }

    static int EnvelopeBytes(byte flags) => ((flags >> 1) & 0b111) switch
    {
        0 => 0,
        1 => 32, // x and y
        2 or 3 => 48, // and z, or m
        4 => 64, // and both
        var code => throw new FormatException($"it has the unknown envelope code {code}"),
    };

    static int ReadSrid(ReadOnlySpan<byte> bytes, byte flags)
        => (flags & 1) == 1 ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : BinaryPrimitives.ReadInt32BigEndian(bytes);

    static Geometry ReadWkb(byte[] wkb)
    {
        try
        {
            return new WKBReader().Read(wkb);
        }
        catch (Exception e) when (e is ParseException or IOException or ArgumentException)
        {
            throw new FormatException($"its WKB is broken ({e.Message})", e);
        }
    }
}
