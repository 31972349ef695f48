using System.Buffers.Binary;

namespace MimpGeo.Cartography.Painting;

/// <summary>Reads little-endian numbers from the front of a WKB geometry.</summary>
ref struct WkbReader(ReadOnlySpan<byte> wkb)
{
    const int PositionSize = 16;

    readonly int _length = wkb.Length;
    ReadOnlySpan<byte> _rest = wkb;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public uint Number() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

    /// <summary>How many positions follow: as many as are there, at the most.</summary>
    public int PositionCount()
    {
        var count = Number();
        return count <= (uint)_rest.Length / PositionSize ? (int)count : throw Truncated();
    }

    public (double X, double Y) Position()
    {
        var bytes = Take(PositionSize);
        return (BinaryPrimitives.ReadDoubleLittleEndian(bytes), BinaryPrimitives.ReadDoubleLittleEndian(bytes[sizeof(double)..]));
    }

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw Truncated();

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    readonly FormatException Truncated() => new($"The WKB ends after {_length} bytes in the middle of a geometry.");
}
