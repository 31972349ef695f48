using System.Globalization;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Filters;

/// <summary>The parameter <c>datetime</c>: features that hold at an instant or in a part of an interval. Days are compared, in UTC.</summary>
/// <param name="From">Null for an open beginning.</param>
/// <param name="To">Null for an open end.</param>
sealed record TimeFilter(DateOnly? From, DateOnly? To)
{
    /// <exception cref="BadParameterException">It is neither an instant nor an interval.</exception>
    public static TimeFilter? Of(QueryParameters query)
        => query.Text("datetime") is not { } text ? null : text.Split('/') switch
        {
            [var instant] when Day(instant) is { } day => new(day, day),
            [var from, var to] when (IsOpen(from) || Day(from) is not null) && (IsOpen(to) || Day(to) is not null) && !(Day(from) > Day(to)) => new(Day(from), Day(to)),
            _ => throw new BadParameterException("datetime", $"'{text}' is neither an instant nor an interval: expected 2020-01-31, 2020-01-31T12:00:00Z, or two of them such as 2020-01-01/2020-12-31, where one may be '..'."),
        };

    /// <summary>A feature that does not say when it holds always does.</summary>
    public string Condition(CollectionTime time, SqlText sql)
        => string.Join(" AND ", new[]
        {
            From is { } from ? $"({time.End} IS NULL OR {time.End} >= {sql.Bind(from)})" : "true",
            To is { } to ? $"({time.Start} IS NULL OR {time.Start} <= {sql.Bind(to)})" : "true",
        });

    static bool IsOpen(string end) => end is ".." or "";

    static DateOnly? Day(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : text.Contains('T', StringComparison.OrdinalIgnoreCase)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? DateOnly.FromDateTime(instant.UtcDateTime)
                : null;
}
