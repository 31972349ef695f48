using System.Globalization;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features.Exports;

/// <summary>The values of a row as formats without types write them.</summary>
static class FeatureText
{
    /// <returns>Null where the value is.</returns>
    public static string? Text(NpgsqlDataReader row, int column, PropertyType type)
        => row.IsDBNull(column) ? null : type switch
        {
            PropertyType.Integer => row.GetFieldValue<long>(column).ToString(CultureInfo.InvariantCulture),
            PropertyType.Number => row.GetFieldValue<double>(column).ToString("R", CultureInfo.InvariantCulture),
            PropertyType.Boolean => row.GetBoolean(column) ? "true" : "false",
            PropertyType.Date => row.GetFieldValue<DateOnly>(column).ToString("O"),
            PropertyType.Timestamp => row.GetFieldValue<DateTime>(column).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
            _ => row.GetString(column),
        };

    /// <summary>The names of columns, each once: the wanted one, or with a number behind it where it is taken.</summary>
    /// <param name="wanted">Names; two that differ in case only count as one in most formats.</param>
    /// <param name="taken">Names that are used already.</param>
    public static IReadOnlyList<string> Distinct(IEnumerable<string> wanted, params IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        return [.. wanted.Select(name =>
        {
            var free = name.Length == 0 ? "_" : name;
            for (var number = 2; !used.Add(free); number++)
                free = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
            return free;
        })];
    }
}
