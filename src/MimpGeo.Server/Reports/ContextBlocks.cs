using MimpGeo.Domain;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>What surrounds the services: population, poverty with its interval, partner violence.</summary>
static class ContextBlocks
{
    /// <summary>The day that the population is projected to.</summary>
    public static readonly DateOnly PopulationDay = new(2020, 6, 30);

    public static IEnumerable<Block> Of(ReportFacts facts) =>
    [
        new Heading(1, "Población, pobreza y violencia"),
        Paragraph.Of($"Población proyectada a 2020: {(facts.Context.Population is { } people ? Numbers.Whole(people) : "sin dato")}."),
        Paragraph.Of(facts.Context.Poverty is { } poverty
            ? $"Pobreza monetaria {poverty.Period}: {Percent(poverty.Value)} (intervalo del 95 %: de {Percent(poverty.Low)} a {Percent(poverty.High)})."
            : "Pobreza monetaria del conjunto: sin dato."),
        .. Poorest(facts),
        .. facts.Ubigeo == Ubigeo.Nation ? [] : Violence(facts),
    ];

    static IEnumerable<Block> Poorest(ReportFacts facts) => facts.Context.Poorest is [] ? [] :
    [
        new Table(
            $"Distritos con mayor pobreza monetaria, {facts.Context.Poorest[0].Period}",
            [new TableRow(Cell.Head("Provincia"), Cell.Head("Distrito"), Cell.Head("Punto medio"), Cell.Head("Intervalo del 95 %"))],
            [.. facts.Context.Poorest.Select(district => new TableRow(
                Cell.Of(district.Province), Cell.Name(district.District), Cell.Number(Percent(district.Value)),
                Cell.Number($"{Percent(district.Low)} – {Percent(district.High)}")))]),
        Paragraph.Source("INEI, Mapa de pobreza monetaria provincial y distrital 2018"),
    ];

    /// <summary>One row an indicator, one column a year.</summary>
    public static IEnumerable<Block> Violence(ReportFacts facts)
    {
        var periods = facts.Context.Violence.Select(value => value.Period).Distinct().Order(StringComparer.Ordinal).ToList();
        return periods is [] ? [Paragraph.Of($"Violencia de pareja (ENDES): sin dato; la encuesta se publica por departamento{Department(facts)}.")] :
        [
            new Table(
                "Mujeres de 15 a 49 años que sufrieron violencia de su esposo o compañero alguna vez",
                [new TableRow([Cell.Head("Indicador"), .. periods.Select(period => Cell.Head(period))])],
                [.. facts.Context.Violence.GroupBy(value => value.Indicator).Select(indicator => new TableRow(
                [
                    Cell.Name(indicator.Key),
                    .. periods.Select(period => Cell.Number(indicator.Where(value => value.Period == period).Select(value => Percent(value.Value)).FirstOrDefault("–"))),
                ]))]),
            Paragraph.Source("INEI-ENDES"),
        ];
    }

    static string Department(ReportFacts facts)
        => facts.Ubigeo.Level == AdminLevel.Province ? $": vea el resumen de {facts.Departments[facts.Ubigeo.Code[..2]]}" : "";

    public static string Percent(decimal value) => $"{Numbers.Fixed(value)}\u00a0%";
}
