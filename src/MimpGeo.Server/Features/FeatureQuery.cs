using System.Collections.Concurrent;
using System.Globalization;
using MimpGeo.Server.Filters;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features;

/// <summary>Asks the database for features and for their number.</summary>
sealed class FeatureQuery
{
    const int MostCounts = 10_000;

    readonly ConcurrentDictionary<(int Snapshot, string Collection, string Filter), long> _counts = new();

    /// <summary>The rows of a page: sort terms as text, the id, the geometry as the format encodes it, the properties.</summary>
    /// <param name="session">Where the collection was read.</param>
    /// <param name="asked">The question.</param>
    /// <param name="geometry">SQL of the encoded geometry; null for none.</param>
    /// <param name="more">Rows beyond the limit: one tells whether there is another page.</param>
    public static NpgsqlCommand Page(StoreSession session, ItemsQuestion asked, string? geometry, int more)
    {
        var sql = new SqlText().Add("SELECT ");
        foreach (var term in asked.Order.Terms)
            sql.Add($"{term.Sql}::text, ");
        sql.Add($"{asked.Filter.Collection.FeatureId}::text, {geometry ?? "NULL::text"}");
        foreach (var property in asked.Shape.Properties)
            sql.Add($", {property.Column}");
        asked.Filter.WriteTo(sql);
        if (asked.After is { } after)
            sql.Add($" AND ({asked.Order.After(after, sql)})");
        sql.Add($" ORDER BY {asked.Order.Sql}");
        if (asked.Limit is { } limit)
            sql.Add(string.Create(CultureInfo.InvariantCulture, $" LIMIT {limit + more}"));
        return sql.Command(session);
    }

    /// <summary>One feature: its id, the geometry as the format encodes it, the properties.</summary>
    public static NpgsqlCommand One(StoreSession session, Collection collection, string id, FeatureShape shape, string? geometry)
    {
        var sql = new SqlText().Add($"SELECT {collection.FeatureId}::text, {geometry ?? "NULL::text"}");
        foreach (var property in shape.Properties)
            sql.Add($", {property.Column}");
        return sql.Add($" FROM {collection.Relation} AS f WHERE {collection.FeatureId} = {sql.Bind(id)}").Command(session);
    }

    /// <summary>How many features a filter lets through; counted once per snapshot.</summary>
    public async Task<long> CountAsync(StoreSession session, CollectionSet set, FeatureFilter filter, CancellationToken cancel)
    {
        if (filter.IsEverything)
            return set.Find(filter.Collection.Id)!.Count;

        var key = (set.Snapshot, filter.Collection.Id, filter.Key);
        if (_counts.TryGetValue(key, out var known))
            return known;

        var sql = new SqlText().Add("SELECT count(*)");
        filter.WriteTo(sql);
        await using var command = sql.Command(session);
        var count = (long)(await command.ExecuteScalarAsync(cancel))!;
        if (_counts.Count >= MostCounts)
            _counts.Clear();
        return _counts[key] = count;
    }
}
