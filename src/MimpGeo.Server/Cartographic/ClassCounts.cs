using MimpGeo.Cartography.Legends;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Cartographic;

/// <summary>How many territories of each class a map means, with an outline or without.</summary>
static class ClassCounts
{
    // The classes are found by the code that fills the map: legend and map cannot disagree.
    public static async Task<LegendCounts> ReadAsync(StoreSession session, FeatureFilter meant, MapStyle style, CancellationToken cancel)
    {
        var (counts, missing, uncertain) = (new long[style.Classes.Count], 0L, 0L);
        await using var command = Figures(meant, style.Indicator).Command(session);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            if (rows.IsDBNull(0))
            {
                missing++;
                continue;
            }

            counts[style.ClassOf(rows.GetDecimal(0))]++;
            if (!rows.IsDBNull(1) && !rows.IsDBNull(2) && style.IsUncertain(new Interval(rows.GetDecimal(1), rows.GetDecimal(2))))
                uncertain++;
        }

        return new(counts, missing, uncertain);
    }

    /// <summary>SQL of a figure of the collection <c>f</c>; of none where it has no such figure.</summary>
    /// <remarks>Doubles that came of numbers of few digits are those numbers again: a limit of 20.1 is the value 20.1.</remarks>
    public static string Figure(Collection collection, string name) => collection.Find(name) is { Column: var column } ? $"f.{column}::numeric" : "NULL::numeric";

    static SqlText Figures(FeatureFilter meant, string indicator)
    {
        var (sql, collection) = (new SqlText(), meant.Collection);
        sql.Add($"SELECT {Figure(collection, indicator)}, {Figure(collection, $"{indicator}_low")}, {Figure(collection, $"{indicator}_high")}");
        meant.WriteTo(sql);
        return sql;
    }
}
