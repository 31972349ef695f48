namespace MimpGeo.Server.Tiles.Archives;

/// <summary>Whole numbers in as many bytes as they need: seven bits each, the lowest first, as in Protocol Buffers.</summary>
static class VarInt
{
    const int More = 0x80;

    public static void WriteVarInt(this MemoryStream bytes, ulong number)
    {
        for (; number >= More; number >>= 7)
            bytes.WriteByte((byte)(number | More));
        bytes.WriteByte((byte)number);
    }

    /// <summary>Takes a number from the front.</summary>
    /// <exception cref="InvalidDataException">It does not end, or is above 64 bits.</exception>
    public static ulong Take(ref ReadOnlySpan<byte> bytes)
    {
        var number = 0ul;
        for (var at = 0; at < bytes.Length && at < 10; at++)
        {
            number |= (ulong)(bytes[at] & ~More) << (7 * at);
            if (bytes[at] >= More)
                continue;

            bytes = bytes[(at + 1)..];
            return number;
        }

        throw new InvalidDataException("a number in it does not end");
    }

    /// <exception cref="InvalidDataException">It is above 32 bits.</exception>
    public static uint TakeShort(ref ReadOnlySpan<byte> bytes)
        => Take(ref bytes) is <= uint.MaxValue and var number ? (uint)number : throw new InvalidDataException("a number in it is too large");
}
