using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles.Tilesets;

/// <summary>The tiles of some collections, as a question narrows them.</summary>
/// <param name="Collections">What is known of them.</param>
/// <param name="Layers">What a tile shows of each.</param>
/// <param name="Query">The question's parameters, to be put behind the address of a tile; empty where there are none.</param>
sealed record Tileset(IReadOnlyList<CollectionFacts> Collections, IReadOnlyList<TileLayer> Layers, QueryString Query)
{
    // Closer there is nothing to see of a single point.
    const int ClosestCenter = 12;

    public string Names => string.Join(',', Collections.Select(facts => facts.Collection.Id));

    public string Title => string.Join(", ", Collections.Select(facts => facts.Collection.Title));

    public string Description => string.Join(' ', Collections.Select(facts => facts.Collection.Description));

    /// <summary>What a map has to name; null where no publisher is told.</summary>
    public string? Attribution
        => Collections.SelectMany(facts => facts.Collection.Publishers ?? []).Distinct().ToList() is { Count: > 0 } publishers ? string.Join(", ", publishers) : null;

    /// <summary>Degrees; null where nothing has a geometry.</summary>
    public BoundingBox? Box { get; } = BoxOf(Collections);

    public IEnumerable<TilesetLayer> Parts => Collections.Zip(Layers, TilesetLayer.Of).SelectMany(parts => parts);

    /// <summary>XYZ addresses, with <c>{z}</c>, <c>{x}</c> and <c>{y}</c> to put numbers for.</summary>
    public string Template(OgcLinks links) => $"{links.Site}/tiles/{Names}/{{z}}/{{x}}/{{y}}.mvt{Query}";

    /// <summary>Longitude, latitude and the deepest zoom at which all of a box is in view.</summary>
    public static (double Longitude, double Latitude, int Zoom) Center(BoundingBox box)
    {
        var side = Math.Max(TileGrid.Column(box.East, 0) - TileGrid.Column(box.West, 0), TileGrid.Row(box.South, 0) - TileGrid.Row(box.North, 0));
        var zoom = side > 0 ? (int)Math.Clamp(Math.Floor(-Math.Log2(side)), 0, ClosestCenter) : ClosestCenter;
        return ((box.West + box.East) / 2, (box.South + box.North) / 2, zoom);
    }

    public static BoundingBox? BoxOf(IEnumerable<CollectionFacts> collections)
        => collections.Select(facts => facts.Box).Aggregate((all, box) => all is { } one && box is { } other ? one.Union(other) : all ?? box);
}

/// <summary>A layer of the tiles.</summary>
/// <param name="Id">Its name in the tile.</param>
/// <param name="Title">For people.</param>
/// <param name="Facts">The collection that it shows.</param>
/// <param name="Dimension">0 points, 1 lines, 2 areas; null where they are mixed.</param>
/// <param name="Properties">What is told of each feature.</param>
sealed record TilesetLayer(string Id, string Title, CollectionFacts Facts, int? Dimension, IReadOnlyList<CollectionProperty> Properties)
{
    public static IEnumerable<TilesetLayer> Of(CollectionFacts facts, TileLayer layer)
    {
        var collection = facts.Collection;
        yield return new(collection.Id, collection.Title, facts, DimensionOf(collection.Geometry!.Type), layer.Properties);
        if (layer.LabelName is { } labels)
            yield return new(labels, $"{collection.Title}: puntos para rótulos", facts, 0, [.. layer.LabelProperties]);
    }

    static int? DimensionOf(string geometry) => geometry switch
    {
        "Point" or "MultiPoint" => 0,
        "LineString" or "MultiLineString" => 1,
        "Polygon" or "MultiPolygon" => 2,
        _ => null,
    };
}
