using System.Globalization;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Filters;

/// <summary>A parameter named as a property: features whose property has exactly this value.</summary>
static class PropertyFilter
{
    /// <summary>Parameters of items that have a meaning of their own: a property of such a name is asked for by a filter.</summary>
    public static readonly string[] Reserved =
    [
        "limit", "bbox", "bbox-crs", "datetime", "crs", "properties", "sortby", "skipGeometry", "precision", "cursor", "f",
        "filter", "filter-lang", "filter-crs",
    ];

    /// <summary>The properties that can be asked for so.</summary>
    public static IEnumerable<CollectionProperty> Of(Collection collection)
        => collection.Properties.Where(property => property.Type != PropertyType.Json && property.Name.Length > 0 && !Reserved.Contains(property.Name));

    /// <exception cref="BadParameterException">The text is no value of the property's type.</exception>
    public static object Value(CollectionProperty property, string text)
    {
        return property.Type switch
        {
            PropertyType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : throw Wrong("a whole number"),
            PropertyType.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Wrong("a number with a point for decimals"),
            PropertyType.Boolean => text switch { "true" or "1" => true, "false" or "0" => false, _ => throw Wrong("true or false") },
            PropertyType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Wrong("a date such as 2020-01-31"),
            PropertyType.Timestamp => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.UtcDateTime : throw Wrong("an instant such as 2020-01-31T12:00:00Z"),
            _ => text.Contains('\0', StringComparison.Ordinal) ? throw Wrong("a text without NUL") : text,
        };

        BadParameterException Wrong(string expected) => new(property.Name, $"'{text}' is not {expected}.");
    }
}
