using System.Globalization;
using MimpGeo.Store.Collections;

namespace MimpGeo.Import.Layers;

/// <summary>Finds the one type that fits all values of a property, and reads them as it.</summary>
static class FieldType
{
    const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    static readonly string[] TimestampFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy/MM/dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:sszz", "yyyy/MM/dd HH:mm:sszz",
    ];

    /// <summary>What a text says. A number with a leading zero is a code and stays text, as does one that loses digits.</summary>
    public static PropertyType OfText(string text) => text switch
    {
        _ when Integer(text) is not null => PropertyType.Integer,
        _ when Number(text) is not null => PropertyType.Number,
        "true" or "false" or "TRUE" or "FALSE" or "True" or "False" => PropertyType.Boolean,
        _ => OfTime(text),
    };

    /// <returns>Date, timestamp or text.</returns>
    public static PropertyType OfTime(string text)
        => Date(text) is not null ? PropertyType.Date : Timestamp(text) is not null ? PropertyType.Timestamp : PropertyType.Text;

    /// <summary>The narrowest type that holds values of both.</summary>
    public static PropertyType Join(PropertyType? known, PropertyType next) => (known, next) switch
    {
        (null, _) => next,
        var (one, other) when one == other => next,
        (PropertyType.Integer, PropertyType.Number) or (PropertyType.Number, PropertyType.Integer) => PropertyType.Number,
        _ => PropertyType.Text,
    };

    /// <param name="text">A text of which <see cref="OfText"/> or <see cref="OfTime"/> told the type.</param>
    /// <param name="type">That type, or a wider one.</param>
    public static object Read(string text, PropertyType type) => type switch
    {
        PropertyType.Integer => Integer(text)!,
        PropertyType.Number => Number(text) ?? (double)Integer(text)!,
        PropertyType.Boolean => bool.Parse(text),
        PropertyType.Date => Date(text)!,
        PropertyType.Timestamp => Timestamp(text)!,
        _ => text,
    };

    public static DateOnly? Date(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static DateTime? Timestamp(string text)
        => DateTime.TryParseExact(text, TimestampFormats, CultureInfo.InvariantCulture, Utc, out var instant) ? instant : null;

    static long? Integer(string text)
        => !LooksLikeCode(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    static double? Number(string text)
        => !LooksLikeCode(text)
            && text.Count(char.IsAsciiDigit) is > 0 and <= 17
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? number : null;

    static bool LooksLikeCode(string text)
        => text.TrimStart('-') is ['0', >= '0' and <= '9', ..] or ['+', ..] || text.StartsWith('+');
}
