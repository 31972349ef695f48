using BenchmarkDotNet.Attributes;
using MimpGeo.Cql2;

namespace MimpGeo.Benchmarks;

/// <summary>Reading filters, which every request with one begins with.</summary>
[MemoryDiagnoser]
public class FilterBenchmarks
{
    readonly string _question = "poverty > 50 AND NOT has_service('CEM') AND S_INTERSECTS(geom, BBOX(-72,-17,-69,-13))";

    [Benchmark]
    public CqlNode FromText() => Cql.ParseText(_question);

    [Benchmark]
    public string ThereAndBack() => Cql.ParseText(_question).ToText();
}
