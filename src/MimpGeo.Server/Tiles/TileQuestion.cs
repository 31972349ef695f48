using Microsoft.Extensions.Primitives;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Tiles;

/// <summary>Which collections a tile shows, and what of them.</summary>
static class TileQuestion
{
    public const int MostCollections = 10;

    /// <summary>What asks a gap question of the territories.</summary>
    public static readonly string[] GapNames = GapQuestion.MapNames;

    /// <summary>What an item can be filtered by, the same for a tile; <c>properties</c> chooses what is told of each feature.</summary>
    public static readonly string[] Names = ["filter", "filter-lang", "filter-crs", "datetime", "properties", .. GapNames];

    /// <summary>The question as text that is the same for the same question.</summary>
    public static string Text(string names, IEnumerable<KeyValuePair<string, StringValues>> parameters)
        => names + QueryString.Create(parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal));

    /// <summary>The collections that are named, with commas between.</summary>
    /// <exception cref="NotFoundException">There is none of that name, or it has no geometry.</exception>
    /// <exception cref="BadParameterException">One is named twice, or there are too many.</exception>
    public static IReadOnlyList<CollectionFacts> Collections(string names, CollectionSet set)
    {
        var asked = names.Split(',');
        if (asked.Length > MostCollections || asked.Distinct().Count() < asked.Length)
            throw new BadParameterException("collections", $"'{names}' names more than {MostCollections}, or one twice.");
        return [.. asked.Select(name => set.Find(name) is { Collection.Geometry: not null } found
            ? found
            : throw new NotFoundException($"There are no tiles of '{name}': expected {string.Join(", ", set.All.Where(facts => facts.Collection.Geometry is not null).Select(facts => facts.Collection.Id))}, or several with commas between."))];
    }

    /// <exception cref="BadParameterException">A parameter cannot be understood, or does not fit a collection.</exception>
    public static async Task<IReadOnlyList<TileLayer>> LayersAsync(
        QueryParameters query, IReadOnlyList<CollectionFacts> collections, CollectionSet set, StoreSession session, StoreCatalogue catalogue, CancellationToken cancel)
    {
        var gap = GapNames.FirstOrDefault(name => query.Text(name) is not null);
        if (gap is not null && collections.All(facts => LevelOf(facts.Collection) is null))
            throw new BadParameterException(gap, "is part of a question about territories: expected departments, provinces or districts among the collections.");

        var known = gap is null ? null : await catalogue.FactsAsync(session, cancel);
        return [.. collections.Select(facts => TileLayer.Of(
            query, facts, set, known is not null && LevelOf(facts.Collection) is { } level ? GapPlan.Of(GapQuestion.Of(query, level), known) : null))];
    }

    /// <summary>The level of a collection of territories; null for others.</summary>
    public static AdminLevel? LevelOf(Collection collection) => AdminLevel.All.FirstOrDefault(level => level.Plural == collection.Id);
}
