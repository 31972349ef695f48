using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>Where a service is: from a list in force, else as a document prints it.</summary>
sealed class Cover
{
    const int MostNamed = 12;

    readonly ReportFacts _facts;
    readonly ServiceEntry _service;
    readonly List<ReportPlace> _places;
    readonly List<ReportFigure> _printed;
    readonly ListedType? _list;

    public Cover(ReportFacts facts, ServiceEntry service)
    {
        (_facts, _service) = (facts, service);
        _list = facts.Listed.FirstOrDefault(list => list.Type == service.Type && !(list.IsNumberOnly && facts.Ubigeo.Level == AdminLevel.Province));
        _places = _list is null ? [] : [.. facts.Places.Where(place => place.Type == service.Type.Code)];
        var centres = facts.Of(service.Type).Where(figure => figure is { Measure: "centres", Part: not "summary" and not "chart" }).ToList();
        _printed = _list is null ? [.. centres.Where(figure => figure.Period == centres[^1].Period)] : [];
    }

    /// <summary>Centres as listed or printed; null where nothing is known.</summary>
    public int? Count => _list is not null ? Listed : (int?)Totals.FirstOrDefault()?.Value ?? (Parts is [] ? null : (int)Parts.Sum(part => part.Value ?? 0));

    public bool IsKnown => Count > 0 || _printed.Count > 0;

    /// <summary>A complete list has none here.</summary>
    public bool IsAbsent => _list is { IsComplete: true } && Listed == 0;

    public string? Source => _list is not null ? $"{_list.Title}, {_list.ReferenceDate}" : null;

    int? Listed => _list!.Held.Sum(held => held.Count) is var count && (count > 0 || _list.IsComplete) ? count : null;

    IEnumerable<ReportFigure> Totals => _printed.Where(figure => figure.Territory == _facts.Ubigeo.Code && figure is { Modality: null, Role: "total" or null });

    List<ReportFigure> Parts => [.. _printed.Where(figure => figure.Role is "part" or "item" || figure.Territory != _facts.Ubigeo.Code)];

    public IEnumerable<Block> Blocks()
    {
        var head = Count is { } count ? Numbers.Whole(count) : "sin dato";
        yield return new Paragraph(ParagraphRole.Text, new Run($"{_service.Type.Name}: "), new Run(head, IsStrong: true));
        foreach (var zones in Zones)
            yield return new Paragraph(ParagraphRole.Text, new Run(Numbers.Decimal((double)zones.Value!), IsStrong: true), new Run($" zonas de intervención ({SpanishPeriod.Of(zones.Period)})"));
        if (Rows() is { Count: > 0 } rows)
            yield return new Table("", [new TableRow([.. Headings.Select(heading => Cell.Head(heading))])], [.. rows, .. Sum()]);
    }

    /// <summary>What the documents count instead of centres.</summary>
    IEnumerable<ReportFigure> Zones => _facts.Of(_service.Type)
        .Where(figure => figure.Measure == "intervention_zones" && figure.Territory == _facts.Ubigeo.Code)
        .DistinctBy(figure => (figure.Period, figure.Value));

    string Below => _facts.Ubigeo.Level == AdminLevel.Nation ? "Departamento" : _facts.Ubigeo.Level == AdminLevel.Department ? "Provincia" : "Distrito";

    bool IsNamed => _places.Count is > 0 and <= MostNamed && _service.Type.Protection == Protection.Public && _places.All(place => place.Modality is null);

    string[] Headings => IsNamed ? ["Centro", "Provincia", "Distrito"] : HasTypes ? ["Tipo", Below, "N°"] : [Below, "N°"];

    bool HasTypes => _places.Any(place => place.Modality is not null) || _printed.Any(figure => figure.Modality is not null);

    List<TableRow> Rows() => IsNamed
        ? [.. _places.Select(place => new TableRow(Cell.Name(place.Name ?? _service.Label), Cell.Of(place.Province ?? "–"), Cell.Of(place.District ?? "–")))]
        : [.. (_list is null ? PrintedRows() : ListedRows()).Select(row => new TableRow([.. HasTypes ? [Cell.Of(row.Type)] : Array.Empty<Cell>(), Cell.Name(row.Place), Cell.Number(row.Count)]))];

    IEnumerable<TableRow> Sum() => IsNamed || Count is not { } count ? []
        : [new TableRow([.. HasTypes ? [Cell.Name("Total"), Cell.Of("")] : new[] { Cell.Name("Total") }, Cell.Total(Numbers.Whole(count))])];

    IEnumerable<(string Type, string Place, string Count)> ListedRows()
    {
        var places = _facts.Ubigeo == Ubigeo.Nation && HasTypes
            ? _places.GroupBy(place => (Type: place.Modality ?? "", Place: "Todo el país"))
            : _places.GroupBy(place => (Type: place.Modality ?? "", Place: PlaceOf(place)));
        return places.OrderByDescending(group => _places.Count(place => (place.Modality ?? "") == group.Key.Type))
            .ThenBy(group => group.Key.Type, StringComparer.Ordinal)
            .Select(group => (group.Key.Type, group.Key.Place, Numbers.Whole(group.Count())));
    }

    string PlaceOf(ReportPlace place) => (_facts.Ubigeo.Level.Digits switch
    {
        0 => place.Department,
        2 => place.Province,
        _ => place.District,
    }) ?? "Sin ubicación indicada";

    // Reserved places are told by department only: the document's own list of them is not repeated.
    IEnumerable<(string Type, string Place, string Count)> PrintedRows() => _service.Type.Protection == Protection.Department ? []
        : Parts.Where(part => part.Territory != _facts.Ubigeo.Code || !Parts.Exists(other => other.Modality == part.Modality && other.Territory != _facts.Ubigeo.Code))
            .Select(part => (part.Modality ?? "", Named(part), Numbers.Whole((long)(part.Value ?? 0))));

    string Named(ReportFigure part) => part.Territory == _facts.Ubigeo.Code ? _facts.Name
        : part.Territory.Length == 6 && _facts.Ubigeo.Level == AdminLevel.Department ? $"distrito de {part.TerritoryName}"
        : part.TerritoryName;
}
