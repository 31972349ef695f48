using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Places for the symbols of a sheet: none hides another, all stay inside the frame, each as near to its anchor as it can.</summary>
/// <param name="Symbols">Those that stand, by key.</param>
/// <param name="Left">Those for which there is no place at all: too far outside the frame or inside an obstacle, or in a crowd with none of their kind to join.</param>
public sealed record SymbolSpread(IReadOnlyList<PlacedSymbol> Symbols, IReadOnlyList<SpreadSymbol> Left)
{
    // Of a symbol's radius: finer rings find nearer places, and take longer.
    const double RingStep = 0.4;

    /// <summary>Those that stand for several.</summary>
    public IEnumerable<PlacedSymbol> Merged => Symbols.Where(symbol => symbol.Count > 1);

    /// <param name="symbols">In any order: it does not matter.</param>
    /// <param name="rules">Where and how far they may be moved.</param>
    /// <remarks>
    /// Symbols that are free at their anchors stay there; the others look for a place around theirs, then exchange places with each other
    /// as long as that shortens their leaders, by which leaders that cross are untangled. Where a crowd leaves no place within reach,
    /// symbols become one with the nearest of their kind, and all begins anew.
    /// </remarks>
    public static SymbolSpread Of(IEnumerable<SpreadSymbol> symbols, SpreadRules rules)
    {
        var ordered = symbols.Select(Checked).OrderBy(each => each.Key, StringComparer.Ordinal).ThenBy(each => each.Anchor.X).ThenBy(each => each.Anchor.Y)
            .ThenBy(each => each.Kind, StringComparer.Ordinal).ThenBy(each => each.Radius).Select(each => new SpreadGroup([each])).ToArray();
        if (ordered.Length == 0)
            return new([], []);

        var rings = new SpreadRings(RingStep * ordered.Min(group => group.Radius), rules.MaxDisplacement);
        var empty = new SpreadSearch(rules, rings, new(rules, ordered.Max(group => group.Radius)));
        var possible = ordered.ToLookup(group => empty.Find(group) is not null);
        return Of([.. possible[true]], [.. possible[false].SelectMany(group => group.Members)], rules, rings);
    }

    static SymbolSpread Of(List<SpreadGroup> groups, List<SpreadSymbol> left, SpreadRules rules, SpreadRings rings)
    {
        while (groups.Count > 0)
        {
            var round = new SpreadRound(groups, rules, rings);
            if (round.Crowded.Count == 0)
                return new(Untangling.Of(round.Placed, rules.MaxDisplacement), left);

            var merged = SpreadMerge.Of(groups, round.Crowded, rules.MaxDisplacement);
            if (merged.Count == groups.Count)
                return new(Untangling.Of(round.Placed, rules.MaxDisplacement), [.. left, .. round.Crowded.SelectMany(group => group.Members)]);

            groups = merged;
        }

        return new([], left);
    }

    static SpreadSymbol Checked(SpreadSymbol symbol)
        => double.IsFinite(symbol.Anchor.X + symbol.Anchor.Y) && symbol.Radius is > 0 and < 1000
            ? symbol
            : throw new ArgumentException($"The symbol '{symbol.Key}' has no place or no size.", nameof(symbol));
}
