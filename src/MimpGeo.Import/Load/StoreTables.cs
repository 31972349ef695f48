using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>The tables that an import replaces.</summary>
static class StoreTables
{
    // Whoever refers comes before what it refers to.
    static readonly string[] ChildrenFirst =
    [
        "figure", "mention", "figure_measure", "figure_subject", "nearest_service", "located_service", "service", "service_count", "place", "observation", "indicator",
        "territory_origin", "territory", "source",
    ];

    /// <summary>DELETE, not TRUNCATE: the running map keeps reading the old rows until the commit.</summary>
    public static Task ClearAsync(NpgsqlConnection connection, CancellationToken cancel)
        => connection.ExecuteAsync(string.Join('\n', ChildrenFirst.Select(table => $"DELETE FROM {table};")), cancel);

    /// <summary>Tells the planner what is in them now; nothing else would for a minute, and plans would be made for empty tables.</summary>
    public static Task AnalyzeAsync(NpgsqlConnection connection, CancellationToken cancel)
        => connection.ExecuteAsync($"ANALYZE {string.Join(", ", ChildrenFirst)}", cancel);
}
