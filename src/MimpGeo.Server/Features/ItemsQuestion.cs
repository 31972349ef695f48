using System.Text.Json;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features;

/// <summary>Which features are asked for, in which order, and how they shall look.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Order">In which order.</param>
/// <param name="Limit">The most on a page; null for all.</param>
/// <param name="After">Where the page begins; null for the beginning.</param>
/// <param name="Shape">How they look.</param>
sealed record ItemsQuestion(FeatureFilter Filter, SortOrder Order, int? Limit, IReadOnlyList<string?>? After, FeatureShape Shape)
{
    public const int DefaultLimit = 10;
    public const int MostLimit = 10_000;

    /// <summary>The parameters besides the properties' own names.</summary>
    public static string[] Names => PropertyFilter.Reserved;

    /// <summary>A page continues the one before only in the same collection and order.</summary>
    public string CursorQuestion => $"{Filter.Collection.Id} {Order.Sql}";

    /// <param name="query">The parameters, checked against <see cref="Known"/>.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="set">All collections, which a filter may speak of.</param>
    /// <param name="isPage">A page has a limit, where none is given and at most; a whole file has the one that is given.</param>
    /// <exception cref="BadParameterException">A parameter cannot be understood.</exception>
    public static ItemsQuestion Of(QueryParameters query, Collection collection, CollectionSet set, bool isPage)
    {
        var order = SortOrder.Of(query, collection);
        var question = new ItemsQuestion(FeatureFilter.Of(query, collection, set), order, isPage ? PageLimit(query) : query.Whole("limit", 1, int.MaxValue), null, FeatureShape.Of(query, collection));
        return query.Text("cursor") is { } cursor ? question with { After = Cursor.Read(cursor, question.CursorQuestion, order.Terms.Count) } : question;
    }

    public static string[] Known(Collection collection) => [.. Names, .. PropertyFilter.Of(collection).Select(property => property.Name)];

    // Above the maximum is the maximum, as the standard says; everything else is wrong.
    static int PageLimit(QueryParameters query)
        => query.Text("limit") is { Length: > 9 } text && text.All(char.IsAsciiDigit) && text[0] != '0' ? MostLimit
            : Math.Min(query.Whole("limit", 1, 999_999_999) ?? DefaultLimit, MostLimit);
}
