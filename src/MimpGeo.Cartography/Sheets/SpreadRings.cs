using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Places around a point, ring by ring outwards, each ring from a direction to both sides of it.</summary>
/// <param name="step">Between neighbouring rings and about between neighbours on a ring, in millimetres.</param>
/// <param name="reach">The radius of the last ring.</param>
sealed class SpreadRings(double step, double reach)
{
    // Made once: as if the direction were east.
    readonly Point[] _offsets = [.. Offsets(step, reach)];

    public IEnumerable<Point> Around(Point centre, Point direction)
    {
        foreach (var offset in _offsets)
        {
            yield return new(
                centre.X + offset.X * direction.X - offset.Y * direction.Y,
                centre.Y + offset.X * direction.Y + offset.Y * direction.X);
        }
    }

    static IEnumerable<Point> Offsets(double step, double reach)
        => from ring in Enumerable.Range(1, (int)(reach / step))
           let count = (int)Math.Ceiling(2 * Math.PI * ring)
           from i in Enumerable.Range(0, count)
           let angle = 2 * Math.PI / count * (i % 2 == 0 ? -i / 2 : (i + 1) / 2)
           select new Point(ring * step * Math.Cos(angle), ring * step * Math.Sin(angle));
}
