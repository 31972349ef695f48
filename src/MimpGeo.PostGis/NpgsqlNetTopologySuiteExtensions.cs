using MimpGeo.PostGis;
using Npgsql.TypeMapping;

// The namespace and the names of the public plugin Npgsql.NetTopologySuite: it takes this project's place without a caller changing.
namespace Npgsql;

/// <summary>Lets a data source read and write PostGIS values as NetTopologySuite geometries.</summary>
public static class NpgsqlNetTopologySuiteExtensions
{
    /// <summary>Maps PostGIS <c>geometry</c> and <c>geography</c>, and arrays of them, to the NetTopologySuite types.</summary>
    public static TMapper UseNetTopologySuite<TMapper>(this TMapper mapper)
        where TMapper : INpgsqlTypeMapper
    {
        mapper.AddTypeInfoResolverFactory(new GeometryResolverFactory());
        return mapper;
    }
}
