using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Checks;

/// <summary>The known territories by INEI's code, by RENIEC's code and by name.</summary>
sealed class Gazetteer(InputFile<TerritoryRow> territories)
{
    readonly Dictionary<Ubigeo, TerritoryRow> _byUbigeo = territories.Values.ToDictionary(t => t.Ubigeo);

    readonly Dictionary<string, TerritoryRow> _byReniec = territories.Values
        .Where(t => t.Reniec is not null)
        .ToDictionary(t => t.Reniec!);

    readonly ILookup<string, TerritoryRow> _byName = territories.Values.ToLookup(t => SpanishName.Fold(t.Name));

    public TerritoryRow? Find(Ubigeo ubigeo) => _byUbigeo.GetValueOrDefault(ubigeo);

    /// <summary>What a code means to RENIEC.</summary>
    public TerritoryRow? FindByReniec(Ubigeo code) => _byReniec.GetValueOrDefault(code.Code);

    /// <summary>The territories of the same level as <paramref name="near"/> that bear this very name, those of its province or department first.</summary>
    public IEnumerable<TerritoryRow> Named(string name, Ubigeo near)
        => _byName[SpanishName.Fold(name)]
            .Where(t => t.Ubigeo.Level == near.Level)
            .OrderByDescending(t => t.Ubigeo.Parent == near.Parent)
            .ThenBy(t => t.Ubigeo);
}
