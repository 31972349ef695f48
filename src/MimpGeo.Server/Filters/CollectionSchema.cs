using MimpGeo.Cql2;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Filters;

/// <summary>What a filter may ask of a collection: its properties as CQL2 knows them, and the server's own functions.</summary>
static class CollectionSchema
{
    public static CqlSchema Of(Collection collection, CollectionSet set, CoordinateSystem literals) => new(
        [.. Properties(collection), .. Geometry(collection)],
        ServiceFunctions.Of(collection, set),
        literals.Srid,
        CoordinateSystem.StorageSrid,
        literals.NorthFirst);

    static IEnumerable<CqlQueryable> Properties(Collection collection)
        => collection.Properties.Select(property => new CqlQueryable(property.Name, TypeOf(property.Type), $"f.{property.Column}"));

    // Clients that do not look call it as GeoJSON does.
    static IEnumerable<CqlQueryable> Geometry(Collection collection)
        => collection.Geometry is not { } geometry ? []
            : new[] { geometry.Name, "geometry" }.Distinct().Where(name => collection.Find(name) is null)
                .Select(name => new CqlQueryable(name, CqlType.Geometry, $"f.{geometry.Column}"));

    static CqlType TypeOf(PropertyType type) => type switch
    {
        PropertyType.Integer => CqlType.Integer,
        PropertyType.Number => CqlType.Number,
        PropertyType.Boolean => CqlType.Boolean,
        PropertyType.Date => CqlType.Date,
        PropertyType.Timestamp => CqlType.Timestamp,
        PropertyType.Json => CqlType.Array,
        _ => CqlType.Text,
    };
}
