using System.Globalization;
using MimpGeo.Domain;

namespace MimpGeo.Cartography.Styles;

/// <summary>The labels of classes whose limits belong to the class below.</summary>
static class ClassWords
{
    /// <param name="limits">Rising, one fewer than classes.</param>
    /// <param name="place">Of the class, 0 for the lowest.</param>
    /// <param name="unit">Of the indicator: <c>percent</c> or <c>index</c>.</param>
    public static Words Of(IReadOnlyList<decimal> limits, int place, string unit)
    {
        var (from, to) = (place == 0 ? default(decimal?) : limits[place - 1], place == limits.Count ? default(decimal?) : limits[place]);
        return (from, to) switch
        {
            (null, null) => new("Todos los valores", "All values"),
            (null, { } upTo) => new($"Hasta {Es(upTo)}", $"Up to {En(upTo)}"),
            ({ } above, null) => new($"Mayor a {Es(above)}", $"Above {En(above)}"),
            ({ } above, { } upTo) => new($"{Number(above, SpanishNumbers.Format)}–{Es(upTo)}", $"{Number(above, NumberFormatInfo.InvariantInfo)}–{En(upTo)}"),
        };

        string Es(decimal limit) => Number(limit, SpanishNumbers.Format) + (unit == "percent" ? "\u00a0%" : "");
        string En(decimal limit) => Number(limit, NumberFormatInfo.InvariantInfo) + (unit == "percent" ? "%" : "");
        string Number(decimal limit, NumberFormatInfo format) => limit.ToString(unit == "percent" ? "0.0##############" : "0.00#############", format);
    }
}
