using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Checks;

/// <summary>What is odd about the publisher's ranks: missing, unused, shared, or telling apart what is equal.</summary>
sealed class RankFindings(InputFile<ObservationRow> observations, Findings findings)
{
    public void Find()
    {
        foreach (var series in observations.Rows
            .Where(row => row.Value.Observation.Ubigeo.Level == AdminLevel.District)
            .GroupBy(row => (row.Value.Observation.Indicator, row.Value.Observation.Period))
            .Where(series => series.Any(row => row.Value.Observation.RankNational is not null)))
        {
            FindMissing(series);
            FindUnused(series.Key.Indicator, series.Key.Period, series);
            FindShared(series);
            FindTies(series);
        }
    }

    void FindMissing(IEnumerable<InputRow<ObservationRow>> series)
    {
        foreach (var row in series.Where(row => row.Value.Observation.RankNational is null))
            findings.Add(FindingKind.NoNationalRank, observations.Name, row.Line, $"{Named(row)} has no national rank.");
    }

    void FindUnused(string indicator, string period, IEnumerable<InputRow<ObservationRow>> series)
    {
        var used = series.Select(row => row.Value.Observation.RankNational).OfType<int>().ToHashSet();
        foreach (var rank in Enumerable.Range(1, used.Max()).Where(rank => !used.Contains(rank)))
            findings.Add(FindingKind.UnusedRank, observations.Name, null, $"national rank {rank} of {indicator} {period} is unused.");
    }

    void FindShared(IEnumerable<InputRow<ObservationRow>> series)
    {
        foreach (var shared in series.Where(row => row.Value.Observation.RankNational is not null)
            .GroupBy(row => row.Value.Observation.RankNational).Where(rank => rank.Count() > 1))
        {
            findings.Add(FindingKind.SharedRank, observations.Name, shared.First().Line,
                $"national rank {shared.Key} is shared by {string.Join(", ", shared.Select(Named))}.");
        }
    }

    void FindTies(IEnumerable<InputRow<ObservationRow>> series)
    {
        foreach (var tie in series.GroupBy(row => row.Value.Observation.Value).Where(value => value.Count() > 1))
        {
            findings.Add(FindingKind.TiedValue, observations.Name, tie.First().Line,
                $"{tie.Count()} districts have the value {tie.Key}: only the publisher's ranks order {string.Join(", ", tie.Select(row => row.Value.Observation.Ubigeo))}.");
        }
    }

    static string Named(InputRow<ObservationRow> row) => $"{row.Value.Observation.Ubigeo} {row.Value.TerritoryName}".TrimEnd();
}
