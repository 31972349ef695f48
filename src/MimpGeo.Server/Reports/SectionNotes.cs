using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>Where the documents' own numbers of a service do not agree, and what a national list says of the territory.</summary>
static class SectionNotes
{
    public static IEnumerable<string> Of(ReportFacts facts, ServiceEntry service)
    {
        var figures = facts.Of(service.Type).ToList();
        return [.. Sums(facts, figures), .. service.Type.Protection == Protection.Department ? [] : Tables(facts, figures), .. Covered(facts, figures)];
    }

    /// <summary>Those of the newest period and one document.</summary>
    public static List<ReportFigure> Newest(IEnumerable<ReportFigure> figures)
        => figures.GroupBy(figure => (figure.Source, figure.Period)).MaxBy(list => CutOff.EndOf(list.Key.Period))?.ToList() ?? [];

    static IEnumerable<string> Sums(ReportFacts facts, List<ReportFigure> figures)
        => from figure in figures
           where figure.Part != "summary"
           from @group in figure.Groups
           group figure by (figure.Source, Group: @group) into sum
           let parts = sum.Where(figure => figure.Role != "total").ToList()
           where parts.Count > 0
           from total in sum.Where(figure => figure.Role == "total").DistinctBy(figure => figure.Value)
           where total.Value != parts.Sum(part => part.Value)
           select $"{facts.Titles[sum.Key.Source]}, sección {Section(facts, total)}: {Announced(total, parts)}.";

    static string Announced(ReportFigure total, List<ReportFigure> parts) => parts.TrueForAll(part => part.Role == "item")
        ? $"anuncia {Number(total.Value)} ({Measure(total)}), y su lista nombra {Number(parts.Sum(part => part.Value))}"
        : $"imprime {Number(total.Value)} ({Measure(total)}), y sus partes suman {Number(parts.Sum(part => part.Value))}";

    static string Measure(ReportFigure figure) => figure.MeasureName.ToLowerInvariant();

    static string Section(ReportFacts facts, ReportFigure figure) => facts.IsOverview(figure) ? "que resume todos los servicios" : figure.Section;

    static IEnumerable<string> Tables(ReportFacts facts, List<ReportFigure> figures)
        => from cell in figures
           where cell is { Part: "summary", Role: "part" }
           let listed = figures.Where(figure => figure is { Measure: "centres", Part: "table" } && figure.Source == cell.Source && figure.Role != "total"
               && figure.Territory.StartsWith(cell.Territory, StringComparison.Ordinal)).ToList()
           where listed.Count > 0 && listed.Sum(figure => figure.Value) != cell.Value
           select $"{cell.TerritoryName}: la sección {listed[0].Section} suma {Number(listed.Sum(figure => figure.Value))}; el consolidado imprime {Number(cell.Value)} ({facts.Titles[cell.Source]}).";

    static IEnumerable<string> Covered(ReportFacts facts, List<ReportFigure> figures)
    {
        var covered = figures.Where(figure => figure.Measure == "covered").ToList();
        if (facts.Ubigeo != Ubigeo.Nation)
        {
            return covered.Where(figure => figure.Territory == facts.Ubigeo.Code).DistinctBy(figure => figure.Source)
                .Select(figure => $"{facts.Name} figura en la lista de territorios que cubre este servicio: {facts.Titles[figure.Source]}, {SpanishPeriod.Of(figure.Period)}.");
        }

        return Newest(covered.Where(figure => figure.Territory != "00")) is [var first, ..] list
            ? [$"Territorios que cubre según {facts.Titles[first.Source]}, {SpanishPeriod.Of(first.Period)}: {string.Join(", ", list.Select(figure => figure.TerritoryName).Distinct())}."]
            : [];
    }

    static string Number(decimal? value) => Numbers.Decimal((double)(value ?? 0));
}
