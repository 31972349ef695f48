using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>Where a service is by the newest document that says it in words and numbers.</summary>
static class PrintedCover
{
    /// <returns>Null where no document counts the service here.</returns>
    public static Cover? Of(ReportFacts facts, ServiceEntry service)
    {
        var centres = facts.Of(service.Type).Where(figure => figure is { Measure: "centres", Part: not "chart", Value: not null }).ToList();
        if (centres.MaxBy(figure => (CutOff.EndOf(figure.Period), figure.Part != "summary", !facts.IsOverview(figure), figure.Part == "table")) is not { Part: not "summary" } best)
            return Summary(facts, service);

        var section = centres.Where(figure => (figure.Source, figure.Section, figure.Period, figure.Part) == (best.Source, best.Section, best.Period, best.Part)).ToList();
        var own = section.Where(figure => figure.Territory == facts.Ubigeo.Code && figure.Role is "total" or null).ToList();
        var rows = Rows(facts, service, section);
        var count = (int?)own.Find(figure => figure.Modality is null)?.Value ?? (rows is [] ? (int)section.Sum(figure => figure.Value!.Value) : rows.Sum(row => row.Count));
        return new(count, Numbers.Whole(count) + Beside(own), best.Period, rows, null, section);
    }

    // "57 SAR + 5 PIAS": counted beside the others, not among them.
    static string Beside(IEnumerable<ReportFigure> own) => string.Concat(own
        .Where(figure => figure is { Modality: not null, Groups: [] })
        .Select(figure => $" + {Numbers.Decimal((double)figure.Value!)} {figure.Modality}"));

    static Cover? Summary(ReportFacts facts, ServiceEntry service)
    {
        var columns = facts.Tables.Tables.SelectMany(table => table.Columns.Zip(table.Totals));
        return columns.FirstOrDefault(column => column.First.Service == service) is ({ } told, { Best: { } count } total)
            ? new(count, Numbers.Whole(count), told.Period, [], $"consolidado de {string.Join("; ", told.Sources.Select(code => facts.Titles[code]))}", [])
            {
                IsPartial = total is { Printed: null, IsPartial: true },
            }
            : null;
    }

    // Reserved places are told by department only: the document's own list of them is not repeated.
    static List<CoverRow> Rows(ReportFacts facts, ServiceEntry service, List<ReportFigure> section)
    {
        if (service.Type.Protection == Protection.Department)
            return [];

        var parts = section.Where(figure => figure.Role is "part" or "item" || figure.Territory != facts.Ubigeo.Code).ToList();
        // A type's number for the whole stands above its numbers by province.
        return [.. parts
            .Where(part => part.Territory != facts.Ubigeo.Code || !parts.Exists(other => other.Modality == part.Modality && other.Territory != facts.Ubigeo.Code))
            .Select(part => new CoverRow(
                service.Type.Protection == Protection.Public && NameOf(part) is { } name && name != service.Label ? name : null, part.Modality, part.Department, part.Province, part.District, (int)part.Value!))];
    }

    // "Estrategia Rural — intervención Huacullani", "Servicio Mi60+ - Chimbote — N°"
    static string? NameOf(ReportFigure part)
        => part is { Label: { } label, Value: 1 } && (part.Role == "item" || part.District is not null)
            ? label.Split(" — ") is [.., var last] && last.StartsWith("intervención ", StringComparison.Ordinal) ? last["intervención ".Length..] : label.Split(" — ")[0]
            : null;
}
