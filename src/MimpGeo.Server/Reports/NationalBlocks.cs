using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>What only the nation's report has: the survey's rankings, femicide, and all services at a glance.</summary>
static class NationalBlocks
{
    const int MostNamed = 6;

    public static IEnumerable<Block> Of(ReportFacts facts, List<ServiceSection> sections) =>
    [
        new Heading(1, "Indicadores de violencia – INEI"),
        new Heading(2, "A. Violencia ejercida alguna vez por el esposo o compañero"),
        .. ContextBlocks.Violence(facts),
        .. Ranking(facts),
        new Heading(2, "B. Violencia ejercida en los últimos 12 meses por el esposo o compañero"),
        Paragraph.Of("Sin dato: la serie por departamento que se publica es la de alguna vez."),
        .. Femicide(facts),
        new Heading(1, "Servicios de atención y protección"),
        Overview(facts, sections),
        Paragraph.Source("la de la sección de cada servicio, más abajo."),
    ];

    /// <summary>One row a department, by the total; one column an indicator.</summary>
    static IEnumerable<Block> Ranking(ReportFacts facts)
    {
        var indicators = facts.Context.Ranking.Select(rank => rank.Indicator).Distinct().ToList();
        return indicators is [] ? [] :
        [
            new Table(
                $"Ranking departamental: violencia familiar contra la mujer alguna vez, {facts.Context.Ranking[0].Period}, en %",
                [new TableRow([Cell.Head("Puesto"), Cell.Head("Departamento"), .. indicators.Select(indicator => Cell.Head(indicator))])],
                [.. facts.Context.Ranking.GroupBy(rank => rank.Name).Select((department, at) => new TableRow(
                [
                    Cell.Number(Numbers.Whole(at + 1)), Cell.Name(department.Key),
                    .. indicators.Select(indicator => Cell.Number(department.Where(rank => rank.Indicator == indicator).Select(rank => ContextBlocks.Percent(rank.Value)).FirstOrDefault("sin dato"))),
                ]))]),
            Paragraph.Source("INEI-ENDES"),
        ];
    }

    static IEnumerable<Block> Femicide(ReportFacts facts)
    {
        var counts = facts.Figures.Where(figure => figure.Measure is "femicides" or "attempted_femicides").ToList();
        var regions = counts.Where(figure => figure.Territory != "00").ToList();
        if (counts is [])
            return [];
        return [
            new Heading(2, "C. Feminicidio"),
            .. counts.Except(regions).Select(figure => new Paragraph(
                ParagraphRole.Text, new Run($"{figure.Label}: "), new Run(Numbers.Decimal((double)figure.Value!), IsStrong: true))),
            .. regions is [] ? [] : new Block[]
            {
                new Table(
                    $"Regiones con más casos con características de feminicidio, {SpanishPeriod.Of(regions[^1].Period)}",
                    [new TableRow(Cell.Head("Región"), Cell.Head("N°"), Cell.Head("%"))],
                    [.. regions.Select(region => new TableRow(
                        Cell.Name(region.TerritoryName), Cell.Number(Numbers.Decimal((double)region.Value!)), Cell.Number(Share(facts, region))))]),
            },
            Paragraph.Source(Programme.Aurora.Credit),
        ];
    }

    static string Share(ReportFacts facts, ReportFigure region) => facts.Figures
        .FirstOrDefault(figure => figure.Measure == "share_percent" && figure.Source == region.Source && figure.Section == region.Section && figure.Territory == region.Territory)
        is { Value: { } share } ? ContextBlocks.Percent(share) : "–";

    static Table Overview(ReportFacts facts, List<ServiceSection> sections) => new(
        "",
        [new TableRow(Cell.Head("Servicios"), Cell.Head("Número de centros"), Cell.Head("Dónde se encuentran"), Cell.Head("Fecha"))],
        [.. sections.Where(section => section.Service.Programme.IsOperated && IsPlaced(facts, section)).Select(section => Row(facts, section))]);

    static bool IsPlaced(ReportFacts facts, ServiceSection section)
        => section.Cover is not null || IsEverywhere(facts, section.Service) || section.Service.IsNationwide || Cover.Zones(facts, section.Service).Any();

    static TableRow Row(ReportFacts facts, ServiceSection section) => new(
        Cell.Name(section.Service.Type.Name),
        Cell.Number(Number(facts, section)),
        Cell.Of(Where(facts, section)),
        Cell.Of(Period(facts, section) is { } period ? SpanishPeriod.Of(period) : "–"));

    // The zones of the nation say more than the centres of some of its departments.
    static string Number(ReportFacts facts, ServiceSection section) => (section.Cover, Cover.Zones(facts, section.Service).FirstOrDefault()) switch
    {
        (null or { IsPartial: true }, { } zones) => $"{Numbers.Decimal((double)zones.Value!)} zonas de intervención",
        ({ } cover, _) => cover.Head + (cover.IsPartial ? " o más" : ""),
        _ => "–",
    };

    static string? Period(ReportFacts facts, ServiceSection section)
        => section.Cover is { IsPartial: false } cover ? cover.Period : Cover.Zones(facts, section.Service).FirstOrDefault()?.Period ?? section.Cover?.Period ?? Covered(facts, section.Service).FirstOrDefault()?.Period;

    static string Where(ReportFacts facts, ServiceSection section)
    {
        if (section.Cover is { Departments: { Count: > 0 } departments })
            return Named([.. departments.Select(code => facts.Departments[code])], "departamentos");
        if (section.Service.IsNationwide || IsEverywhere(facts, section.Service))
            return "A nivel nacional";
        var named = Covered(facts, section.Service).Where(figure => figure.Territory != "00").Select(figure => figure.TerritoryName).Distinct().ToList();
        var announced = facts.Of(section.Service.Type).LastOrDefault(figure => figure.Measure == "covered_territories" && figure.Period == section.Cover?.Period);
        return named is [] ? announced is null ? "–" : $"{Numbers.Decimal((double)announced.Value!)} regiones" : Named(named, "regiones");
    }

    static string Named(List<string> places, string kind) => places.Count <= MostNamed ? string.Join(", ", places) : $"{Numbers.Whole(places.Count)} {kind}";

    static bool IsEverywhere(ReportFacts facts, ServiceEntry service) => Covered(facts, service).Any(figure => figure.Territory == "00");

    /// <summary>The newest list of what the service covers.</summary>
    static List<ReportFigure> Covered(ReportFacts facts, ServiceEntry service) => SectionNotes.Newest(facts.Of(service.Type).Where(figure => figure.Measure == "covered"));
}
