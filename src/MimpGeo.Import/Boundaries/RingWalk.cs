namespace MimpGeo.Import.Boundaries;

/// <summary>Chains the arcs around one region to rings that pass no node twice.</summary>
sealed class RingWalk(IReadOnlyList<Arc> arcs, IReadOnlyList<ArcUse> uses)
{
    readonly ILookup<GridPoint, ArcUse> _leaving = uses.ToLookup(use => use.Start(arcs));
    readonly HashSet<ArcUse> _walked = [];

    /// <summary>The rings, each with the region on its left.</summary>
    /// <param name="uses">Every arc on the region's border, walked with the region on the left.</param>
    public static IEnumerable<ArcRing> Over(IReadOnlyList<Arc> arcs, IReadOnlyList<ArcUse> uses)
    {
        var walk = new RingWalk(arcs, uses);
        return [.. uses.Where(walk.IsNew).SelectMany(walk.From).OrderBy(ring => ring.Uses[0].Arc)];
    }

    bool IsNew(ArcUse use) => !_walked.Contains(use);

    // Where the walk comes back to a node, the loop since then is a ring of its own: a shell and
    // a hole, or two holes, that touch at a point are separate rings in a valid polygon.
    IEnumerable<ArcRing> From(ArcUse first)
    {
        var path = new List<ArcUse>();
        for (ArcUse? step = first; step is { } use && _walked.Add(use); step = Next(use))
        {
            path.Add(use);
            var loop = path.FindLastIndex(earlier => earlier.Start(arcs) == use.End(arcs));
            if (loop < 0)
                continue;

            yield return Canonical(path[loop..]);
            path.RemoveRange(loop, path.Count - loop);
        }
    }

    static ArcRing Canonical(List<ArcUse> loop)
    {
        var first = loop.IndexOf(loop.MinBy(use => use.Arc));
        return new([.. loop[first..], .. loop[..first]]);
    }

    // The first arc clockwise from where we came bounds the same wedge of the region, so that
    // parts which only touch at this node stay apart.
    ArcUse Next(ArcUse use)
    {
        var (node, from) = (use.End(arcs), use.BeforeEnd(arcs));
        return _leaving[node].Aggregate((best, other) =>
            IsClockwiseBefore(node, from, other.AfterStart(arcs), best.AfterStart(arcs)) ? other : best);
    }

    /// <summary>Whether turning clockwise at the node, from <paramref name="from"/> on, meets <paramref name="a"/> before <paramref name="b"/>.</summary>
    static bool IsClockwiseBefore(GridPoint node, GridPoint from, GridPoint a, GridPoint b)
    {
        var (aside, bside) = (Sector(node, from, a), Sector(node, from, b));
        return aside != bside ? aside < bside : GridPoint.Cross(node, a, b) < 0;
    }

    /// <summary>0 for the half turn to the right, 1 for straight on, 2 for the half turn to the left, 3 for back again.</summary>
    static int Sector(GridPoint node, GridPoint from, GridPoint to)
        => Math.Sign(GridPoint.Cross(node, from, to)) switch
        {
            < 0 => 0,
            > 0 => 2,
            _ => IsSameWay(node, from, to) ? 3 : 1,
        };

    static bool IsSameWay(GridPoint node, GridPoint from, GridPoint to)
        => Math.Sign(from.X - node.X) == Math.Sign(to.X - node.X) && Math.Sign(from.Y - node.Y) == Math.Sign(to.Y - node.Y);
}
