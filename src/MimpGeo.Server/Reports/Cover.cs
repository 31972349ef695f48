using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>Where a service is, and how many there are: from a list in force, else as a document prints it.</summary>
/// <param name="Count">Of centres.</param>
/// <param name="Head">The same as it is written.</param>
/// <param name="Period">What it speaks of.</param>
/// <param name="Rows">Its parts.</param>
/// <param name="Source">The list it is from; null for documents.</param>
/// <param name="Figures">The printed numbers it is from.</param>
sealed record Cover(int Count, string Head, string Period, IReadOnlyList<CoverRow> Rows, string? Source, IReadOnlyList<ReportFigure> Figures)
{
    /// <summary>A complete list has none here.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>Some parts of the territory are not known: the count is of the others.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The codes of the departments where a list has it.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <returns>Null where nothing is known.</returns>
    public static Cover? Of(ReportFacts facts, ServiceEntry service) => ListedCover.Of(facts, service) ?? PrintedCover.Of(facts, service);

    public static IEnumerable<Block> Blocks(ReportFacts facts, ServiceEntry service, Cover? cover)
    {
        yield return new Paragraph(
            ParagraphRole.Text, new Run($"{service.Type.Name}: "), new Run(cover?.Head ?? (service.IsNationwide ? "a nivel nacional" : "sin dato"), IsStrong: true), new Run(cover is null ? "" : $" ({SpanishPeriod.Of(cover.Period)})"));
        if (cover is { IsPartial: true })
            yield return Paragraph.Of("Suma de lo conocido: hay partes del territorio sin dato.");
        foreach (var zones in Zones(facts, service))
            yield return new Paragraph(ParagraphRole.Text, new Run(Numbers.Decimal((double)zones.Value!), IsStrong: true), new Run($" zonas de intervención ({SpanishPeriod.Of(zones.Period)})"));
        if (cover is not null && CoverRow.TableOf(cover.Rows, cover.Count, service, facts.Ubigeo.Level) is { } table)
            yield return table;
    }

    /// <summary>What the documents count instead of centres.</summary>
    public static IEnumerable<ReportFigure> Zones(ReportFacts facts, ServiceEntry service) => facts.Of(service.Type)
        .Where(figure => figure.Measure == "intervention_zones" && figure.Territory == facts.Ubigeo.Code)
        .DistinctBy(figure => (figure.Period, figure.Value));
}
