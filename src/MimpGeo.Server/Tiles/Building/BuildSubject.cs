using MimpGeo.Domain;
using MimpGeo.Server.Commands;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles.Archives;
using MimpGeo.Server.Tiles.Tilesets;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Tiles.Building;

/// <summary>What an archive is built of: a request, understood by one state of the store.</summary>
sealed record BuildSubject(CollectionSet Set, IReadOnlyList<TileLayer> Layers, TilePyramid Pyramid, ArchiveInfo Info)
{
    /// <exception cref="NotFoundException">There is no such collection.</exception>
    /// <exception cref="BadParameterException">A parameter cannot be understood.</exception>
    /// <exception cref="CommandException">There would be no tile.</exception>
    public static async Task<BuildSubject> ReadAsync(TileRequest request, NpgsqlDataSource database, CollectionCatalogue collections, StoreCatalogue catalogue, CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var set = await collections.ReadAsync(session, cancel);
        var found = TileQuestion.Collections(request.Layers, set);
        var layers = await TileQuestion.LayersAsync(request.Query, found, set, session, catalogue, cancel);
        if (found.Select(facts => facts.Box).OfType<BoundingBox>().ToList() is not [_, ..] boxes)
            throw new CommandException($"There is nothing to make tiles of: no feature of {request.Layers} has a geometry.");

        var data = boxes.Aggregate((all, box) => all.Union(box));
        var pyramid = new TilePyramid(data, request.Part, request.Zooms.Min, request.Zooms.Max);
        if (pyramid.Count == 0)
            throw new CommandException($"There is nothing to make tiles of: the box is beside {request.Layers}.");

        return new(set, layers, pyramid, Describe(request, new(found, layers, default), Overlap(data, request.Part), set.Snapshot));
    }

    static ArchiveInfo Describe(TileRequest request, Tileset tileset, BoundingBox bounds, int snapshot)
        => new(
            tileset.Title, tileset.Description, tileset.Attribution ?? "", bounds,
            new((bounds.West + bounds.East) / 2, (bounds.South + bounds.North) / 2, request.Zooms.Min), request.Zooms.Min, request.Zooms.Max,
            TileFormat.Pbf, VectorLayers.Of(tileset.Parts, request.Zooms.Min, request.Zooms.Max, VectorLayers.Type), snapshot)
        {
            Question = TileQuestion.Text(request.Layers, request.Parameters),
        };

    // A box that lies beside the data may still have tiles, which show what is near.
    static BoundingBox Overlap(BoundingBox data, BoundingBox? part)
    {
        if (part is not { } box)
            return data;

        var both = new BoundingBox(Math.Max(data.West, box.West), Math.Max(data.South, box.South), Math.Min(data.East, box.East), Math.Min(data.North, box.North));
        return both.West <= both.East && both.South <= both.North ? both : box;
    }
}
