namespace MimpGeo.Cartography.Breaks;

/// <summary>Class limits with few digits that divide the values as the exact ones do: what a legend says is what the map shows.</summary>
public static class RoundLimits
{
    // What a decimal of a double has at the most.
    const int MostDecimals = 15;

    /// <param name="limits">Rising; a limit belongs to the class below it.</param>
    /// <param name="values">In any order.</param>
    /// <param name="decimals">How many a limit gets where they are enough.</param>
    /// <returns>As many limits, but those between which neither a value nor a shorter number lies.</returns>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<double> limits, IReadOnlyCollection<decimal> values, int decimals)
        => [.. limits.Select(limit => Round(limit, values, decimals)).Distinct()];

    static decimal Round(double limit, IReadOnlyCollection<decimal> values, int decimals)
    {
        var below = values.Where(value => (double)value <= limit).Max();
        var above = values.Where(value => (double)value > limit).Min();
        return Enumerable.Range(decimals, MostDecimals - decimals + 1)
            .SelectMany(digits => Candidates((decimal)limit, digits))
            .Where(round => below <= round && round < above)
            .Append(below).First();
    }

    static decimal[] Candidates(decimal limit, int digits)
        => [Math.Round(limit, digits), Math.Round(limit, digits, MidpointRounding.ToPositiveInfinity), Math.Round(limit, digits, MidpointRounding.ToNegativeInfinity)];
}
