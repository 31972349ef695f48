using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Sheets;

/// <summary>Reads sheets of one question for one territory or many, where there is no request.</summary>
sealed class SheetSource(NpgsqlDataSource database, QueryParameters query, string site)
{
    readonly StoreCatalogue _catalogue = new();
    readonly CollectionCatalogue _collections = new();
    readonly MapStyles _styles = new();

    public async Task<Sheet> ReadAsync(Ubigeo territory, string form, CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var (set, facts) = (await _collections.ReadAsync(session, cancel), await _catalogue.FactsAsync(session, cancel));
        var address = SheetAddress.Of(site, territory, form, query, query.Text("dpi") is null ? SheetQuestion.Names : [.. SheetQuestion.Names, "dpi"]);
        return await new SheetReader(session, SheetQuestion.Of(territory, query, _styles, set, facts), address, facts, cancel).ReadAsync();
    }

    /// <returns>The departments or provinces in a territory, departments in the order of their codes.</returns>
    public async Task<IReadOnlyList<TerritoryFacts>> TerritoriesAsync(AdminLevel level, Ubigeo within, CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var facts = await _catalogue.FactsAsync(session, cancel);
        return [.. facts.Territories.Where(territory => territory.Box is not null && within.Contains(territory.Ubigeo)
            && (territory.Ubigeo.Level == level || territory.Ubigeo.Level == AdminLevel.Department))];
    }
}
