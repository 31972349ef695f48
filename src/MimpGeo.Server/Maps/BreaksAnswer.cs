using System.Text.Json.Nodes;
using MimpGeo.Cartography.Breaks;
using MimpGeo.Cartography.Styles;
using MimpGeo.Server.Filters;
using MimpGeo.Store;

namespace MimpGeo.Server.Maps;

/// <summary>The classes of a property's numbers.</summary>
static class BreaksAnswer
{
    /// <summary>The numbers as they are stored, and how many features have none.</summary>
    public static async Task<(IReadOnlyList<double> Values, long Missing)> ReadAsync(BreaksQuestion asked, StoreSession session, CancellationToken cancel)
    {
        var sql = new SqlText().Add($"SELECT f.{asked.Property.Column}::float8");
        asked.Filter.WriteTo(sql);
        await using var command = sql.Command(session);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var (values, missing) = (new List<double>(), 0L);
        while (await rows.ReadAsync(cancel))
        {
            if (!rows.IsDBNull(0) && double.IsFinite(rows.GetDouble(0)))
                values.Add(rows.GetDouble(0));
            else
                missing++;
        }

        return (values, missing);
    }

    public static JsonObject Of(BreaksQuestion asked, IReadOnlyList<double> values, long missing, int snapshot)
    {
        var json = new JsonObject
        {
            ["collection"] = asked.Filter.Collection.Id,
            ["property"] = asked.Property.Name,
            ["title"] = asked.Property.Title,
            ["unit"] = asked.Property.Unit,
            ["method"] = asked.MethodName,
            ["snapshot"] = snapshot,
        };
        if (asked.Published is { } style)
            AddPublished(json, style, values);
        else
            AddFound(json, ClassBreaks.Of(values, asked.Classes, asked.Method!.Value), values);
        json["min"] = values.Count == 0 ? null : values.Min();
        json["max"] = values.Count == 0 ? null : values.Max();
        json["n"] = values.Count;
        json["missing"] = missing;
        return json;
    }

    static void AddFound(JsonObject json, ClassBreaks breaks, IReadOnlyList<double> values)
    {
        json["limits"] = Numbers(breaks.Limits);
        json["counts"] = Counts(values, breaks.Count, breaks.ClassOf);
        json["fit"] = breaks.Fit;
    }

    // The numbers of the style are decimal: 20.1 as stored is the limit 20.1, not a little above it.
    static void AddPublished(JsonObject json, MapStyle style, IReadOnlyList<double> values)
    {
        json["style"] = style.Name;
        json["limits"] = Numbers(style.Classes.Select(each => each.Limit).OfType<decimal>().Select(decimal.ToDouble));
        json["closed"] = new JsonArray([.. style.Classes.SkipLast(1).Select(each => JsonValue.Create(each.UpTo is null ? "above" : "below"))]);
        json["rule"] = style.Limits.Es;
        json["counts"] = Counts(values, style.Classes.Count, value => style.ClassOf((decimal)value));
    }

    static JsonArray Numbers(IEnumerable<double> numbers) => new([.. numbers.Select(number => JsonValue.Create(number))]);

    static JsonArray Counts(IReadOnlyList<double> values, int classes, Func<double, int> classOf)
    {
        var counts = new long[classes];
        foreach (var value in values)
            counts[classOf(value)]++;
        return new([.. counts.Select(count => JsonValue.Create(count))]);
    }
}
