using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>One service of a report: what it is, its cover and its use side by side, whom that is credited to, and what does not add up.</summary>
sealed class ServiceSection(ReportFacts facts, ServiceEntry service)
{
    readonly Cover _cover = new(facts, service);
    readonly Use _use = new(facts, service);

    public ServiceEntry Service => service;

    public bool IsKnown => _cover.IsKnown || _use.IsKnown;

    public bool IsAbsent => !IsKnown && _cover.IsAbsent;

    /// <summary>Where the territory's own document puts it; after all others where it does not.</summary>
    public string Position => facts.Of(service.Type)
        .Where(figure => figure.Part is not ("summary" or "chart") && figure.Measure != "covered" && figure.Territory == facts.Ubigeo.Code)
        .GroupBy(figure => figure.Source)
        .FirstOrDefault()?.Last().Id ?? "~"; // its section comes after the overview

    public IEnumerable<Block> Blocks(string number) =>
    [
        new Heading(2, $"{number} {service.Title}"),
        Paragraph.Of(service.Purpose.Es),
        .. IsKnown || !service.Programme.IsOperated ? TableBlocks() : [Paragraph.Of("Sin dato.")],
        .. SectionNotes.Of(facts, service).Select(Paragraph.Note),
    ];

    IEnumerable<Block> TableBlocks()
    {
        var periods = _use.Periods;
        yield return service.Programme.IsOperated ? Operated(periods) : Promoted();
        var credits = _use.Credits.Concat(facts.Of(service.Type).Where(figure => _cover.Source is null).Select(figure => figure.Credit).OfType<string>()).Distinct().ToList();
        if (_cover.Source is { } list)
            yield return Paragraph.Source($"Cobertura: {list}{string.Concat(credits.Select(credit => $"; {credit}"))}");
        else if (IsKnown)
            yield return Paragraph.Source(credits is [] ? service.Programme.Credit : string.Join("; ", credits));
    }

    Table Operated(IReadOnlyList<string> periods) => new(
        "",
        periods is [] ? [new TableRow(Cell.Head("Servicio / Cobertura"), Cell.Head("Usuarias/os"))] :
        [
            new TableRow(Cell.Head("Servicio / Cobertura", rows: 2), Cell.Head("Usuarias/os", columns: periods.Count)),
            new TableRow([.. periods.Select(period => Cell.Head(SpanishPeriod.Of(period)))]),
        ],
        [new TableRow(
        [
            new Cell(CellKind.Text, [.. _cover.Blocks()]),
            .. periods is [] ? [Cell.Of("sin dato")] : periods.Select(period => new Cell(CellKind.Text, _use.In(period))),
        ])]);

    Table Promoted() => new(
        "",
        [new TableRow(Cell.Head("Servicio"), Cell.Head("Cobertura"), Cell.Head("Población objetivo"))],
        [new TableRow(Cell.Name(service.Type.Name), new Cell(CellKind.Text, [.. _cover.Blocks()]), Cell.Of(service.Population.Es))]);
}
