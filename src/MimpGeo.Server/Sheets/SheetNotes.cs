using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>What a reader must know of the figures and outlines of a sheet.</summary>
static class SheetNotes
{
    // More would be a list of its own.
    const int MostNamed = 6;

    public static IEnumerable<string> Of(SheetQuestion question, StoreFacts facts, IReadOnlyList<SheetDistrict> districts)
        => Words(question, facts, districts).Select(words => words.In(question.Language));

    static IEnumerable<Words> Words(SheetQuestion question, StoreFacts facts, IReadOnlyList<SheetDistrict> districts)
    {
        if (districts.Any(district => district.Interval is not null))
            yield return new("El valor es el punto medio del intervalo de confianza al 95 % que se publica.", "The value is the midpoint of the published 95% confidence interval.");
        if (districts.Count(district => district.Pooled is not null) is > 0 and var pooled)
            yield return new($"{pooled} distritos pequeños comparten el intervalo de su grupo.", $"{pooled} small districts share the interval of their group.");
        if (facts.Indicators.Any(each => each.Indicator.Code == question.Style.Indicator && each.Level != AdminLevel.District && each.IsDerived))
            yield return new("Por provincia o departamento: promedio de los distritos ponderado por población.", "By province or department: the population-weighted mean of the districts.");
        if (districts.Where(district => district.Wkb is null).Select(district => district.Name).ToList() is { Count: > 0 } without)
            yield return new($"Sin límites publicados, por eso no se dibujan: {List(without)}.", $"Without published outlines, and so not drawn: {List(without)}.");
        if (question.Gap is null && districts.Any(district => !district.IsMeant))
            yield return new("Los distritos fuera del filtro están atenuados.", "Districts outside the filter are faded.");
        if (question.Gap is not null)
            yield return new("Los distritos que no son parte de la respuesta están atenuados.", "Districts that do not belong to the answer are faded.");
        yield return question.Style.Limits;
    }

    static string List(List<string> names)
        => names.Count <= MostNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNamed))} … ({names.Count})";
}
