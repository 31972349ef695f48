namespace MimpGeo.Import.Boundaries;

/// <summary>Checks that lines which touch nothing else lie in the face that they have on their outer side.</summary>
/// <remarks>Edges alone do not show that a district lies within another one that has no hole there.</remarks>
static class CoverageNesting
{
    public static IReadOnlyList<string> Check(Topology topology)
        => [.. Components(topology.Arcs).Select(component => Defect(topology, component)).OfType<string>()];

    static string? Defect(Topology topology, HashSet<Arc> component)
    {
        var row = component.Min(arc => arc.Points.Min(point => point.Y));
        var (western, arc) = Crossings(component, row).MinBy(crossing => crossing.Edge);
        var outer = western.GoesNorth ? arc.Left : arc.Right;
        var around = FaceWestOf(western, Crossings(topology.Arcs.Where(other => !component.Contains(other)), row));
        return outer == around ? null : Describe(topology, outer, around, western.GoesNorth ? arc.Right : arc.Left, western.From);
    }

    static string Describe(Topology topology, int outer, int around, int inner, GridPoint at)
        => outer == Arc.Outside
            ? $"{topology.NameOf(inner)} lies within {topology.NameOf(around)} at {at}, which has no hole there"
            : $"a hole of {topology.NameOf(outer)} at {at} lies within {topology.NameOf(around)}";

    static int FaceWestOf(WestRay edge, IEnumerable<(WestRay Edge, Arc Arc)> others)
        => others.Where(other => other.Edge < edge)
            .OrderByDescending(other => other.Edge)
            .Select(other => other.Edge.GoesNorth ? other.Arc.Right : other.Arc.Left)
            .FirstOrDefault(Arc.Outside);

    static IEnumerable<(WestRay Edge, Arc Arc)> Crossings(IEnumerable<Arc> arcs, int row)
        => arcs.SelectMany(arc => WestRay.Of(arc.Points, row).Select(edge => (edge, arc)));

    static IEnumerable<HashSet<Arc>> Components(IReadOnlyList<Arc> arcs)
    {
        var atNode = arcs.SelectMany(arc => new[] { (arc.Start, arc), (arc.End, arc) }).ToLookup(end => end.Item1, end => end.arc);
        var left = new HashSet<Arc>(arcs, ReferenceEqualityComparer.Instance);
        while (left.Count > 0)
            yield return TakeConnected(left.First(), atNode, left);
    }

    static HashSet<Arc> TakeConnected(Arc first, ILookup<GridPoint, Arc> atNode, HashSet<Arc> left)
    {
        var component = new HashSet<Arc>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Arc>([first]);
        while (open.TryPop(out var arc))
        {
            if (!left.Remove(arc))
                continue;

            component.Add(arc);
            foreach (var neighbour in atNode[arc.Start].Concat(atNode[arc.End]))
                open.Push(neighbour);
        }

        return component;
    }
}
