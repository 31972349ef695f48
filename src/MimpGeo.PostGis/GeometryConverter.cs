using System.Buffers;
using NetTopologySuite.Geometries;
using Npgsql.Internal;

namespace MimpGeo.PostGis;

/// <summary>One NTS type as EWKB, through a pooled buffer: a large geometry leaves no large array behind.</summary>
sealed class GeometryConverter<TGeometry> : PgStreamingConverter<TGeometry>
    where TGeometry : Geometry
{
    public override TGeometry Read(PgReader reader)
    {
        var size = reader.CurrentRemaining;
        using var buffer = MemoryPool<byte>.Shared.Rent(size);
        reader.ReadBytes(buffer.Memory.Span[..size]);
        return Decode(buffer.Memory.Span[..size]);
    }

    public override async ValueTask<TGeometry> ReadAsync(PgReader reader, CancellationToken cancellationToken = default)
    {
        var size = reader.CurrentRemaining;
        using var buffer = MemoryPool<byte>.Shared.Rent(size);
        await reader.ReadBytesAsync(buffer.Memory[..size], cancellationToken);
        return Decode(buffer.Memory.Span[..size]);
    }

    public override Size GetSize(SizeContext context, TGeometry value, ref object? writeState) => Ewkb.GetByteCount(value);

    public override void Write(PgWriter writer, TGeometry value)
    {
        var size = writer.Current.Size.Value;
        using var buffer = MemoryPool<byte>.Shared.Rent(size);
        Ewkb.Write(value, buffer.Memory.Span[..size]);
        writer.WriteBytes(buffer.Memory.Span[..size]);
    }

    public override async ValueTask WriteAsync(
        PgWriter writer, TGeometry value, CancellationToken cancellationToken = default)
    {
        var size = writer.Current.Size.Value;
        using var buffer = MemoryPool<byte>.Shared.Rent(size);
        Ewkb.Write(value, buffer.Memory.Span[..size]);
        await writer.WriteBytesAsync(buffer.Memory[..size], cancellationToken);
    }

    // All bytes have been read before this can fail: the connection stays usable.
    static TGeometry Decode(ReadOnlySpan<byte> ewkb)
        => Ewkb.Read(ewkb) switch
        {
            TGeometry geometry => geometry,
            LineString line when typeof(TGeometry) == typeof(LinearRing)
                => (TGeometry)(Geometry)line.Factory.CreateLinearRing(line.CoordinateSequence),
            var other => throw new InvalidCastException(
                $"The value is a {other.GeometryType}, not a {typeof(TGeometry).Name}."),
        };
}
