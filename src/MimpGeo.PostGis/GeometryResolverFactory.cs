using NetTopologySuite.Geometries;
using Npgsql.Internal;
using Npgsql.Internal.Postgres;

namespace MimpGeo.PostGis;

/// <summary>Tells Npgsql which converter serves which pair of an NTS type and <c>geometry</c> or <c>geography</c>.</summary>
sealed class GeometryResolverFactory : PgTypeInfoResolverFactory
{
    public override IPgTypeInfoResolver CreateResolver() => new Resolver(Scalars());

    public override IPgTypeInfoResolver CreateArrayResolver() => new Resolver(Arrays());

    static TypeInfoMappingCollection Scalars()
    {
        var scalars = new TypeInfoMappingCollection();
        Add<Geometry>(scalars); // first, so that an untyped read gives a Geometry
        Add<Point>(scalars);
        Add<LineString>(scalars);
        Add<LinearRing>(scalars);
        Add<Polygon>(scalars);
        Add<MultiPoint>(scalars);
        Add<MultiLineString>(scalars);
        Add<MultiPolygon>(scalars);
        Add<GeometryCollection>(scalars);
        return scalars;
    }

    static TypeInfoMappingCollection Arrays()
    {
        var arrays = new TypeInfoMappingCollection(Scalars());
        AddArray<Geometry>(arrays);
        AddArray<Point>(arrays);
        AddArray<LineString>(arrays);
        AddArray<LinearRing>(arrays);
        AddArray<Polygon>(arrays);
        AddArray<MultiPoint>(arrays);
        AddArray<MultiLineString>(arrays);
        AddArray<MultiPolygon>(arrays);
        AddArray<GeometryCollection>(arrays);
        return arrays;
    }

    // Every NTS type is a geometry unless geography is asked for by name.
    static void Add<TGeometry>(TypeInfoMappingCollection scalars)
        where TGeometry : Geometry
    {
        scalars.AddType<TGeometry>(
            "geometry",
            static (options, mapping, _) => mapping.CreateInfo(options, new GeometryConverter<TGeometry>()),
            MatchRequirement.Single);
        scalars.AddType<TGeometry>(
            "geography",
            static (options, mapping, _) => mapping.CreateInfo(options, new GeometryConverter<TGeometry>()),
            typeof(TGeometry) == typeof(Geometry) ? MatchRequirement.DataTypeName : MatchRequirement.All);
    }

    static void AddArray<TGeometry>(TypeInfoMappingCollection arrays)
        where TGeometry : Geometry
    {
        arrays.AddArrayType<TGeometry>("geometry");
        arrays.AddArrayType<TGeometry>("geography");
    }

    sealed class Resolver(TypeInfoMappingCollection mappings) : IPgTypeInfoResolver
    {
        public PgTypeInfo? GetTypeInfo(Type? type, DataTypeName? dataTypeName, PgSerializerOptions options)
            => mappings.Find(type, dataTypeName, options);
    }
}
