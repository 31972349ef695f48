using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Painting;

/// <summary>A geometry as the shapes of a sheet.</summary>
/// <param name="Area">Its areas; <see langword="null"/> when it has none.</param>
/// <param name="Lines">Its lines; <see langword="null"/> when it has none.</param>
/// <param name="Points">Its points.</param>
public sealed record WkbShapes(Shape.Area? Area, Shape.Line? Lines, IReadOnlyList<Point> Points)
{
    /// <param name="wkb">Little-endian and two-dimensional, as PostGIS writes it with <c>ST_AsBinary(geom, 'NDR')</c>.</param>
    /// <param name="transform">From the geometry's coordinates to paper.</param>
    /// <exception cref="FormatException">The bytes are no such geometry.</exception>
    public static WkbShapes Read(ReadOnlySpan<byte> wkb, SheetTransform transform)
    {
        var sink = new Collector(transform);
        WkbWalk.Read(wkb, ref sink);
        return new(sink.Rings.Count > 0 ? new(sink.Rings) : null, sink.Lines.Count > 0 ? new(sink.Lines) : null, sink.Points);
    }

    struct Collector(SheetTransform transform) : IWkbSink
    {
        Point[] _part = [];
        int _count;

        public List<Point[]> Rings { get; } = [];

        public List<Point[]> Lines { get; } = [];

        public List<Point> Points { get; } = [];

        public readonly void Point(double x, double y) => Points.Add(transform.Place(x, y));

        public void Begin(int vertices, bool closed)
        {
            (_part, _count) = (new Point[vertices], 0);
            (closed ? Rings : Lines).Add(_part);
        }

        public void Vertex(double x, double y) => _part[_count++] = transform.Place(x, y);

        public readonly void End()
        {
        }
    }
}
