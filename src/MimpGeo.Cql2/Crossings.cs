namespace MimpGeo.Cql2;

/// <summary>How often the lines of a literal cross each other: what PostGIS needs to mend it grows with the square.</summary>
static class Crossings
{
    const int Most = 1_000;

    /// <exception cref="CqlException">They cross more often than can be mended in time.</exception>
    public static void Check(CqlGeometry geometry)
    {
        if (Count([.. Segments(geometry).OrderBy(segment => segment.West)]) > Most)
            throw SqlWriter.Wrong(geometry, $"its lines cross each other more than {Most} times.");
    }

    static int Count(Segment[] segments)
    {
        var count = 0;
        for (var i = 0; i < segments.Length && count <= Most; i++)
        {
            for (var j = i + 1; j < segments.Length && segments[j].West <= segments[i].East; j++)
                count += segments[i].Crosses(segments[j]) ? 1 : 0;
        }

        return count;
    }

    static IEnumerable<Segment> Segments(CqlGeometry geometry) => geometry.Shape switch
    {
        CqlMembers { Geometries: var members } => members.SelectMany(Segments),
        CqlShapes shapes => Segments(shapes),
        _ => [],
    };

    static IEnumerable<Segment> Segments(CqlShapes shapes)
    {
        var positions = shapes.Parts.OfType<CqlPosition>().Select(position => (X: position.Ordinates[0], Y: position.Ordinates[1])).ToList();
        return positions.Zip(positions.Skip(1), (from, to) => new Segment(from.X, from.Y, to.X, to.Y))
            .Concat(shapes.Parts.OfType<CqlShapes>().SelectMany(Segments));
    }

    readonly record struct Segment(double X1, double Y1, double X2, double Y2)
    {
        public double West => Math.Min(X1, X2);

        public double East => Math.Max(X1, X2);

        // Lines that only touch do not cross: neighbours on an outline share an end.
        public bool Crosses(Segment other) => other.Parts(this) && Parts(other);

        bool Parts(Segment other) => Side(other.X1, other.Y1) * Side(other.X2, other.Y2) < 0;

        int Side(double x, double y) => Math.Sign(((X2 - X1) * (y - Y1)) - ((Y2 - Y1) * (x - X1)));
    }
}
