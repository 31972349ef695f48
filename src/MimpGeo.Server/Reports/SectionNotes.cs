using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
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

    static IEnumerable<string> Sums(ReportFacts facts, List<ReportFigure> figures)
        => from figure in figures
           where figure.Part != "summary"
           from @group in figure.Groups
           group figure by (figure.Source, Group: @group) into sum
           let parts = sum.Where(figure => figure.Role != "total").ToList()
           where parts.Count > 0
           from total in sum.Where(figure => figure.Role == "total").DistinctBy(figure => figure.Value)
           where total.Value != parts.Sum(part => part.Value)
           select $"{facts.Titles[sum.Key.Source]}, sección {total.Section}: imprime {Number(total.Value)}; sus partes suman {Number(parts.Sum(part => part.Value))}.";

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
                .Select(figure => $"{facts.Titles[figure.Source]}, {SpanishPeriod.Of(figure.Period)}: está entre los territorios que el servicio cubre.");
        }

        return covered.GroupBy(figure => (figure.Source, figure.Period)).Select(list =>
            $"Cobertura impresa, {SpanishPeriod.Of(list.Key.Period)}: {string.Join(", ", list.Select(Named).Distinct())} ({facts.Titles[list.Key.Source]}).");
    }

    static string Named(ReportFigure covered) => covered.Territory == Ubigeo.Nation.Code ? "todo el país" : covered.TerritoryName;

    static string Number(decimal? value) => Numbers.Decimal((double)(value ?? 0));
}
