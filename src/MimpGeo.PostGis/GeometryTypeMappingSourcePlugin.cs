using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;

namespace MimpGeo.PostGis;

/// <summary>The mapping of an NTS type, of a column type such as <c>geometry(Point,4326)</c>, or of both.</summary>
sealed class GeometryTypeMappingSourcePlugin : IRelationalTypeMappingSourcePlugin
{
    public RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo)
        => (mappingInfo.ClrType, mappingInfo.StoreTypeName) switch
        {
            ({ } type, null) when IsGeometry(type) => Create(type, "geometry"),
            ({ } type, { } storeType) when IsGeometry(type) && IsPostGis(storeType) => Create(type, storeType),
            (null, { } storeType) when IsPostGis(storeType) => Create(typeof(Geometry), storeType),
            _ => null,
        };

    static bool IsGeometry(Type type) => typeof(Geometry).IsAssignableFrom(type);

    static bool IsPostGis(string storeType)
        => storeType.Split('(')[0].Trim().ToUpperInvariant() is "GEOMETRY" or "GEOGRAPHY";

    static RelationalTypeMapping Create(Type type, string storeType)
        => (RelationalTypeMapping)Activator.CreateInstance(typeof(GeometryTypeMapping<>).MakeGenericType(type), storeType)!;
}
