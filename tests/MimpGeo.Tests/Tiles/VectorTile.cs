using System.Text;

namespace MimpGeo.Tests.Tiles;

/// <summary>A feature of a vector tile as the specification says, read by nothing that the server uses.</summary>
sealed record VectorFeature(ulong? Id, int Type, IReadOnlyDictionary<string, object> Properties, IReadOnlyList<List<(int X, int Y)>> Rings);

/// <summary>A layer of a vector tile.</summary>
sealed record VectorLayer(string Name, int Version, int Extent, IReadOnlyList<VectorFeature> Features);

/// <summary>Reads Mapbox Vector Tile 2.1.</summary>
static class VectorTile
{
    public static IReadOnlyDictionary<string, VectorLayer> Read(byte[] tile)
        => Fields(tile).Where(field => field.Number == 3).Select(field => Layer(field.Bytes!)).ToDictionary(layer => layer.Name);

    /// <summary>Twice the area by the surveyor's formula, positive where the ring is an exterior one.</summary>
    public static long Area(List<(int X, int Y)> ring) => ring.Zip(ring.Skip(1), (a, b) => ((long)a.X * b.Y) - ((long)b.X * a.Y)).Sum();

    static VectorLayer Layer(byte[] bytes)
    {
        var fields = Fields(bytes).ToList();
        var keys = fields.Where(field => field.Number == 3).Select(field => Encoding.UTF8.GetString(field.Bytes!)).ToList();
        var values = fields.Where(field => field.Number == 4).Select(field => Value(field.Bytes!)).ToList();
        return new(
            Encoding.UTF8.GetString(fields.Single(field => field.Number == 1).Bytes!),
            (int)fields.Single(field => field.Number == 15).Value,
            (int)fields.Single(field => field.Number == 5).Value,
            [.. fields.Where(field => field.Number == 2).Select(field => Feature(field.Bytes!, keys, values))]);
    }

    static VectorFeature Feature(byte[] bytes, List<string> keys, List<object> values)
    {
        var fields = Fields(bytes).ToDictionary(field => field.Number);
        var tags = fields.TryGetValue(2, out var tagged) ? Packed(tagged.Bytes!) : [];
        return new(
            fields.TryGetValue(1, out var id) ? id.Value : null,
            (int)fields[3].Value,
            tags.Chunk(2).ToDictionary(pair => keys[(int)pair[0]], pair => values[(int)pair[1]]),
            Rings(Packed(fields[4].Bytes!)));
    }

    static object Value(byte[] bytes)
    {
        var field = Fields(bytes).Single();
        return field.Number switch
        {
            1 => Encoding.UTF8.GetString(field.Bytes!),
            3 => BitConverter.UInt64BitsToDouble(field.Value),
            7 => field.Value != 0,
            6 => Signed(field.Value),
            _ => (long)field.Value,
        };
    }

    static List<List<(int X, int Y)>> Rings(List<ulong> commands)
    {
        var rings = new List<List<(int X, int Y)>>();
        var (x, y, at) = (0, 0, 0);
        while (at < commands.Count)
        {
            var (command, count) = (commands[at] & 7, commands[at++] >> 3);
            if (command == 7)
            {
                rings[^1].Add(rings[^1][0]);
                continue;
            }

            for (; count > 0; count--)
            {
                (x, y) = (x + (int)Signed(commands[at++]), y + (int)Signed(commands[at++]));
                if (command == 1)
                    rings.Add([]);
                rings[^1].Add((x, y));
            }
        }

        return rings;
    }

    static long Signed(ulong zigzag) => (long)(zigzag >> 1) ^ -(long)(zigzag & 1);

    static List<ulong> Packed(byte[] bytes)
    {
        var (values, at) = (new List<ulong>(), 0);
        while (at < bytes.Length)
            values.Add(Varint(bytes, ref at));
        return values;
    }

    static IEnumerable<(int Number, ulong Value, byte[]? Bytes)> Fields(byte[] message)
    {
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint(message, ref at);
            yield return (key & 7) switch
            {
                0 => ((int)(key >> 3), Varint(message, ref at), null),
                1 => ((int)(key >> 3), BitConverter.ToUInt64(message, (at += 8) - 8), null),
                2 => ((int)(key >> 3), 0, Slice(message, ref at)),
                _ => throw new InvalidDataException($"wire type {key & 7}"),
            };
        }
    }

    static byte[] Slice(byte[] message, ref int at)
    {
        var length = (int)Varint(message, ref at);
        return message[at..(at += length)];
    }

    static ulong Varint(byte[] bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 127) << shift;
            if (next < 128)
                return value;
        }
    }
}
