using MimpGeo.Cartography.Breaks;
using MimpGeo.Cartography.Styles;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Maps;

/// <summary>Which numbers are to be divided into classes, and how.</summary>
/// <param name="Filter">Whose numbers.</param>
/// <param name="Property">Which.</param>
/// <param name="Method">How limits are found; null for those that were published.</param>
/// <param name="Classes">The most there may be.</param>
/// <param name="Published">The style that holds the published limits; null for a method.</param>
sealed record BreaksQuestion(FeatureFilter Filter, CollectionProperty Property, BreakMethod? Method, int Classes, MapStyle? Published)
{
    const int MostClasses = 20;
    const int UsualClasses = 5;

    static readonly string[] Names = ["collection", "property", "method", "classes", "filter", "filter-lang", "filter-crs", "datetime", "bbox", "bbox-crs"];

    public string MethodName => BreakMethods.NameOf(Method);

    /// <exception cref="BadParameterException">A parameter cannot be understood.</exception>
    public static BreaksQuestion Of(IQueryCollection parameters, CollectionSet set, MapStyles styles)
    {
        var query = new QueryParameters(parameters, Names);
        var collection = CollectionOf(query, set);
        var property = PropertyOf(query, collection);
        var method = BreakMethods.Of(query, BreakMethod.Jenks);
        return new(
            FeatureFilter.Everything(collection).AndBox(query).AndTime(query).AndCql(query, set), property,
            method, query.Whole("classes", 1, MostClasses) ?? UsualClasses, method is null ? StyleOf(property, styles) : null);
    }

    static Collection CollectionOf(QueryParameters query, CollectionSet set)
        => set.Find(query.Text("collection") ?? "districts")?.Collection
            ?? throw new BadParameterException("collection", $"there is no collection '{query.Text("collection")}': expected {string.Join(", ", set.All.Select(facts => facts.Collection.Id))}.");

    static CollectionProperty PropertyOf(QueryParameters query, Collection collection)
    {
        var numbers = collection.Properties.Where(property => property.Type is PropertyType.Integer or PropertyType.Number).ToList();
        return numbers.Find(property => property.Name == query.Text("property"))
            ?? throw new BadParameterException("property", $"'{query.Text("property")}' is not a number of {collection.Id}: expected {string.Join(", ", numbers.Select(property => property.Name))}.");
    }

    static MapStyle StyleOf(CollectionProperty property, MapStyles styles)
        => styles.Find(property.Name) ?? styles.All.FirstOrDefault(style => style.Indicator == property.Name)
            ?? throw new BadParameterException("method", $"no limits were published for {property.Name}: only for {string.Join(", ", styles.All.Select(style => style.Indicator).Distinct())}.");
}
