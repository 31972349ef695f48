using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>How much a service is used in a territory, period beside period.</summary>
sealed class Use
{
    static readonly HashSet<string> Measures =
    [
        "cases", "activities", "preventive_actions", "people_informed", "people", "consultations", "people_admitted", "people_adopted",
        "resolutions", "people_registered", "workshops", "families",
    ];

    readonly List<ReportFigure> _figures;

    public Use(ReportFacts facts, ServiceEntry service) => _figures = [.. facts.Of(service.Type)
        .Where(figure => figure.Territory == facts.Ubigeo.Code && Measures.Contains(figure.Measure) && figure.Unit == "count")
        .Where(figure => figure.Part is "table" || (figure.Part is "text" && IsPlain(figure)))];

    public bool IsKnown => _figures.Count > 0;

    public IReadOnlyList<string> Periods => [.. _figures.Select(figure => figure.Period).Distinct().OrderBy(CutOff.EndOf).ThenByDescending(period => period.Length)];

    public IReadOnlyList<ReportFigure> Figures => _figures;

    public IReadOnlyList<Block> In(string period) => [.. _figures.Where(figure => figure.Period == period).Select(Line)];

    static Paragraph Line(ReportFigure figure)
        => new(ParagraphRole.Text, new Run(Numbers.Decimal((double)figure.Value!), IsStrong: true), new Run($" {Named(figure)}"));

    // Labels are the headings of row and column, then the words that the document prints below the number.
    static string Named(ReportFigure figure)
        => figure.Label?.Split(": ") is [_, .., var words] && figure.Part == "table" ? Spelt(words) : Kind(figure) ?? figure.MeasureName;

    // The documents spell it in three ways, two of them wrong.
    static string Spelt(string words) => words.Replace("Usuaris/os", "Usuarias/os", StringComparison.Ordinal).Replace("Usuarías/os", "Usuarias/os", StringComparison.Ordinal);

    // In running text the parts of a number are told by their kind only.
    static string? Kind(ReportFigure figure) => figure.Role == "part" ? figure.Label?.ToLowerInvariant() : null;

    static bool IsPlain(ReportFigure figure) => figure.Modality is null && !figure.Dimension.Contains("sex=", StringComparison.Ordinal)
        && !figure.Dimension.Contains("age=", StringComparison.Ordinal);
}
