using System.Globalization;
using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Tiles;

/// <summary>Has the database make a tile.</summary>
sealed class TileRenderer(NpgsqlDataSource database, CollectionCatalogue collections, TilePlans plans) : IDisposable
{
    // More at once than keep the database's cores busy only wait for each other there.
    readonly SemaphoreSlim _turn = new(2 * Environment.ProcessorCount);


    /// <summary>Bytes of a tile before compression. Where there are more, features are left out, the last by rank first.</summary>
    public const int MostBytes = 500_000;

    public TileForm Form => field ??= new("mvt", TileMedia.Vector, RenderAsync);

    /// <returns>The tile, and the state of the store that it shows.</returns>
    /// <exception cref="BadParameterException">A parameter cannot be understood.</exception>
    /// <exception cref="NotFoundException">There is no such collection.</exception>
    public async Task<(Tile Tile, CollectionSet Set)> RenderAsync(string names, TileQuery query, TileId tile, CollectionSet set, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await RenderInTurnAsync(names, query, tile, set, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    async Task<(Tile Tile, CollectionSet Set)> RenderInTurnAsync(string names, TileQuery query, TileId tile, CollectionSet set, CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenSingleAsync(database, cancel);
        while (true)
        {
            var plan = await plans.GetAsync(names, query, set, session, cancel);
            if (!plan.Layers.Any(layer => IsNear(layer.Box, tile)))
                return (Tile.Empty, set);

            var (rendered, snapshot) = await RenderAsync(session, tile, plan, cancel);
            if (snapshot == set.Snapshot)
                return (rendered, set);
            set = await collections.ReadAsync(session, cancel);
        }
    }

    static async Task<(Tile Tile, int Snapshot)> RenderAsync(StoreSession session, TileId tile, TilePlan plan, CancellationToken cancel)
    {
        for (var most = TileLayer.MostFeatures; ; most /= 2)
        {
            await using var command = plan.Statement(tile.Z, most).Command(session, tile);
            await using var row = await command.ExecuteReaderAsync(cancel);
            await row.ReadAsync(cancel);
            var body = row.GetFieldValue<byte[]>(0);
            if (body.Length <= MostBytes || most == 1 || !plan.Layers.Any(layer => layer.Ranked))
                return (body is [] ? Tile.Empty : new Tile(body, LeftOut(plan.Layers, row.GetFieldValue<long[]>(1), most)), row.GetInt32(2));
        }
    }

    // Layers and their labels stand in one list of numbers; a full layer may be just full.
    static string? LeftOut(IReadOnlyList<TileLayer> layers, long[] features, int most)
    {
        var at = 0;
        var full = new List<string>();
        foreach (var layer in layers)
        {
            if (layer.Ranked && features[at] >= most)
                full.Add(layer.Collection.Id);
            at += layer.LabelName is null ? 1 : 2;
        }

        return full is [] ? null : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", full)}; most={most}; by=rank");
    }

    static bool IsNear(BoundingBox? box, TileId tile)
    {
        var reach = tile.Degrees(TileSql.Margin);
        return box is { } there && there.West <= reach.East && there.East >= reach.West && there.South <= reach.North && there.North >= reach.South;
    }
}
