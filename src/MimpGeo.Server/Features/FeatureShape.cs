using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features;

/// <summary>How features look in an answer.</summary>
/// <param name="Properties">Those that are told, in the collection's order.</param>
/// <param name="Geometry">Null where it is left out or there is none.</param>
/// <param name="Crs">Of the geometry.</param>
/// <param name="Decimals">Of its coordinates.</param>
sealed record FeatureShape(IReadOnlyList<CollectionProperty> Properties, CollectionGeometry? Geometry, CoordinateSystem Crs, int Decimals)
{
    const int MostDecimals = 15;

    /// <summary>The parameters of a single feature too.</summary>
    public static readonly string[] Names = ["crs", "properties", "skipGeometry", "precision", "f"];

    /// <exception cref="BadParameterException">A parameter cannot be understood.</exception>
    public static FeatureShape Of(QueryParameters query, Collection collection)
    {
        var crs = CoordinateSystem.Of(query, "crs");
        var skip = query.Text("skipGeometry") switch
        {
            null or "false" => false,
            "true" => true,
            var text => throw new BadParameterException("skipGeometry", $"'{text}' is not known: expected true or false."),
        };
        return new(PropertiesOf(query, collection), skip ? null : collection.Geometry, crs, query.Whole("precision", 0, MostDecimals) ?? crs.Decimals);
    }

    /// <summary>SQL of the geometry in the system asked for, in that system's axis order.</summary>
    public string? GeometrySql => Geometry switch
    {
        null => null,
        { Column: var column } when Crs.NorthFirst => $"ST_FlipCoordinates({column})",
        { Column: var column } when Crs.IsStorage => column,
        { Column: var column } => $"ST_Transform({column}, {Crs.Srid})",
    };

    static IReadOnlyList<CollectionProperty> PropertiesOf(QueryParameters query, Collection collection)
    {
        if (query.Text("properties") is not { } text)
            return collection.Properties;

        var names = text.Split(',', StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
        {
            if (collection.Find(name) is null && name != collection.Geometry?.Name)
                throw new BadParameterException("properties", $"'{name}' is not a property of {collection.Id}: expected {string.Join(", ", collection.Properties.Select(property => property.Name))}.");
        }

        return [.. collection.Properties.Where(property => names.Contains(property.Name))];
    }
}
