using Microsoft.EntityFrameworkCore.Diagnostics;
using NetTopologySuite.Geometries;

// The namespace and the names of the public plugin Npgsql.EntityFrameworkCore.PostgreSQL.NetTopologySuite: it drops in.
namespace Microsoft.EntityFrameworkCore;

/// <summary>PostGIS functions for LINQ queries that NetTopologySuite has no method for.</summary>
public static class NpgsqlNetTopologySuiteDbFunctionsExtensions
{
    /// <summary>The geometry in another reference system: <c>ST_Transform(geometry, srid)</c>.</summary>
    public static TGeometry Transform<TGeometry>(this DbFunctions _, TGeometry geometry, int srid)
        where TGeometry : Geometry
        => throw OnClient(nameof(Transform));

    /// <summary>The geometry without Z and M: <c>ST_Force2D(geometry)</c>.</summary>
    public static TGeometry Force2D<TGeometry>(this DbFunctions _, TGeometry geometry)
        where TGeometry : Geometry
        => throw OnClient(nameof(Force2D));

    /// <summary>
    /// The distance that orders by index: <c>geometry &lt;-&gt; anotherGeometry</c>,
    /// in units of the reference system, in metres between geographies.
    /// </summary>
    public static double DistanceKnn(this DbFunctions _, Geometry geometry, Geometry anotherGeometry)
        => throw OnClient(nameof(DistanceKnn));

    /// <summary>Metres between geographies, on the spheroid or on the faster sphere: <c>ST_Distance</c>.</summary>
    public static double Distance(this DbFunctions _, Geometry geometry, Geometry anotherGeometry, bool useSpheroid)
        => throw OnClient(nameof(Distance));

    /// <summary>Whether geographies are at most that many metres apart: <c>ST_DWithin</c>.</summary>
    public static bool IsWithinDistance(
        this DbFunctions _, Geometry geometry, Geometry anotherGeometry, double distance, bool useSpheroid)
        => throw OnClient(nameof(IsWithinDistance));

    static InvalidOperationException OnClient(string method) => new(CoreStrings.FunctionOnClient(method));
}
