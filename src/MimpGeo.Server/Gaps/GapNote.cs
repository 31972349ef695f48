using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Store;

namespace MimpGeo.Server.Gaps;

/// <summary>What a reader of the answer must know to not misread it, in both languages.</summary>
sealed record GapNote(string Code, string Es, string En)
{
    public static IEnumerable<GapNote> Of(GapPlan plan)
    {
        if (plan.Indicator.HasInterval)
        {
            yield return new("interval",
                "La pobreza distrital se publica como intervalo de confianza al 95 %; el valor es su punto medio.",
                "District poverty is published as a 95 % confidence interval; the value is its midpoint.");
        }

        if (plan.Indicator.IsDerived)
        {
            yield return new("derived",
                "A este nivel no hay cifra publicada: es el promedio de los distritos ponderado por población, y el intervalo es una envolvente conservadora.",
                "There is no published figure at this level: it is the population-weighted mean of the districts, and the interval is a conservative envelope.");
        }

        if (plan.Service.Sources.Contains("mimp-services-2026"))
        {
            yield return new("partial",
                "La lista de este servicio es parcial: un distrito sin servicio en la lista puede tenerlo.",
                "The list of this service is partial: a district without one in the list may have one.");
        }

        if (plan.Service.Unplaced > 0 && plan.Asked.Level != AdminLevel.Department)
        {
            yield return new("unplaced",
                $"De {plan.Service.Unplaced} servicios solo se conoce el departamento, por reserva; no cuentan en ningún distrito.",
                $"Of {plan.Service.Unplaced} services only the department is told; they count in no district.");
        }
    }

    /// <summary>The sources of every figure in the answer.</summary>
    public static IEnumerable<Source> Sources(GapPlan plan)
    {
        string[] used =
        [
            plan.Indicator.Indicator.Source, .. plan.Service.Sources,
            .. plan.Facts.Indicators.Where(i => i.Indicator.Code == Indicator.Poverty).Select(i => i.Indicator.Source),
        ];
        return plan.Facts.Sources.Where(source => used.Contains(source.Code));
    }
}
