namespace MimpGeo.Import.Boundaries;

/// <summary>Joins the faces whose ubigeos begin alike: borders between them drop out, rings are rebuilt from the rest.</summary>
sealed class Dissolve(Topology topology, int digits)
{
    readonly Dictionary<string, List<ArcUse>> _borders = [];

    /// <summary>The regions with codes of that many digits (6 districts, 4 provinces, 2 departments, 0 the whole), sorted by code.</summary>
    public static IReadOnlyList<Region> By(Topology topology, int digits)
    {
        var dissolve = new Dissolve(topology, digits);
        for (var arc = 0; arc < topology.Arcs.Count; arc++)
            dissolve.AddArc(arc);

        return [.. dissolve._borders.OrderBy(border => border.Key, StringComparer.Ordinal).Select(dissolve.ToRegion)];
    }

    void AddArc(int index)
    {
        var (left, right) = (CodeOf(topology.Arcs[index].Left), CodeOf(topology.Arcs[index].Right));
        if (left == right)
            return;

        AddUse(left, new(index, Reversed: false));
        AddUse(right, new(index, Reversed: true));
    }

    string? CodeOf(int face) => face == Arc.Outside ? null : topology.Faces[face][..digits];

    void AddUse(string? code, ArcUse use)
    {
        if (code is null)
            return;

        if (!_borders.TryGetValue(code, out var uses))
            _borders.Add(code, uses = []);
        uses.Add(use);
    }

    Region ToRegion(KeyValuePair<string, List<ArcUse>> border)
    {
        var rings = RingWalk.Over(topology.Arcs, border.Value).ToLookup(ring => ring.DoubledArea(topology.Arcs) > 0);
        return new(border.Key, PartsOf([.. rings[true]], [.. rings[false]]));
    }

    IReadOnlyList<RegionPart> PartsOf(ArcRing[] shells, ArcRing[] holes)
    {
        var holesOf = holes.ToLookup(hole => ShellOf(hole, shells));
        return [.. shells.Select(shell => new RegionPart(shell, [.. holesOf[shell]]))];
    }

    // Of several shells around a hole (an island's hole, in a lake) the smallest is the one that it is cut from.
    ArcRing ShellOf(ArcRing hole, ArcRing[] shells)
        => shells.Length == 1
            ? shells[0]
            : shells.Where(shell => WestRay.Encloses([.. shell.Points(topology.Arcs)], [.. hole.Points(topology.Arcs)]))
                .MinBy(shell => shell.DoubledArea(topology.Arcs))!;
}
