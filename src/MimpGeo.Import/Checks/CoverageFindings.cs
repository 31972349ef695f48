using MimpGeo.Domain;
using MimpGeo.Import.Geodata;
using MimpGeo.Store;

namespace MimpGeo.Import.Checks;

/// <summary>What is not there: districts without a poverty figure, service types without a service.</summary>
static class CoverageFindings
{
    public static void Find(GeodataSet set, Findings findings)
    {
        FindDistrictsWithoutPoverty(set, findings);
        FindTypesWithoutData(set, findings);
    }

    static void FindDistrictsWithoutPoverty(GeodataSet set, Findings findings)
    {
        var known = set.Observations.Values
            .Where(row => row.Observation.Indicator == Indicator.Poverty)
            .Select(row => row.Observation.Ubigeo)
            .ToHashSet();
        foreach (var row in set.Territories.Rows
            .Where(row => row.Value.Ubigeo.Level == AdminLevel.District && !known.Contains(row.Value.Ubigeo)))
        {
            findings.Add(FindingKind.NoPoverty, set.Territories.Name, row.Line, $"{row.Value.Ubigeo} {row.Value.Name} has no poverty figure.");
        }
    }

    static void FindTypesWithoutData(GeodataSet set, Findings findings)
    {
        var known = set.Services.Values.Select(row => row.Service.Type)
            .Concat(set.ServiceCounts.Values.Select(row => row.Count.Type))
            .ToHashSet();
        foreach (var type in ServiceType.All.Where(type => !known.Contains(type)))
            findings.Add(FindingKind.TypeWithoutData, set.Services.Name, null, $"{type} ({type.Name}) has neither a service nor a count.");
    }
}
