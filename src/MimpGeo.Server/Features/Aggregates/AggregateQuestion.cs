using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features.Aggregates;

/// <summary>What is summed up, over which features, and by what they are grouped.</summary>
/// <param name="Filter">Which features.</param>
/// <param name="Group">By what; null for all in one.</param>
/// <param name="Numbers">What is summed up.</param>
/// <param name="Weight">What means are weighted with as well; null for nothing.</param>
sealed record AggregateQuestion(FeatureFilter Filter, AggregateGroup? Group, IReadOnlyList<CollectionProperty> Numbers, CollectionProperty? Weight)
{
    static readonly string[] Names = ["collection", "by", "of", "weight", "f", "bbox", "bbox-crs", "datetime", "filter", "filter-lang", "filter-crs"];

    /// <summary>All properties' names are parameters too.</summary>
    public static string[] Known(Collection collection) => [.. Names, .. PropertyFilter.Of(collection).Select(property => property.Name).Except(Names)];

    /// <exception cref="BadParameterException">A parameter cannot be understood.</exception>
    public static AggregateQuestion Of(QueryParameters query, Collection collection, CollectionSet set)
    {
        var of = (query.Text("of")?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? []).Select(name => Number("of", name, collection)).ToList();
        return new(
            FeatureFilter.Of(query, collection, set),
            query.Text("by") is { } by ? AggregateGroup.Of(by, collection) : null,
            [.. of.SelectMany(property => WithInterval(property, collection)).Distinct()],
            query.Text("weight") is { } weight ? Number("weight", weight, collection) : null);
    }

    // An estimate is never told without its interval.
    static IEnumerable<CollectionProperty> WithInterval(CollectionProperty property, Collection collection)
        => collection.Find($"{property.Name}_low") is { } low && collection.Find($"{property.Name}_high") is { } high ? [low, property, high] : [property];

    static CollectionProperty Number(string parameter, string name, Collection collection)
    {
        var numbers = collection.Properties.Where(property => property.Type is PropertyType.Integer or PropertyType.Number).ToList();
        return numbers.Find(property => property.Name == name)
            ?? throw new BadParameterException(parameter, $"'{name}' is not a number of {collection.Id}: expected {string.Join(", ", numbers.Select(property => property.Name))}.");
    }
}

/// <summary>What features are grouped by.</summary>
/// <param name="Name">As it was asked for.</param>
/// <param name="Key">SQL of the group's key, as text.</param>
/// <param name="Level">The territories that the keys are ubigeos of; null for a property's values.</param>
sealed record AggregateGroup(string Name, string Key, AdminLevel? Level)
{
    const string Ubigeo = "ubigeo";

    /// <exception cref="BadParameterException">It is neither a level nor a property.</exception>
    public static AggregateGroup Of(string name, Collection collection)
    {
        // A level comes before a property of its name: two provinces may be called alike.
        var levels = collection.Find(Ubigeo) is null ? [] : AdminLevel.All.Where(level => level != AdminLevel.Nation);
        if (levels.FirstOrDefault(level => level.Code == name) is { } found)
            return new(name, $"CASE WHEN length(f.ubigeo) >= {found.Digits} THEN left(f.ubigeo, {found.Digits}) END", found);

        var properties = collection.Properties.Where(property => property.Type != PropertyType.Json).ToList();
        return properties.Find(property => property.Name == name) is { } property
            ? new(name, $"f.{property.Column}::text", null)
            : throw new BadParameterException("by", $"'{name}' is nothing to group {collection.Id} by: expected {string.Join(", ", levels.Select(level => level.Code).Concat(properties.Select(p => p.Name)).Distinct())}.");
    }
}
