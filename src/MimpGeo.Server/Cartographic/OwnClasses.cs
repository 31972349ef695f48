using MimpGeo.Cartography.Breaks;
using MimpGeo.Cartography.Styles;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Cartographic;

/// <summary>Classes of the territories that a map is about, instead of those that its style brings.</summary>
/// <param name="Method">How limits are found.</param>
/// <param name="Count">The most classes there may be.</param>
sealed record OwnClasses(BreakMethod Method, int Count)
{
    // Fewer are no map, and more are not told apart.
    const int Fewest = 3;
    const int Most = 9;
    const int Usual = 5;

    public static readonly string[] Names = ["classes", "method"];

    /// <returns>Null for the style's own.</returns>
    /// <exception cref="BadParameterException">A parameter cannot be understood.</exception>
    public static OwnClasses? Of(QueryParameters query)
    {
        var method = BreakMethods.Of(query, query.Text("classes") is null ? null : BreakMethod.Jenks);
        var count = query.Whole("classes", Fewest, Most) ?? Usual;
        return method is { } known ? new(known, count) : null;
    }

    /// <summary>The style with classes of what the filter lets through.</summary>
    public async Task<MapStyle> DivideAsync(MapStyle style, FeatureFilter about, StoreSession session, CancellationToken cancel)
    {
        var values = await ReadAsync(style, about, session, cancel);
        var breaks = ClassBreaks.Of(values.Select(value => (double)value), Count, Method);
        return style.Divided(RoundLimits.Of(breaks.Limits, values, style.Unit == "percent" ? 1 : 2), Rule(values.Count));
    }

    static async Task<List<decimal>> ReadAsync(MapStyle style, FeatureFilter about, StoreSession session, CancellationToken cancel)
    {
        var sql = new SqlText().Add($"SELECT {ClassCounts.Figure(about.Collection, style.Indicator)}");
        about.WriteTo(sql);
        await using var command = sql.Command(session);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var values = new List<decimal>();
        while (await rows.ReadAsync(cancel))
        {
            if (!rows.IsDBNull(0))
                values.Add(rows.GetDecimal(0));
        }

        return values;
    }

    Words Rule(int values)
    {
        var found = Method switch
        {
            BreakMethod.Jenks => new Words("por cortes naturales (Jenks)", "by natural breaks (Jenks)"),
            BreakMethod.Quantile => new("por cuantiles", "by quantiles"),
            _ => new("de igual amplitud", "of equal width"),
        };
        return new(
            $"Clases {found.Es} de {values} valores; un valor igual a un límite va en la clase inferior.",
            $"Classes {found.En} of {values} values; a value equal to a limit goes in the lower class.");
    }
}
