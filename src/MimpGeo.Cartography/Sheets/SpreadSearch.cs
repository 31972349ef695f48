using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Looks for the free place nearest to a symbol's anchor.</summary>
sealed class SpreadSearch(SpreadRules rules, SpreadRings rings, SpreadSpace space)
{
    static readonly Point East = new(1, 0);

    /// <summary>Null where no place within reach is free.</summary>
    public Point? Find(SpreadGroup group) => Find(group, () => East);

    /// <param name="group">What is to be placed.</param>
    /// <param name="direction">Where it had better go from its anchor, as a vector of length 1.</param>
    public Point? Find(SpreadGroup group, Func<Point> direction)
    {
        var start = space.Inside(group.Anchor, group.Radius);
        if (IsFree(group, start))
            return start;

        foreach (var place in rings.Around(start, direction()))
        {
            if (IsFree(group, place))
                return place;
        }

        return null;
    }

    bool IsFree(SpreadGroup group, Point place)
        => double.Hypot(place.X - group.Anchor.X, place.Y - group.Anchor.Y) <= rules.MaxDisplacement && space.IsFree(place, group.Radius);
}
