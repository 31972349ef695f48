using MimpGeo.Cartography.Sheets;
using MimpGeo.Cartography.Styles;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>Where a sheet comes from: sources, licences, snapshot, addresses.</summary>
static class SheetSources
{
    const string Boundaries = "inei-boundaries-2018";
    const string Places = "inei-places-2017";

    static readonly Words Author = new(
        "Elaborado con MimpGeo · Ministerio de la Mujer y Poblaciones Vulnerables – MIMP", "Made with MimpGeo · Ministry of Women and Vulnerable Populations – MIMP");

    public static SheetImprint Imprint(SheetQuestion question, SheetTerritory territory, StoreFacts facts, SheetServices services, SheetAddress address)
    {
        var used = Used(question, facts, services).ToList();
        return new(
            [.. used.Select(source => $"{source.Publisher}: {source.Title}, {Period(source, question.Language)}")],
            string.Join("; ", used.Select(source => source.Licence).Distinct()),
            Author.In(question.Language), facts.Snapshot, territory.Date, address.Url, address.Table.Url);
    }

    // In the order in which a reader meets them.
    static IEnumerable<Source> Used(SheetQuestion question, StoreFacts facts, SheetServices services)
    {
        var indicator = facts.Indicators.First(each => each.Indicator.Code == question.Style.Indicator).Indicator.Source;
        return new[] { indicator }.Concat(services.Sources).Append(Boundaries).Append(Places).Distinct()
            .Select(code => facts.Sources.FirstOrDefault(source => source.Code == code)).OfType<Source>();
    }

    static string Period(Source source, string language) => language == Languages.English || source.ReferenceDate.Length == 4 ? source.ReferenceDate : SpanishPeriod.Of(source.ReferenceDate);
}
