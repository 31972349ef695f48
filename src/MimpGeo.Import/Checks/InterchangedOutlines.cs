using MimpGeo.Domain;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Checks;

/// <summary>Refuses districts of which each holds the capital of the next: their codes are interchanged at all levels of detail.</summary>
/// <remarks>One capital over the border is an error of its point; a round of them cannot come from that.</remarks>
sealed class InterchangedOutlines(IEnumerable<TerritoryRow> territories, Outlines outlines)
{
    readonly Ubigeo[] _drawn = [.. outlines.Ubigeos.Where(ubigeo => ubigeo.Level == AdminLevel.District)];

    public static void Check(IEnumerable<TerritoryRow> territories, Outlines outlines, Rejections rejections)
    {
        foreach (var round in new InterchangedOutlines(territories, outlines).Rounds())
        {
            rejections.Add(GeodataFolder.Boundaries, null,
                $"the outlines of {string.Join(", ", round)} look interchanged: each holds the capital of another one of them, and none its own.");
        }
    }

    IEnumerable<IReadOnlyList<Ubigeo>> Rounds()
    {
        var holders = territories.Where(IsOutside)
            .Select(territory => (territory.Ubigeo, Holder: Holder(territory)))
            .Where(pair => pair.Holder is not null)
            .ToDictionary(pair => pair.Ubigeo, pair => pair.Holder!);
        return holders.Keys.Select(start => Round(start, holders)).OfType<IReadOnlyList<Ubigeo>>().Where(round => round[0] == round.Min());
    }

    bool IsOutside(TerritoryRow territory)
        => territory is { CapitalPoint: { } capital, Ubigeo: var ubigeo }
            && ubigeo.Level == AdminLevel.District && outlines.Find(ubigeo) is not null && !outlines.Hold(ubigeo, capital);

    Ubigeo? Holder(TerritoryRow territory) => _drawn.FirstOrDefault(other => outlines.Hold(other, territory.CapitalPoint!));

    static List<Ubigeo>? Round(Ubigeo start, Dictionary<Ubigeo, Ubigeo> holders)
    {
        var round = new List<Ubigeo> { start };
        while (holders.TryGetValue(round[^1], out var next) && !round.Contains(next))
            round.Add(next);

        return round.Count > 1 && holders.GetValueOrDefault(round[^1]) == start ? round : null;
    }
}
