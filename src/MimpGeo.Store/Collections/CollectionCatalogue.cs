using System.Data.Common;
using System.Text.Json;
using MimpGeo.Domain;

namespace MimpGeo.Store.Collections;

/// <summary>The collections that there are: the server's own and the layers of the user's, read once per snapshot.</summary>
public sealed class CollectionCatalogue
{
    volatile CollectionSet? _set;

    /// <exception cref="EmptyStoreException">Nothing was loaded into the store.</exception>
    public async Task<CollectionSet> ReadAsync(StoreSession session, CancellationToken cancel)
    {
        var snapshot = await StoreCatalogue.SnapshotAsync(session, cancel);
        if (_set is not { } set || set.Snapshot != snapshot)
            _set = set = await ReadAsync(session, snapshot, _set, cancel);
        return set;
    }

    // A collection that was not written since is as it was: a million features are not counted again for the sake of others.
    static async Task<CollectionSet> ReadAsync(StoreSession session, int snapshot, CollectionSet? before, CancellationToken cancel)
    {
        var written = await WrittenAsync(session, cancel);
        var all = new List<CollectionFacts>();
        foreach (var collection in BuiltInCollections.All)
            all.Add(await FactsAsync(session, collection, written.GetValueOrDefault(""), before, cancel));
        foreach (var layer in await LayersAsync(session, cancel))
            all.Add(await FactsAsync(session, layer, written.GetValueOrDefault(layer.Id), before, cancel));
        return new(snapshot, all);
    }

    static async Task<Dictionary<string, int>> WrittenAsync(StoreSession session, CancellationToken cancel)
    {
        await using var command = session.Command("SELECT coalesce(layer, ''), max(number) FROM snapshot GROUP BY layer");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var written = new Dictionary<string, int>();
        while (await rows.ReadAsync(cancel))
            written[rows.GetString(0)] = rows.GetInt32(1);
        return written;
    }

    static async ValueTask<CollectionFacts> FactsAsync(StoreSession session, Collection collection, int version, CollectionSet? before, CancellationToken cancel)
        => before?.Find(collection.Id) is { } known && known.Version == version ? known : await FactsAsync(session, collection, version, cancel);

    static async Task<List<Collection>> LayersAsync(StoreSession session, CancellationToken cancel)
    {
        await using var command = session.Command("SELECT id, title, description, geometry_type, properties, file, imported_at FROM layer ORDER BY id");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var layers = new List<Collection>();
        while (await rows.ReadAsync(cancel))
            layers.Add(LayerOf(rows));
        return layers;
    }

    static Collection LayerOf(DbDataReader row)
    {
        var properties = JsonSerializer.Deserialize<List<LayerProperty>>(row.GetString(4), JsonSerializerOptions.Web)!;
        return new(
            row.GetString(0), row.GetString(1),
            row.IsDBNull(2) ? $"Capa importada del archivo {row.GetString(5)} el {row.GetDateTime(6):yyyy-MM-dd}." : row.GetString(2),
            $"{Layer.Schema}.\"{row.GetString(0)}\"", "fid", PropertyType.Integer, "id",
            row.IsDBNull(3) ? null : new("geom", row.GetString(3), GeometryName(properties)),
            [.. properties.Select(p => new CollectionProperty(p.Name, p.Type, p.Column, p.Name))]);
    }

    // A property may have taken the usual name.
    static string GeometryName(List<LayerProperty> properties)
        => new[] { CollectionGeometry.UsualName, "geometry", "_geometry" }.First(name => properties.TrueForAll(p => p.Name != name) || name[0] == '_');

    static async Task<CollectionFacts> FactsAsync(StoreSession session, Collection collection, int version, CancellationToken cancel)
    {
        var extent = collection.Geometry is { Column: var geom }
            ? $", ST_XMin(ST_Extent({geom})), ST_YMin(ST_Extent({geom})), ST_XMax(ST_Extent({geom})), ST_YMax(ST_Extent({geom}))"
            : "";
        await using var command = session.Command($"SELECT count(*){extent} FROM {collection.Relation} AS f");
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new(collection, version, row.GetInt64(0), row.FieldCount == 1 || row.IsDBNull(1)
            ? null
            : new BoundingBox(row.GetDouble(1), row.GetDouble(2), row.GetDouble(3), row.GetDouble(4)));
    }
}

/// <summary>The collections of one snapshot.</summary>
public sealed record CollectionSet(int Snapshot, IReadOnlyList<CollectionFacts> All)
{
    public CollectionFacts? Find(string id) => All.FirstOrDefault(facts => facts.Collection.Id == id);
}

/// <summary>A collection and what is known of its features.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Version">The number of the snapshot that last wrote it.</param>
/// <param name="Count">Its features.</param>
/// <param name="Box">EPSG:4326; null where no feature has a geometry.</param>
public sealed record CollectionFacts(Collection Collection, int Version, long Count, BoundingBox? Box);
