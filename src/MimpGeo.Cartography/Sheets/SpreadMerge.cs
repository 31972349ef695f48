namespace MimpGeo.Cartography.Sheets;

/// <summary>Makes room in a crowd: symbols of one kind that are near to each other become one.</summary>
static class SpreadMerge
{
    /// <summary>The groups after each crowded one has been joined with one near to it, or two others there with each other; as many as before where none can be.</summary>
    public static List<SpreadGroup> Of(IReadOnlyList<SpreadGroup> groups, IReadOnlyList<SpreadGroup> crowded, double reach)
    {
        var now = groups.ToList();
        foreach (var group in crowded.Where(now.Contains))
        {
            if (Partner(group, now, reach) is { } partner)
                Join(now, group, partner);
            else if (NearestPair(group, now, reach) is { } pair)
                Join(now, pair.One, pair.Other);
        }

        return now;
    }

    static SpreadGroup? Partner(SpreadGroup group, List<SpreadGroup> groups, double reach)
        => groups.Where(other => other != group && other.Kind == group.Kind && other.DistanceTo(group) <= reach).MinBy(group.DistanceTo);

    static (SpreadGroup One, SpreadGroup Other)? NearestPair(SpreadGroup group, List<SpreadGroup> groups, double reach)
    {
        var near = groups.Where(other => other.DistanceTo(group) <= 2 * reach).ToArray();
        var pairs = near.SelectMany(one => Partner(one, [.. near], reach) is { } other ? new[] { (One: one, Other: other) } : []).ToArray();
        return pairs.Length == 0 ? null : pairs.MinBy(pair => pair.One.DistanceTo(pair.Other));
    }

    // In the place of the first, so that the order stays that of the keys.
    static void Join(List<SpreadGroup> groups, SpreadGroup one, SpreadGroup other)
    {
        var first = Math.Min(groups.IndexOf(one), groups.IndexOf(other));
        var joined = new SpreadGroup([.. one.Members.Concat(other.Members).OrderBy(member => member.Key, StringComparer.Ordinal)
            .ThenBy(member => member.Anchor.X).ThenBy(member => member.Anchor.Y)]);
        groups[first] = joined;
        groups.Remove(groups.IndexOf(one) >= 0 ? one : other);
    }
}
