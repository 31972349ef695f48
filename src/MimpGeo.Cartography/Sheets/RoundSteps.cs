namespace MimpGeo.Cartography.Sheets;

/// <summary>The whole multiples of a step.</summary>
static class RoundSteps
{
    // A multiple on the very end counts in spite of the last bits.
    const double Slack = 1e-9;

    /// <summary>How many lie from one value to another, both included.</summary>
    public static int Count(double low, double high, double step) => Math.Max(0, (int)(Last(high, step) - First(low, step)) + 1);

    /// <summary>Those from one value to another, both included, upwards.</summary>
    public static IEnumerable<double> Between(double low, double high, double step)
        => Enumerable.Range(0, Count(low, high, step)).Select(i => (First(low, step) + i) * step);

    static double First(double low, double step) => Math.Ceiling(low / step - Slack);

    static double Last(double high, double step) => Math.Floor(high / step + Slack);
}
