using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MimpGeo.Server.Counts;

/// <summary>The day up to which things count: a year, month or day, of which the last day is meant.</summary>
/// <param name="Text">As it was asked for.</param>
/// <param name="Day">Its last day.</param>
sealed record CutOff(string Text, DateOnly Day) : IParsable<CutOff>
{
    static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>Whatever is newest in the store.</summary>
    public static readonly CutOff Newest = new("newest", DateOnly.MaxValue);

    /// <summary>The last day of a figure's period; periods from one to another end with the other.</summary>
    /// <returns>Null for figures of which the document gives no period.</returns>
    public static DateOnly? EndOf(string period) => LastDay(period[(period.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    /// <summary>SQL of whether a centre of a list counted on a day: one that tells no start did from the year of its list on.</summary>
    /// <param name="centre">What has <c>valid_from</c> and <c>valid_to</c>, the first day on which it no longer counted.</param>
    /// <param name="source">Its list, a row of <c>source</c>.</param>
    /// <param name="day">A bound date.</param>
    public static string InForce(string centre, string source, string day) => $"""
        coalesce({centre}.valid_from, make_date(left({source}.reference_date, 4)::int, 1, 1)) <= {day} AND ({centre}.valid_to IS NULL OR {centre}.valid_to > {day})
        """;

    public static CutOff Parse(string s, IFormatProvider? provider = null)
        => TryParse(s, provider, out var date)
            ? date
            : throw new FormatException($"'{s}' is not a cut-off date: expected a year, month or day, such as 2023, 2023-01 or 2023-01-31.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CutOff result)
    {
        result = s is not null && LastDay(s) is { } day ? new CutOff(s, day) : null;
        return result is not null;
    }

    static DateOnly? LastDay(string text)
        => DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? text.Length switch
            {
                4 => new DateOnly(first.Year, 12, 31),
                7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
                _ => first,
            }
            : null;
}
