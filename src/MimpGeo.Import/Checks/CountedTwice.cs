using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Checks;

/// <summary>Refuses a count of services that are listed one by one too: added up, they would be there twice.</summary>
static class CountedTwice
{
    public static void Check(GeodataSet set, Rejections rejections)
    {
        var listed = set.Services.Rows.ToLookup(row => row.Value.Service.Type);
        foreach (var row in set.ServiceCounts.Rows)
        {
            var count = row.Value.Count;
            if (listed[count.Type].Where(service => Overlap(service.Value.Service.Ubigeo, count.Ubigeo)).ToList() is { Count: > 0 } twice)
                rejections.Add(set.ServiceCounts.Name, row.Line, Reason(count.Type, count.Ubigeo, set.Services.Name, twice));
        }
    }

    static bool Overlap(Ubigeo one, Ubigeo other) => one.Contains(other) || other.Contains(one);

    // The line alone, not the district: where a shelter is stays out of every message.
    static string Reason(ServiceType type, Ubigeo ubigeo, string file, List<InputRow<ServiceRow>> twice)
        => $"type: {type} of {ubigeo} are listed on {file}:{twice[0].Line}{(twice.Count == 1 ? "" : $", the first of {twice.Count} lines,")} too; "
            + "a type's number in a territory comes from the list or from the counts, never from both.";
}
