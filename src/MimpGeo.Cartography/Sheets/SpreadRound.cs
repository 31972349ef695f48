using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Sheets;

/// <summary>One attempt to place all groups of symbols.</summary>
sealed class SpreadRound
{
    readonly SpreadRules _rules;
    readonly SpreadSpace _space;
    readonly PlacedSymbol?[] _placed;
    readonly List<SpreadGroup> _crowded = [];

    public SpreadRound(IReadOnlyList<SpreadGroup> groups, SpreadRules rules, SpreadRings rings)
    {
        (_rules, _placed) = (rules, new PlacedSymbol?[groups.Count]);
        _space = new(rules, groups.Max(group => group.Radius));
        var moved = groups.Index().Where(each => !StandsAtAnchor(each.Item, each.Index)).ToArray();
        Move(moved, new(rules, rings, _space));
    }

    /// <summary>In the order of the groups.</summary>
    public IReadOnlyList<PlacedSymbol> Placed => [.. _placed.OfType<PlacedSymbol>()];

    /// <summary>Those that found no place within reach.</summary>
    public IReadOnlyList<SpreadGroup> Crowded => _crowded;

    bool StandsAtAnchor(SpreadGroup group, int index)
    {
        var isFree = _space.IsFree(group.Anchor, group.Radius);
        if (isFree)
            Place(group, index, group.Anchor);
        return isFree;
    }

    void Move((int Index, SpreadGroup Group)[] moved, SpreadSearch search)
    {
        foreach (var (index, group) in moved)
        {
            if (search.Find(group, () => Outwards(group, moved)) is { } place)
                Place(group, index, place);
            else
                _crowded.Add(group);
        }
    }

    void Place(SpreadGroup group, int index, Point centre)
    {
        _space.Take(centre, group.Radius);
        _placed[index] = group.At(centre);
    }

    // Away from the middle of the crowd around it: the leaders of a crowd spread like rays. East for one that is the middle.
    Point Outwards(SpreadGroup group, (int Index, SpreadGroup Group)[] moved)
    {
        var near = moved.Where(other => other.Group.DistanceTo(group) <= _rules.MaxDisplacement).ToArray();
        var (x, y) = (group.Anchor.X - near.Average(other => other.Group.Anchor.X), group.Anchor.Y - near.Average(other => other.Group.Anchor.Y));
        var length = double.Hypot(x, y);
        return length > 1e-9 ? new(x / length, y / length) : new(1, 0);
    }
}
