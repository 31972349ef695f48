namespace MimpGeo.Cartography.Painting;

/// <summary>Feeds a geometry in well-known binary to a sink, without making objects of it.</summary>
/// <remarks>Little-endian and two-dimensional, as PostGIS writes it with <c>ST_AsBinary(geom, 'NDR')</c>.</remarks>
static class WkbWalk
{
    const byte LittleEndian = 1;
    const int MaxDepth = 8;

    /// <exception cref="FormatException">The bytes are no such geometry.</exception>
    public static void Read<TSink>(ReadOnlySpan<byte> wkb, ref TSink sink) where TSink : IWkbSink
    {
        var reader = new WkbReader(wkb);
        Geometry(ref reader, ref sink, MaxDepth);
        if (!reader.IsAtEnd)
            throw new FormatException("The WKB goes on after its geometry.");
    }

    static void Geometry<TSink>(ref WkbReader reader, ref TSink sink, int depth) where TSink : IWkbSink
    {
        if (reader.Byte() != LittleEndian)
            throw new FormatException("The WKB is not little-endian.");

        switch (reader.Number())
        {
            case 1:
                Point(reader.Position(), ref sink);
                break;
            case 2:
                Line(ref reader, ref sink, closed: false);
                break;
            case 3:
                Rings(ref reader, ref sink);
                break;
            case >= 4 and <= 7:
                Parts(ref reader, ref sink, depth - 1);
                break;
            case var type:
                throw new FormatException($"WKB of type {type} is not drawn: expected a two-dimensional geometry, 1 to 7.");
        }
    }

    static void Parts<TSink>(ref WkbReader reader, ref TSink sink, int depth) where TSink : IWkbSink
    {
        if (depth == 0)
            throw new FormatException($"The WKB has collections in collections more than {MaxDepth} deep.");

        for (var left = reader.Number(); left > 0; left--)
            Geometry(ref reader, ref sink, depth);
    }

    static void Rings<TSink>(ref WkbReader reader, ref TSink sink) where TSink : IWkbSink
    {
        for (var left = reader.Number(); left > 0; left--)
            Line(ref reader, ref sink, closed: true);
    }

    static void Line<TSink>(ref WkbReader reader, ref TSink sink, bool closed) where TSink : IWkbSink
    {
        var count = reader.PositionCount();
        if (count == 0)
            return;

        sink.Begin(count, closed);
        for (var i = 0; i < count; i++)
        {
            var (x, y) = Checked(reader.Position());
            sink.Vertex(x, y);
        }

        sink.End();
    }

    static void Point<TSink>((double X, double Y) position, ref TSink sink) where TSink : IWkbSink
    {
        // An empty point is written as two NaN.
        if (double.IsNaN(position.X))
            return;

        var (x, y) = Checked(position);
        sink.Point(x, y);
    }

    static (double X, double Y) Checked((double X, double Y) position)
        => double.IsNaN(position.X + position.Y) ? throw new FormatException("The WKB has a position that is no number.") : position;
}
