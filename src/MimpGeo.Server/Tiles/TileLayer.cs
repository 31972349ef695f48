using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles;

/// <summary>What a tile shows of one collection.</summary>
/// <param name="Filter">Which of its features.</param>
/// <param name="Properties">What is told of each.</param>
/// <param name="Box">Where they are, EPSG:4326; null where none has a geometry.</param>
/// <param name="Ranked">There are more features than a tile may hold: the first by rank are taken.</param>
sealed record TileLayer(FeatureFilter Filter, IReadOnlyList<CollectionProperty> Properties, BoundingBox? Box, bool Ranked)
{
    /// <summary>The most features that a tile holds of a collection.</summary>
    public const int MostFeatures = 5_000;

    public Collection Collection => Filter.Collection;

    /// <summary>The layer of points for labels beside the layer of outlines; null where the outlines are points or lines.</summary>
    public string? LabelName => Collection.Geometry is { Type: "Polygon" or "MultiPolygon" } ? $"{Collection.Id}_labels" : null;

    /// <summary>Labels have their name and what they are ranked by.</summary>
    public IEnumerable<CollectionProperty> LabelProperties
        => Collection.Tiles is null
            ? Properties.Where(property => property.Type == PropertyType.Text).Take(1)
            : Properties.Where(property => property.Name is "ubigeo" or "name" or "population");

    /// <summary>What a tile tells of a collection's features unless it is asked for other properties.</summary>
    public static IReadOnlyList<CollectionProperty> Usual(Collection collection)
        => collection.Tiles is { } tiles ? [.. collection.Properties.Where(property => tiles.Properties.Contains(property.Name))] : collection.Properties;

    /// <exception cref="BadParameterException">A parameter cannot be understood, or does not fit the collection.</exception>
    public static TileLayer Of(QueryParameters query, CollectionFacts facts, CollectionSet set, GapPlan? gap)
    {
        var filter = FeatureFilter.Everything(facts.Collection).AndTime(query).AndCql(query, set);
        return new(gap is null ? filter : filter.AndGap(gap), Asked(query, facts.Collection), facts.Box, facts.Count > MostFeatures);
    }

    static IReadOnlyList<CollectionProperty> Asked(QueryParameters query, Collection collection)
        => query.Text("properties") switch
        {
            null => Usual(collection),
            "" => [],
            var names => [.. names.Split(',').Distinct().Select(name => collection.Find(name) ?? throw new BadParameterException(
                "properties", $"'{name}' is not a property of {collection.Id}: expected {string.Join(", ", collection.Properties.Select(p => p.Name))}."))],
        };
}
