using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Cartography.Styles;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>Reads what a sheet shows, all of one snapshot.</summary>
sealed class SheetReader(StoreSession session, SheetQuestion question, SheetAddress address, StoreFacts facts, CancellationToken cancel)
{
    // What the table names is looked for on the map: it comes before the most populous district.
    const double MorePeople = 1e8;

    /// <exception cref="NotFoundException">There is no such territory.</exception>
    public async Task<Sheet> ReadAsync()
    {
        // Everything below sees the classes and colours as they are printed.
        question = await question.DressedAsync(session, cancel);
        var territory = await SheetTerritory.ReadAsync(session, question.Territory, cancel);
        var plan = SheetPlan.Of(territory.Extent, new UtmZone(territory.Zone), question.Size, question.IsLandscape);
        var districts = await DistrictReader.ReadAsync(session, question, territory, plan, cancel);
        var services = await ServiceReader.ReadAsync(session, question, territory, plan, facts, cancel);
        return new(question, territory, plan, await ContentAsync(territory, plan, districts, services), districts, services);
    }

    async Task<SheetContent> ContentAsync(SheetTerritory territory, SheetPlan plan, List<SheetDistrict> districts, SheetServices services)
    {
        var tables = new SheetTables(question, territory, facts, districts);
        return new(
            Words(territory, districts, services),
            question.Style,
            await MapAsync(territory, plan, districts, services, [.. tables.Ranked.Select(district => district.Ubigeo)]),
            await ClassCounts.ReadAsync(session, question.Meant, question.Style, cancel),
            services.Legend,
            tables.Ranking(),
            tables.Answer(),
            await InsetReader.CoarserAsync(session, question, territory, plan, cancel),
            await InsetReader.CountryAsync(session, question, territory, plan, cancel),
            SheetSources.Imprint(question, territory, facts, services, address));
    }

    SheetWords Words(SheetTerritory territory, List<SheetDistrict> districts, SheetServices services) => new(
        SheetWording.Title(question, territory, facts), SheetWording.Subtitle(question, facts), SheetWording.LegendTitle(question, facts), question.Language,
        [.. SheetNotes.Of(question, facts, districts), .. services.Notes]);

    async Task<SheetMap> MapAsync(SheetTerritory territory, SheetPlan plan, List<SheetDistrict> districts, SheetServices services, HashSet<string> ranked)
    {
        var regions = await OutlineReader.RegionsAsync(session, territory, plan, cancel);
        var (waters, surroundings) = await SurroundingsReader.ReadAsync(session, territory, plan, question.Language, cancel);
        return new()
        {
            Areas = [.. districts.Where(district => district.Wkb is not null).Select(Area)],
            Outlines = [.. Outlines(districts), .. regions.Select(region => region.Outline)],
            Neighbours = await OutlineReader.NeighboursAsync(session, territory, plan, cancel),
            Waters = waters,
            Surroundings = surroundings,
            Names = [.. Names(territory, districts, regions, ranked)],
            Places = await PlaceReader.ReadAsync(session, territory, plan, cancel),
            Services = services.Symbols,
        };
    }

    static SheetArea Area(SheetDistrict district) => new(district.Ubigeo, district.Wkb!.Value, district.Value, district.Interval, Faded: !district.IsMeant);

    IEnumerable<SheetOutline> Outlines(List<SheetDistrict> districts)
        => from district in districts
           where district.Wkb is not null
           from kind in question.Gap is not null && district.IsMeant ? new[] { OutlineKind.Unit, OutlineKind.Answer } : [OutlineKind.Unit]
           orderby kind
           select new SheetOutline(district.Wkb!.Value, kind);

    // The whole is in the title; of the nation only the departments have room.
    static IEnumerable<SheetName> Names(SheetTerritory territory, List<SheetDistrict> districts, List<SheetRegion> regions, HashSet<string> ranked)
        => territory.IsNation
            ? regions.Where(region => region.IsDepartment).Select(region => region.NameOnMap)
            : regions.Where(region => !region.IsDepartment && region.Ubigeo != territory.Ubigeo.Code).Select(region => region.NameOnMap)
                .Concat(districts.Where(district => district.Anchors.Count > 0)
                    .Select(district => new SheetName(district.Ubigeo, district.Name, SheetNameKind.District, district.Anchors, (ranked.Contains(district.Ubigeo) ? MorePeople : 0) + (district.Population ?? 0))));
}
