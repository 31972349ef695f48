using Microsoft.AspNetCore.Http.HttpResults;
using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Catalogue;

/// <summary>What a client needs to start: what may be asked about, and where it lies.</summary>
static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/catalogue", ["GET", "HEAD"], Get);
        routes.MapMethods("/ayuda", ["GET", "HEAD"], Help);
    }

    static ContentHttpResult Help(HttpContext http)
        => TypedResults.Content(HelpPage.Write(Languages.Of(new QueryParameters(http.Request.Query, "lang"))), Html.ContentType);

    static async Task<IResult> Get(NpgsqlDataSource database, StoreCatalogue catalogue, HttpContext http, CancellationToken cancel)
    {
        _ = new QueryParameters(http.Request.Query);
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var facts = await catalogue.FactsAsync(session, cancel);
        return Snapshots.IsKnown(http, facts.Snapshot, "catalogue") ? TypedResults.Empty : TypedResults.Json(new
        {
            facts.Snapshot,
            Bounds = facts.Territories.Select(t => t.Box).OfType<BoundingBox>().Aggregate((all, box) => all.Union(box)).ToArray(),
            Levels = AdminLevel.All.Except([AdminLevel.Nation]).Select(level => level.Code),
            Departments = Territories(facts, AdminLevel.Department),
            Provinces = Territories(facts, AdminLevel.Province),
            Indicators = facts.Indicators.GroupBy(i => i.Indicator.Code).Select(Indicator),
            Services = ServiceType.All.Join(facts.Services, type => type, held => held.Type, (_, held) => Service(held)),
            ServiceTypes = ServiceCatalogue.All.Select(Entry),
            Programmes = Programme.All.Select(programme => new { programme.Code, programme.Name, programme.Purpose, Operated = programme.IsOperated }),
            Glossary = Glossary.All,
            facts.Sources,
        }, ApiJson.Options);
    }

    static IEnumerable<object> Territories(StoreFacts facts, AdminLevel level)
        => facts.Territories.Where(t => t.Ubigeo.Level == level)
            .Select(t => new { Ubigeo = t.Ubigeo.Code, t.Name, Bbox = t.Box?.ToArray(), t.Label });

    static object Indicator(IGrouping<string, IndicatorFacts> levels)
    {
        var (first, indicator) = (levels.First(), levels.First().Indicator);
        return new
        {
            indicator.Code,
            indicator.NameEs,
            indicator.NameEn,
            indicator.Unit,
            indicator.Source,
            Interval = first.HasInterval,
            Periods = levels.SelectMany(level => level.Periods).Distinct().Order(StringComparer.Ordinal),
            Levels = levels.Select(level => level.Level.Code),
            DerivedLevels = levels.Where(level => level.IsDerived).Select(level => level.Level.Code),
        };
    }

    static object Service(ServiceFacts held) => new
    {
        held.Type.Code,
        held.Type.Name,
        held.Type.NameEn,
        Protection = held.Type.Protection.ToString().ToLowerInvariant(),
        held.Count,
        held.Modalities,
        held.Sources,
    };

    static object Entry(ServiceEntry entry) => new
    {
        entry.Type.Code,
        Name = new Text(entry.Type.Name, entry.Type.NameEn),
        entry.Label,
        Programme = entry.Programme.Code,
        entry.Purpose,
        entry.Population,
        entry.Modalities,
        Protection = entry.Type.Protection.ToString().ToLowerInvariant(),
    };
}
