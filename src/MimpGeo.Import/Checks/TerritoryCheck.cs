using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Checks;

/// <summary>Checks that the territories form one tree, whose numbers add up and whose outlines are there.</summary>
sealed class TerritoryCheck(InputFile<TerritoryRow> territories, Outlines outlines, Rejections rejections, Findings findings)
{
    readonly ILookup<Ubigeo, TerritoryRow> _byUbigeo = territories.Values.ToLookup(t => t.Ubigeo);

    public void Check()
    {
        DuplicateCheck.Check(territories, t => t.Ubigeo, t => $"ubigeo {t.Ubigeo}", rejections);
        DuplicateCheck.Check(territories, t => t.Reniec, t => $"reniec {t.Reniec}", rejections);
        foreach (var row in territories.Rows)
        {
            CheckParents(row);
            CheckOutline(row);
        }

        CheckPopulations();
        foreach (var ubigeo in outlines.Ubigeos.Where(ubigeo => !_byUbigeo.Contains(ubigeo)).Order())
            rejections.Add(GeodataFolder.Boundaries, null, $"the outline of {ubigeo} has no row in {territories.Name}.");
    }

    void CheckParents(InputRow<TerritoryRow> row)
    {
        for (var parent = row.Value.Ubigeo.Parent; parent is not null; parent = parent.Parent)
        {
            if (Find(parent) is not { } found)
                rejections.Add(territories.Name, row.Line, $"ubigeo: {parent}, the {parent.Level} that {row.Value.Ubigeo} is in, has no row.");
            else if (DeclaredName(row.Value, parent) is { } declared && !SpanishName.Same(declared, found.Name))
                rejections.Add(territories.Name, row.Line, $"{parent.Level}: {parent} is '{found.Name}', but the row of {row.Value.Ubigeo} says '{declared}'.");
        }
    }

    static string? DeclaredName(TerritoryRow row, Ubigeo parent)
        => parent.Level == AdminLevel.Province ? row.Province
            : parent.Level == AdminLevel.Department ? row.Department
            : null;

    // Population is counted within the outlines: who has people and no outline has lost it.
    void CheckOutline(InputRow<TerritoryRow> row)
    {
        var territory = row.Value;
        if (territory.Ubigeo == Ubigeo.Nation || outlines.Find(territory.Ubigeo) is not null)
            return;

        if (territory.Population is not null)
            rejections.Add(territories.Name, row.Line, $"ubigeo: {territory.Ubigeo} has a population and no outline in {GeodataFolder.Boundaries}.");
        else
            findings.Add(FindingKind.NoOutline, territories.Name, row.Line, $"{territory.Ubigeo} {territory.Name} has no outline.");
    }

    void CheckPopulations()
    {
        foreach (var row in territories.Rows.Where(row => row.Value.Ubigeo.Level != AdminLevel.District))
        {
            var below = territories.Values.Where(t => t.Ubigeo.Parent == row.Value.Ubigeo && t.Population is not null).ToList();
            if (below.Count > 0 && below.Sum(t => (long)t.Population!) is var sum && sum != row.Value.Population)
            {
                rejections.Add(territories.Name, row.Line,
                    $"population: {row.Value.Population?.ToString(provider: null) ?? "none"} in {row.Value.Ubigeo} is not the sum of the {below[0].Ubigeo.Level.Plural} in it, {sum}.");
            }
        }
    }

    TerritoryRow? Find(Ubigeo ubigeo) => _byUbigeo[ubigeo].FirstOrDefault();
}
