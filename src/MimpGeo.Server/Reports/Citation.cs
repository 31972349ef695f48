using MimpGeo.Server.Counts;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>Whom the numbers of a table are credited to, as the documents that print them say.</summary>
static class Citation
{
    /// <param name="facts">The titles of documents.</param>
    /// <param name="list">The list that the cover is from, if any.</param>
    /// <param name="figures">The printed numbers.</param>
    public static string Of(ReportFacts facts, string? list, IReadOnlyCollection<ReportFigure> figures)
    {
        var documents = figures.GroupBy(figure => figure.Source).OrderByDescending(document => document.Max(figure => CutOff.EndOf(figure.Period)));
        return string.Join("; ", [.. list is null ? Array.Empty<string>() : [list], .. documents.SelectMany((document, at) => Document(facts, document, isNewest: at == 0))]);
    }

    // Older documents say for which of the numbers they stand.
    static IEnumerable<string> Document(ReportFacts facts, IGrouping<string, ReportFigure> figures, bool isNewest)
    {
        List<string> credits = [.. figures.Select(figure => figure.Credit).OfType<string>().Distinct()];
        if (credits is [])
            credits = [facts.Titles[figures.Key]];
        return isNewest ? credits : credits.Select(credit => $"{Periods(figures)}: {credit}");
    }

    static string Periods(IEnumerable<ReportFigure> figures)
        => string.Join(", ", figures.Select(figure => figure.Period).Distinct().Select(SpanishPeriod.Of));
}
