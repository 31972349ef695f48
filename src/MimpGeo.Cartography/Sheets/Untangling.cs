using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Sheets;

/// <summary>Lets displaced symbols of the same size exchange their places as long as that shortens their leaders.</summary>
/// <remarks>Of two leaders that cross the exchanged ones are always shorter (the sides of a quadrilateral against its diagonals).</remarks>
static class Untangling
{
    const double Least = 1e-6;

    /// <summary>The same symbols in the same order, none farther from its anchor than it may be.</summary>
    public static IReadOnlyList<PlacedSymbol> Of(IReadOnlyList<PlacedSymbol> symbols, double maxDisplacement)
    {
        var result = symbols.ToArray();
        var moved = Enumerable.Range(0, result.Length).Where(i => result[i].Displacement > 0).ToArray();
        while (ExchangeOnce(result, moved, maxDisplacement))
        {
        }

        return result;
    }

    static bool ExchangeOnce(PlacedSymbol[] symbols, int[] moved, double maxDisplacement)
    {
        var any = false;
        for (var i = 0; i < moved.Length; i++)
        {
            for (var j = i + 1; j < moved.Length; j++)
                any |= TryExchange(symbols, moved[i], moved[j], maxDisplacement);
        }

        return any;
    }

    static bool TryExchange(PlacedSymbol[] symbols, int i, int j, double maxDisplacement)
    {
        var (one, other) = (symbols[i], symbols[j]);
        if (one.Radius != other.Radius)
            return false;

        var (first, second) = (Distance(one.Anchor, other.Centre), Distance(other.Anchor, one.Centre));
        if (first + second > one.Displacement + other.Displacement - Least || Math.Max(first, second) > maxDisplacement)
            return false;

        (symbols[i], symbols[j]) = (one with { Centre = other.Centre }, other with { Centre = one.Centre });
        return true;
    }

    static double Distance(Point one, Point other) => double.Hypot(one.X - other.X, one.Y - other.Y);
}
