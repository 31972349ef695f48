using MimpGeo.PostGis;
using Npgsql.TypeMapping;

// The namespace and the names of the public plugin Npgsql.NetTopologySuite: it drops in.
namespace Npgsql;

/// <summary>Lets a data source read and write PostGIS values as NetTopologySuite geometries.</summary>
public static class NpgsqlNetTopologySuiteExtensions
{
    /// <summary>Maps <c>geometry</c>, <c>geography</c> and arrays of them to the NTS types.</summary>
    public static TMapper UseNetTopologySuite<TMapper>(this TMapper mapper)
        where TMapper : INpgsqlTypeMapper
    {
        mapper.AddTypeInfoResolverFactory(new GeometryResolverFactory());
        return mapper;
    }
}
