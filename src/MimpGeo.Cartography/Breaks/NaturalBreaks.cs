namespace MimpGeo.Cartography.Breaks;

/// <summary>Jenks' natural breaks, exactly: dynamic programming over the sorted distinct numbers.</summary>
/// <remarks>
/// Where the last class of the first n numbers best begins moves only up as n grows, so each row of the table
/// is filled by halving: k · n log n steps where the plain recurrence takes k · n².
/// </remarks>
sealed class NaturalBreaks
{
    readonly CountedValues _values;
    readonly int[][] _starts;
    double[] _before;
    double[] _best;

    NaturalBreaks(CountedValues values, int classes)
    {
        _values = values;
        _starts = new int[classes][];
        _before = new double[values.Length + 1];
        _best = [.. Enumerable.Range(0, values.Length + 1).Select(end => end == 0 ? 0 : values.Deviation(0, end))];
        for (var k = 1; k < classes; k++)
            FillRow(k);
    }

    /// <summary>The largest number of each class but the last.</summary>
    public static double[] Limits(CountedValues values, int classes)
    {
        var breaks = new NaturalBreaks(values, classes);
        var limits = new double[classes - 1];
        for (int k = classes - 1, end = values.Length; k > 0; k--)
        {
            end = breaks._starts[k][end];
            limits[k - 1] = values[end - 1];
        }

        return limits;
    }

    void FillRow(int k)
    {
        (_before, _best) = (_best, _before);
        _starts[k] = new int[_values.Length + 1];
        Fill(k, k + 1, _values.Length, k, _values.Length - 1);
    }

    void Fill(int k, int low, int high, int first, int last)
    {
        if (low > high)
            return;

        var end = (low + high) / 2;
        var start = BestStart(end, first, Math.Min(last, end - 1));
        _starts[k][end] = start;
        Fill(k, low, end - 1, first, start);
        Fill(k, end + 1, high, start, last);
    }

    int BestStart(int end, int first, int last)
    {
        var (best, least) = (first, double.PositiveInfinity);
        for (var start = first; start <= last; start++)
        {
            if (_before[start] + _values.Deviation(start, end) is var sum && sum < least)
                (best, least) = (start, sum);
        }

        _best[end] = least;
        return best;
    }
}
