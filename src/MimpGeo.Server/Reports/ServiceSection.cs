using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>One service of a report: what it is, its cover and its use side by side, whom that is credited to, and what does not add up.</summary>
sealed class ServiceSection(ReportFacts facts, ServiceEntry service)
{
    readonly Use _use = new(facts, service);

    public ServiceEntry Service => service;

    public Cover? Cover { get; } = Cover.Of(facts, service);

    public bool IsKnown => Cover is { IsAbsent: false } || _use.IsKnown;

    public bool IsAbsent => !IsKnown && Cover is { IsAbsent: true };

    /// <summary>Where the territory's own document puts it; after all others where it does not.</summary>
    public string Position => facts.Of(service.Type)
        .Where(figure => figure.Part is not ("summary" or "chart") && figure.Measure != "covered" && !facts.IsOverview(figure))
        .GroupBy(figure => figure.Source)
        .FirstOrDefault()?.Last().Id ?? "~";

    public IEnumerable<Block> Blocks(string number) =>
    [
        new Heading(2, $"{number} {service.Title}"),
        Paragraph.Of(service.Purpose.Es),
        .. IsKnown ? TableBlocks() : [Paragraph.Of("Sin dato.")],
        .. SectionNotes.Of(facts, service).Select(Paragraph.Note),
    ];

    IEnumerable<Block> TableBlocks()
    {
        yield return service.Programme.IsOperated ? Operated(_use.Periods) : Promoted();
        yield return Paragraph.Source(Citation.Of(facts, Cover?.Source, [.. Cover?.Figures ?? [], .. _use.Figures]));
    }

    Table Operated(IReadOnlyList<string> periods) => new(
        "",
        periods is [] ? [new TableRow(Cell.Head("Servicio / Cobertura"), Cell.Head("Población objetivo"))] :
        [
            new TableRow(Cell.Head("Servicio / Cobertura", rows: 2), Cell.Head("Usuarias/os", columns: periods.Count)),
            new TableRow([.. periods.Select(period => Cell.Head(SpanishPeriod.Of(period)))]),
        ],
        [new TableRow(
        [
            CoverCell(),
            .. periods is [] ? [Cell.Of(service.Population.Es)] : periods.Select(period => new Cell(CellKind.Text, _use.In(period))),
        ])]);

    Table Promoted() => new(
        "",
        [new TableRow(Cell.Head("Cobertura"), Cell.Head("Población objetivo"))],
        [new TableRow(CoverCell(), Cell.Of(service.Population.Es))]);

    Cell CoverCell() => new(CellKind.Text, [.. Cover.Blocks(facts, service, Cover)]);
}
