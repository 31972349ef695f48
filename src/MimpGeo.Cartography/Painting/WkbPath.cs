using MimpGeo.Cartography.Cairo;

namespace MimpGeo.Cartography.Painting;

/// <summary>Feeds a geometry in well-known binary to a path, without making objects of it.</summary>
/// <remarks>Little-endian and two-dimensional, as PostGIS writes it with <c>ST_AsBinary(geom, 'NDR')</c>. A point becomes a line without length: a dot with round ends.</remarks>
static class WkbPath
{
    const byte LittleEndian = 1;
    const int MaxDepth = 8;

    // cairo counts in 1/256 pixels of 32 bits: what lies farther out would come back in from the other side.
    const double Reach = 4_000_000;

    /// <exception cref="FormatException">The bytes are no such geometry.</exception>
    public static void Trace(ReadOnlySpan<byte> wkb, Context path)
    {
        var reader = new WkbReader(wkb);
        Geometry(ref reader, path, MaxDepth);
        if (!reader.IsAtEnd)
            throw new FormatException("The WKB goes on after its geometry.");
    }

    static void Geometry(ref WkbReader reader, Context path, int depth)
    {
        if (reader.Byte() != LittleEndian)
            throw new FormatException("The WKB is not little-endian.");

        switch (reader.Number())
        {
            case 1:
                Point(reader.Position(), path);
                break;
            case 2:
                Line(ref reader, path);
                break;
            case 3:
                Rings(ref reader, path);
                break;
            case >= 4 and <= 7:
                Parts(ref reader, path, depth - 1);
                break;
            case var type:
                throw new FormatException($"WKB of type {type} is not drawn: expected a two-dimensional geometry, 1 to 7.");
        }
    }

    static void Parts(ref WkbReader reader, Context path, int depth)
    {
        if (depth == 0)
            throw new FormatException($"The WKB has collections in collections more than {MaxDepth} deep.");

        for (var left = reader.Number(); left > 0; left--)
            Geometry(ref reader, path, depth);
    }

    static void Rings(ref WkbReader reader, Context path)
    {
        for (var left = reader.Number(); left > 0; left--)
        {
            if (Line(ref reader, path) > 0)
                path.ClosePath();
        }
    }

    static int Line(ref WkbReader reader, Context path)
    {
        var count = reader.PositionCount();
        for (var i = 0; i < count; i++)
        {
            var (x, y) = Reached(reader.Position());
            if (i == 0)
                path.MoveTo(x, y);
            else
                path.LineTo(x, y);
        }

        return count;
    }

    static void Point((double X, double Y) position, Context path)
    {
        // An empty point is written as two NaN.
        if (double.IsNaN(position.X))
            return;

        var (x, y) = Reached(position);
        path.MoveTo(x, y);
        path.LineTo(x, y);
    }

    static (double X, double Y) Reached((double X, double Y) position)
        => double.IsNaN(position.X + position.Y)
            ? throw new FormatException("The WKB has a position that is no number.")
            : (Math.Clamp(position.X, -Reach, Reach), Math.Clamp(position.Y, -Reach, Reach));
}
