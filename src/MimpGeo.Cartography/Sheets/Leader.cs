using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets;

/// <summary>A line from a displaced symbol to what it marks, in millimetres of the sheet.</summary>
public readonly record struct Leader(Point From, Point To)
{
    public double Length => double.Hypot(To.X - From.X, To.Y - From.Y);

    /// <summary>Small squares along the line that together cover it: where no label may stand.</summary>
    /// <param name="width">Of the line and what is kept free around it.</param>
    public IEnumerable<Box> Boxes(double width)
    {
        var (from, to, steps) = (From, To, Math.Max(1, (int)Math.Ceiling(2 * Length / width)));
        return Enumerable.Range(0, steps + 1).Select(i => (double)i / steps)
            .Select(share => Box.Around(new(from.X + share * (to.X - from.X), from.Y + share * (to.Y - from.Y)), width, width));
    }

    /// <summary>Whether the two lines cross in a point inside both.</summary>
    public bool Crosses(Leader other)
        => Side(From, To, other.From) * Side(From, To, other.To) < 0 && Side(other.From, other.To, From) * Side(other.From, other.To, To) < 0;

    static double Side(Point from, Point to, Point point) => (to.X - from.X) * (point.Y - from.Y) - (to.Y - from.Y) * (point.X - from.X);
}
