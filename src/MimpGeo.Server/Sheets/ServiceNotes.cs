using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Sheets;

/// <summary>What a reader of the map must know of its services.</summary>
static class ServiceNotes
{
    public static IEnumerable<string> Of(
        SheetQuestion question, SheetTerritory territory, IReadOnlyList<ServiceCounts> columns, IReadOnlyList<ServiceKind> kinds, IReadOnlyList<PrintedPlace> printed)
    {
        var isEnglish = question.Language == Languages.English;
        if (Named(columns.Where(column => column.Column.Service.Type.Protection != Protection.Public), isEnglish) is { Length: > 0 } reserved)
            yield return isEnglish ? $"{reserved}: their places are reserved by law; only their number is shown." : $"{reserved}: su ubicación es reservada por ley; solo se muestra su número.";
        if (columns.Count == 0)
            yield return isEnglish ? "No list or document tells of services at that date." : "Ninguna lista ni documento informa de servicios a esa fecha.";
        if (columns.Any(column => column.IsPartial))
            yield return isEnglish ? "Numbers from documents are of the territories that they are about: of the others nothing is known." : "Los números de documentos son de los territorios de que tratan: de los demás no hay dato.";
        foreach (var told in columns.Where(column => column.Column.Basis == Basis.Printed).GroupBy(column => column.Column.Period))
            yield return Printed(told, isEnglish);
        if (Named(columns.Where(column => column.Column is { Basis: Basis.Locations, IsComplete: false }), isEnglish) is { Length: > 0 } partial)
            yield return isEnglish ? $"{partial}: the list is partial; there may be more." : $"{partial}: la lista es parcial; puede haber más.";
        if (kinds.Where(kind => kind.Type.Protection == Protection.Public).Sum(kind => kind.Unplaced) is > 0 and var unplaced)
            yield return isEnglish ? $"Of {unplaced} services the place is not known: they are counted and not drawn." : unplaced == 1 ? "De un servicio no se conoce el lugar: se cuenta y no se dibuja." : $"De {unplaced} servicios no se conoce el lugar: se cuentan y no se dibujan.";
        foreach (var slip in Charts(territory, columns, kinds, printed))
            yield return Slip(slip, isEnglish);
    }

    static string Printed(IGrouping<string, ServiceCounts> told, bool isEnglish) => isEnglish
        ? $"{Named(told, isEnglish)}: as printed in documents of {told.Key}; the symbols stand at the capital of the province or district that is named."
        : $"{Named(told, isEnglish)}: según documentos ({SpanishPeriod.Of(told.Key)}); los símbolos están en la capital de la provincia o distrito que nombran.";

    // The document's own map may count otherwise than its tables.
    static IEnumerable<(PrintedPlace Chart, int Count)> Charts(
        SheetTerritory territory, IReadOnlyList<ServiceCounts> columns, IReadOnlyList<ServiceKind> kinds, IReadOnlyList<PrintedPlace> printed)
        => from chart in printed
           where chart.IsChart && chart.Ubigeo == territory.Ubigeo.Code
           from kind in kinds
           where kind.Type.Code == chart.Type && kind.Modality == chart.Modality && kind.Count != chart.Count
           where columns.Any(column => column.Column.Service.Type == kind.Type && column.Column.Basis == Basis.Printed && column.Column.Period == chart.Period)
           select (chart, kind.Count);

    static string Slip((PrintedPlace Chart, int Count) slip, bool isEnglish)
    {
        var label = $"{NameOf(ServiceType.Parse(slip.Chart.Type), isEnglish)} {slip.Chart.Modality}".TrimEnd();
        return isEnglish
            ? $"{label}: the document's own map prints {slip.Chart.Count}, its tables {slip.Count}."
            : $"{label}: el mapa del documento imprime {slip.Chart.Count}; sus tablas, {slip.Count}.";
    }

    static string Named(IEnumerable<ServiceCounts> columns, bool isEnglish) => string.Join(", ", columns.Select(column => NameOf(column.Column.Service.Type, isEnglish)));

    static string NameOf(ServiceType type, bool isEnglish) => isEnglish ? type.NameEn : type.Name;
}
