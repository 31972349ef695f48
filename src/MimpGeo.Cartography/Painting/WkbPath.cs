using MimpGeo.Cartography.Cairo;

namespace MimpGeo.Cartography.Painting;

/// <summary>Feeds a geometry in well-known binary to a path. A point becomes a line without length: a dot with round ends.</summary>
struct WkbPath(Context path) : IWkbSink
{
    // cairo counts in 1/256 pixels of 32 bits: what lies farther out would come back in from the other side.
    const double Reach = 4_000_000;

    bool _begun;
    bool _closed;

    /// <exception cref="FormatException">The bytes are no geometry that is drawn.</exception>
    public static void Trace(ReadOnlySpan<byte> wkb, Context path)
    {
        var sink = new WkbPath(path);
        WkbWalk.Read(wkb, ref sink);
    }

    public readonly void Point(double x, double y)
    {
        path.MoveTo(Reached(x), Reached(y));
        path.LineTo(Reached(x), Reached(y));
    }

    public void Begin(int vertices, bool closed) => (_begun, _closed) = (false, closed);

    public void Vertex(double x, double y)
    {
        if (_begun)
            path.LineTo(Reached(x), Reached(y));
        else
            path.MoveTo(Reached(x), Reached(y));
        _begun = true;
    }

    public readonly void End()
    {
        if (_closed)
            path.ClosePath();
    }

    static double Reached(double coordinate) => Math.Clamp(coordinate, -Reach, Reach);
}
