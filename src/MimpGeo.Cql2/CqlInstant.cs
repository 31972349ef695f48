using System.Globalization;

namespace MimpGeo.Cql2;

/// <summary>Dates and timestamps as RFC 3339 writes them.</summary>
static class CqlInstant
{
    const string DateFormat = "yyyy-MM-dd";

    public static CqlDate? Date(string text)
        => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new(date) : null;

    public static CqlTimestamp? Timestamp(string text)
        => text.Length > DateFormat.Length
            && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? new(instant.ToUniversalTime())
            : null;

    /// <summary>What may stand in quotes at the end of an interval.</summary>
    public static CqlNode? Any(string text) => text is ".." or "" ? new CqlOpenEnd() : Date(text) ?? (CqlNode?)Timestamp(text);

    public static string Print(CqlDate date) => date.Value.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static string Print(CqlTimestamp timestamp) => timestamp.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy/MM/dd HH:mm:ss.FFFFFFFK"];
}
