namespace MimpGeo.Cartography.Breaks;

/// <summary>The distinct numbers of a list, rising, with how often each occurs and the sums that variances need.</summary>
sealed class CountedValues
{
    readonly double[] _values;
    readonly long[] _counts;
    readonly double[] _sums;
    readonly double[] _squares;

    CountedValues(double[] values, long[] counts)
    {
        (_values, _counts) = (values, new long[values.Length + 1]);
        (_sums, _squares) = (new double[values.Length + 1], new double[values.Length + 1]);
        var mean = Mean(values, counts);
        for (var i = 0; i < values.Length; i++)
            Add(i, counts[i], values[i] - mean);
    }

    public int Length => _values.Length;

    public double this[Index index] => _values[index];

    public static CountedValues Of(IEnumerable<double> values)
    {
        var groups = values.Select(Checked).CountBy(value => value).OrderBy(group => group.Key).ToArray();
        return new([.. groups.Select(group => group.Key)], [.. groups.Select(group => (long)group.Value)]);
    }

    /// <summary>The point at that share of the way from the smallest to the largest number.</summary>
    public double Between(double share) => _values[0] * (1 - share) + _values[^1] * share;

    /// <summary>The smallest number that at least <paramref name="part"/> of <paramref name="parts"/> of all do not exceed.</summary>
    public double Quantile(int part, int parts)
    {
        var rank = (_counts[^1] * part + parts - 1) / parts;
        var found = Array.BinarySearch(_counts, rank);
        return _values[(found < 0 ? ~found : found) - 1];
    }

    /// <summary>The sum of squared distances from their mean of the numbers at <paramref name="from"/> up to but not with <paramref name="to"/>.</summary>
    public double Deviation(int from, int to)
    {
        var sum = _sums[to] - _sums[from];
        return Math.Max(0, _squares[to] - _squares[from] - sum * sum / (_counts[to] - _counts[from]));
    }

    /// <summary>The share of the variance that classes with these limits explain; 1 when there is none to explain.</summary>
    public double Fit(IReadOnlyList<double> limits)
    {
        var all = Deviation(0, Length);
        return all == 0 ? 1 : 1 - Within(limits) / all;
    }

    double Within(IReadOnlyList<double> limits)
    {
        int[] ends = [0, .. limits.Select(End), Length];
        return ends.Zip(ends.Skip(1)).Where(range => range.First < range.Second).Sum(range => Deviation(range.First, range.Second));
    }

    int End(double limit)
    {
        var found = Array.BinarySearch(_values, limit);
        return found < 0 ? ~found : found + 1;
    }

    void Add(int i, long count, double value)
    {
        _counts[i + 1] = _counts[i] + count;
        _sums[i + 1] = _sums[i] + count * value;
        _squares[i + 1] = _squares[i] + count * value * value;
    }

    // Sums of squares are taken around the mean: far from zero they would lose the digits that tell classes apart.
    static double Mean(double[] values, long[] counts)
    {
        var total = (double)counts.Sum();
        return values.Zip(counts, (value, count) => value * (count / total)).Sum();
    }

    static double Checked(double value)
        => double.IsFinite(value) ? value + 0.0 : throw new ArgumentException($"Classes are made of numbers, not of {value}.", nameof(value));
}
