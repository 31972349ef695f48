namespace MimpGeo.Cartography.Breaks;

/// <summary>The classes of a list of numbers.</summary>
/// <param name="Limits">The inner limits, rising, one fewer than classes; a limit belongs to the class below it.</param>
/// <param name="Count">How many classes came out: fewer than asked for when there are fewer distinct numbers.</param>
/// <param name="Fit">Goodness of variance fit, 0 to 1: the share of the variance that the classes explain.</param>
public sealed record ClassBreaks(IReadOnlyList<double> Limits, int Count, double Fit)
{
    static readonly ClassBreaks None = new([], 0, 1);

    /// <summary>Divides the numbers into classes; no numbers give no classes.</summary>
    /// <param name="values">In any order; NaN and infinities are refused.</param>
    /// <param name="classes">How many classes at the most, 1 or more.</param>
    /// <param name="method">How the limits are found.</param>
    public static ClassBreaks Of(IEnumerable<double> values, int classes, BreakMethod method)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        var counted = CountedValues.Of(values);
        if (counted.Length == 0)
            return None;

        var limits = Limit(counted, Math.Min(classes, counted.Length), method);
        return new(limits, limits.Length + 1, counted.Fit(limits));
    }

    /// <returns>The first class, from 0, whose limit is not below the value; the last class takes the rest.</returns>
    public int ClassOf(double value)
    {
        var index = 0;
        while (index < Limits.Count && Limits[index] < value)
            index++;
        return index;
    }

    static double[] Limit(CountedValues values, int classes, BreakMethod method) => method switch
    {
        BreakMethod.Equal => Rising(values, Enumerable.Range(1, classes - 1).Select(i => values.Between((double)i / classes))),
        BreakMethod.Quantile => Rising(values, Enumerable.Range(1, classes - 1).Select(i => values.Quantile(i, classes))),
        BreakMethod.Jenks => NaturalBreaks.Limits(values, classes),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method."),
    };

    // Equal numbers make quantiles coincide; a limit at the largest number would leave nothing above it.
    static double[] Rising(CountedValues values, IEnumerable<double> limits)
        => [.. limits.Where(limit => limit < values[^1]).Distinct()];
}
