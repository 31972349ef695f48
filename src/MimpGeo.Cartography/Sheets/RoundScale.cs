namespace MimpGeo.Cartography.Sheets;

/// <summary>The scales that a map is printed at.</summary>
public static class RoundScale
{
    const int Largest = 5_000;
    const int Smallest = 25_000_000;

    // Shares of 100, so that all are whole numbers.
    static readonly int[] Steps = [100, 125, 150, 175, 200, 250, 300, 350, 400, 450, 500, 600, 700, 750, 800, 900];

    /// <summary>Denominators from 1:5 000 to 1:25 000 000, the largest scale first.</summary>
    public static IReadOnlyList<int> All { get; } =
    [
        .. from power in Enumerable.Range(1, 6)
           from step in Steps
           let denominator = step * (int)Math.Pow(10, power)
           where denominator is >= Largest and <= Smallest
           select denominator,
    ];

    /// <summary>The denominator of the largest scale at which an extent fits on the paper with a margin on all four sides.</summary>
    /// <exception cref="ArgumentException">It does not fit even at 1:25 000 000, or there is nothing to fit.</exception>
    public static int Fit(double widthMetres, double heightMetres, double paperWidthMm, double paperHeightMm, double marginMm = 0)
    {
        var needed = Exact(widthMetres, heightMetres, paperWidthMm, paperHeightMm, marginMm);
        return needed <= Smallest
            ? All.First(denominator => denominator >= needed)
            : throw new ArgumentException(
                FormattableString.Invariant($"{widthMetres:F0} m by {heightMetres:F0} m do not fit on {paperWidthMm} mm by {paperHeightMm} mm at 1:{Smallest}."));
    }

    /// <summary>The denominator at which an extent fills the paper, round or not.</summary>
    internal static double Exact(double widthMetres, double heightMetres, double paperWidthMm, double paperHeightMm, double marginMm)
    {
        var (width, height) = (paperWidthMm - 2 * marginMm, paperHeightMm - 2 * marginMm);
        if (!(width > 0 && height > 0))
            throw new ArgumentException(FormattableString.Invariant($"{paperWidthMm} mm by {paperHeightMm} mm leave no room within margins of {marginMm} mm."));
        if (!(widthMetres >= 0 && heightMetres >= 0 && double.IsFinite(widthMetres + heightMetres)))
            throw new ArgumentException($"{widthMetres} m by {heightMetres} m are no extent.");

        return 1000 * Math.Max(widthMetres / width, heightMetres / height);
    }
}
