using BenchmarkDotNet.Attributes;
using MimpGeo.Cartography.Breaks;

namespace MimpGeo.Benchmarks;

/// <summary>Classes of as many numbers as there are districts, and as there are populated places.</summary>
[MemoryDiagnoser]
public class BreaksBenchmarks
{
    double[] _values = [];

    [Params(1_874, 94_922)]
    public int Count { get; set; }

    [Params(BreakMethod.Equal, BreakMethod.Quantile, BreakMethod.Jenks)]
    public BreakMethod Method { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _values = [.. Enumerable.Range(0, Count).Select(_ => Math.Round(100 * Math.Pow(random.NextDouble(), 2), 3))];
    }

    [Benchmark]
    public ClassBreaks Five() => ClassBreaks.Of(_values, 5, Method);
}
