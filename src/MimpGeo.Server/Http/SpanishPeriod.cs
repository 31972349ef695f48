using System.Globalization;

namespace MimpGeo.Server.Http;

/// <summary>Periods as the ministry's documents write them: <c>2022</c> is "Año 2022", <c>2024-01/2024-03</c> "Ene - Mar 2024".</summary>
static class SpanishPeriod
{
    static readonly string[] Months = ["Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Set", "Oct", "Nov", "Dic"];

    public static string Of(string period) => period.Split('/') switch
    {
        [{ Length: 4 } year] => $"Año {year}",
        [{ Length: 7 } month] => $"{Month(month)} {month[..4]}",
        [{ Length: 10 } day] => $"{int.Parse(day.AsSpan(8), CultureInfo.InvariantCulture)} {Month(day)} {day[..4]}",
        [{ Length: 7 } from, { Length: 7 } to] when from[..4] == to[..4] => $"{Month(from)} - {Month(to)} {to[..4]}",
        [var from, var to] => $"{Of(from)} a {Of(to)}",
        _ => period == "undated" ? "Sin fecha" : period,
    };

    static string Month(string text) => Months[int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1];
}
