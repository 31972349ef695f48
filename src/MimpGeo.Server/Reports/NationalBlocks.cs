using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>What only the nation's report has: the survey's ranking, femicide, and all services at a glance.</summary>
static class NationalBlocks
{
    public static IEnumerable<Block> Of(ReportFacts facts, List<ServiceSection> sections) =>
    [
        new Heading(1, "Indicadores de violencia – INEI"),
        .. ContextBlocks.Violence(facts),
        .. Ranking(facts),
        .. Femicide(facts),
        new Heading(1, "Servicios de atención y protección"),
        Overview(facts, sections),
    ];

    static IEnumerable<Block> Ranking(ReportFacts facts) => facts.Context.Ranking is not [var first, ..] ranking ? [] :
    [
        new Table(
            $"Ranking departamental: violencia familiar contra la mujer alguna vez, {first.Period}",
            [new TableRow(Cell.Head("Puesto"), Cell.Head("Departamento"), Cell.Head("%"))],
            [.. ranking.Select((row, at) => new TableRow(Cell.Number(Numbers.Whole(at + 1)), Cell.Name(row.Name), Cell.Number(ContextBlocks.Percent(row.Value))))]),
        Paragraph.Source("INEI-ENDES"),
    ];

    static IEnumerable<Block> Femicide(ReportFacts facts)
    {
        var counts = facts.Figures.Where(figure => figure.Measure is "femicides" or "attempted_femicides").ToList();
        var regions = counts.Where(figure => figure.Territory != "00").ToList();
        if (counts is [])
            return [];
        return [
            new Heading(2, "Feminicidio"),
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
        [new TableRow(Cell.Head("Servicios"), Cell.Head("Número de centros"), Cell.Head("Dónde se encuentran"))],
        [.. sections.Where(section => section.IsKnown && section.Service.Programme.IsOperated).Select(section => Row(facts, section.Service))]);

    static TableRow Row(ReportFacts facts, ServiceEntry service) => new(
        Cell.Name(service.Type.Name),
        Cell.Number(new Cover(facts, service).Count is { } count ? Numbers.Whole(count) : "–"),
        Cell.Of(Regions(facts, service)));

    static string Regions(ReportFacts facts, ServiceEntry service)
    {
        if (facts.Listed.FirstOrDefault(list => list.Type == service.Type) is { Held.Count: > 0 } list)
            return $"{Numbers.Whole(list.Held.Where(held => held.Count > 0).Select(held => held.Ubigeo[..2]).Distinct().Count())} departamentos";
        var covered = facts.Of(service.Type).Where(figure => figure.Measure == "covered_territories").ToList();
        return covered is [] ? "–" : $"{Numbers.Decimal((double)covered[^1].Value!)} regiones";
    }
}
