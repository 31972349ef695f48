using MimpGeo.Import.Csv;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Checks;

/// <summary>Checks that keys stand once and that what a row names (a source, an indicator) is in its list.</summary>
sealed class ReferenceCheck(GeodataSet set, Rejections rejections)
{
    readonly HashSet<string> _sources = [.. set.Sources.Values.Select(source => source.Code)];

    public void Check()
    {
        CheckKeys();
        CheckSources(set.Territories, row => row.Source);
        CheckSources(set.Indicators, row => row.Source);
        CheckSources(set.Observations, row => row.Observation.Source);
        CheckSources(set.Services, row => row.Service.Source);
        CheckSources(set.ServiceCounts, row => row.Count.Source);
        CheckSources(set.Figures, row => row.Figure.Source);
        CheckSources(set.Mentions, mention => mention.Source);
        CheckIndicators();
    }

    void CheckKeys()
    {
        DuplicateCheck.Check(set.Sources, s => s.Code, s => $"code {s.Code}", rejections);
        DuplicateCheck.Check(set.Indicators, i => i.Code, i => $"code {i.Code}", rejections);
        DuplicateCheck.Check(set.Origins, o => (o.Ubigeo, o.Parent), o => $"ubigeo {o.Ubigeo} with parent {o.Parent}", rejections);
        DuplicateCheck.Check(set.Observations, o => (o.Observation.Indicator, o.Observation.Ubigeo, o.Observation.Period),
            o => $"{o.Observation.Indicator} of {o.Observation.Ubigeo} in {o.Observation.Period}", rejections);
        DuplicateCheck.Check(set.Services, s => s.Service.Id, s => $"id {s.Service.Id}", rejections);
        DuplicateCheck.Check(set.ServiceCounts, c => (c.Count.Ubigeo, c.Count.Type, c.Count.Modality, c.Count.Period),
            c => $"{c.Count.Type} of {c.Count.Ubigeo} in {c.Count.Period}", rejections);
        DuplicateCheck.Check(set.Measures, m => m.Code, m => $"code {m.Code}", rejections);
        DuplicateCheck.Check(set.Subjects, s => s.Code, s => $"code {s.Code}", rejections);
        DuplicateCheck.Check(set.Figures, f => f.Figure.Id, f => $"id {f.Figure.Id}", rejections);
        DuplicateCheck.Check(set.Mentions, m => m.Id, m => $"id {m.Id}", rejections);
        DuplicateCheck.Check(set.Places, p => p.Code, p => $"code {p.Code}", rejections);
    }

    void CheckSources<T>(InputFile<T> file, Func<T, string> source)
    {
        foreach (var row in file.Rows.Where(row => !_sources.Contains(source(row.Value))))
            rejections.Add(file.Name, row.Line, $"source: '{source(row.Value)}' is not in {GeodataFolder.Sources}.");
    }

    void CheckIndicators()
    {
        var indicators = set.Indicators.Values.DistinctBy(i => i.Code).ToDictionary(i => i.Code);
        foreach (var row in set.Observations.Rows)
        {
            var observation = row.Value.Observation;
            if (!indicators.TryGetValue(observation.Indicator, out var indicator))
                rejections.Add(set.Observations.Name, row.Line, $"indicator: '{observation.Indicator}' is not in {GeodataFolder.Indicators}.");
            else if (IndicatorRange.Violation(observation, indicator) is { } reason)
                rejections.Add(set.Observations.Name, row.Line, reason);
        }
    }
}
