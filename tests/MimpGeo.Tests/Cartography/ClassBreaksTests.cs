using MimpGeo.Cartography.Breaks;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class ClassBreaksTests
{
    [Fact]
    public void Natural_breaks_have_the_smallest_sum_of_squares_of_all_partitions()
    {
        var random = new Random(7);
        for (var run = 0; run < 2000; run++)
        {
            var values = Values(random);
            var classes = random.Next(1, 6);
            var breaks = ClassBreaks.Of(values, classes, BreakMethod.Jenks);

            Assert.Equal(Math.Min(classes, values.Distinct().Count()), breaks.Count);
            Assert.Equal(Least([.. values.Order()], classes), Within(values, breaks), 6);
        }
    }

    [Fact]
    public void Twenty_thousand_numbers_find_the_groups_they_were_drawn_from()
    {
        var random = new Random(1);
        double[] centres = [10, 30, 50, 70, 90];
        var values = Enumerable.Range(0, 20_000).Select(i => centres[i % 5] + random.NextDouble() * 8);

        var breaks = ClassBreaks.Of(values, 5, BreakMethod.Jenks);

        Assert.Equal(5, breaks.Count);
        Assert.All(breaks.Limits.Zip(centres), limit => Assert.InRange(limit.First, limit.Second + 7.9, limit.Second + 8));
        Assert.InRange(breaks.Fit, 0.99, 1);
    }

    [Fact]
    public void Equal_intervals_divide_the_range()
        => Assert.Equal([2, 4, 6, 8], ClassBreaks.Of([0, 1, 3, 4, 9, 10], 5, BreakMethod.Equal).Limits);

    [Fact]
    public void Each_quantile_holds_its_share_of_the_numbers()
    {
        var random = new Random(3);
        for (var run = 0; run < 500; run++)
        {
            var values = Values(random);
            var classes = random.Next(1, 6);
            var expected = Enumerable.Range(1, classes - 1)
                .Select(i => values.Order().First(value => values.Count(other => other <= value) * classes >= i * values.Length))
                .Where(limit => limit < values.Max()).Distinct();

            if (values.Distinct().Count() >= classes)
                Assert.Equal(expected, ClassBreaks.Of(values, classes, BreakMethod.Quantile).Limits);
        }
    }

    [Theory]
    [InlineData(30, 0)] // a limit belongs to the class below
    [InlineData(30.01, 1)]
    [InlineData(-5, 0)]
    [InlineData(99, 2)]
    public void A_value_belongs_to_the_first_class_whose_limit_is_not_below_it(double value, int expected)
        => Assert.Equal(expected, new ClassBreaks([30, 40], 3, 1).ClassOf(value));

    [Theory]
    [InlineData(BreakMethod.Equal)]
    [InlineData(BreakMethod.Quantile)]
    [InlineData(BreakMethod.Jenks)]
    public void Fewer_distinct_numbers_give_fewer_classes(BreakMethod method)
    {
        Assert.Equal(0, ClassBreaks.Of([], 5, method).Count);
        Assert.Equal(1, ClassBreaks.Of([4, 4, 4], 5, method).Count);
        Assert.Equal(2, ClassBreaks.Of([4, 4, 9, 9], 5, method).Count);
        Assert.Equal(1, ClassBreaks.Of([4, 4, 9, 9], 5, method).Fit, 12);
    }

    // 0.1 below the million would drown in sums of squares taken around zero
    [Fact]
    public void Small_differences_far_from_zero_are_told_apart()
        => Assert.Equal([1e9 + 0.2], ClassBreaks.Of([1e9, 1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.7, 1e9 + 0.8], 2, BreakMethod.Jenks).Limits);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_is_refused(double value)
        => Assert.StartsWith($"Classes are made of numbers, not of {value}.",
            Assert.Throws<ArgumentException>(() => ClassBreaks.Of([1, value], 2, BreakMethod.Jenks)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(12.34, 12.3)]
    [InlineData(40.0, 40.0)]
    [InlineData(40.02, 40.02)]
    [InlineData(40.4, 40.4)]
    public void A_round_limit_divides_as_the_exact_one(double limit, double expected)
        => Assert.Equal([(decimal)expected], RoundLimits.Of([limit], [3, 40, 40.01m, 40.03m, 55], 1));

    [Fact]
    public void Round_limits_of_random_values_keep_every_class()
    {
        var random = new Random(7);
        foreach (var method in Enumerable.Repeat(Enum.GetValues<BreakMethod>(), 60).SelectMany(methods => methods))
        {
            var values = Values(random).Select(value => (decimal)value).ToList();
            var breaks = ClassBreaks.Of(values.Select(decimal.ToDouble), 5, method);
            var limits = RoundLimits.Of(breaks.Limits, values, 1);

            Assert.Equal(breaks.Limits.Select(limit => values.Count(value => (double)value <= limit)).Distinct(), limits.Select(limit => values.Count(value => value <= limit)).Distinct());
            Assert.Equal(limits.Order().Distinct(), limits);
        }
    }

    static double[] Values(Random random)
        => [.. Enumerable.Range(0, random.Next(1, 13)).Select(_ => random.Next(3) == 0 ? random.NextDouble() * 100 : random.Next(0, 20))];

    static double Least(double[] sorted, int classes)
        => classes == 1 || sorted.Length < 2
            ? Deviation(sorted)
            : Enumerable.Range(1, sorted.Length).Min(end => Deviation(sorted[..end]) + (end == sorted.Length ? 0 : Least(sorted[end..], classes - 1)));

    static double Within(double[] values, ClassBreaks breaks) => values.GroupBy(breaks.ClassOf).Sum(Deviation);

    static double Deviation(IEnumerable<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }
}
