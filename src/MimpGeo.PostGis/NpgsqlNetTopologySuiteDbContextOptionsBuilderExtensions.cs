using Microsoft.EntityFrameworkCore.Infrastructure;
using MimpGeo.PostGis;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

// The namespace and the names of the public plugin Npgsql.EntityFrameworkCore.PostgreSQL.NetTopologySuite: it drops in.
namespace Microsoft.EntityFrameworkCore;

/// <summary>Lets a context hold NetTopologySuite geometries in PostGIS columns.</summary>
public static class NpgsqlNetTopologySuiteDbContextOptionsBuilderExtensions
{
    /// <summary>
    /// Maps NTS properties to <c>geometry</c> and <c>geography</c> columns and translates their members in LINQ.
    /// A data source that is handed to <c>UseNpgsql</c> needs its own <c>UseNetTopologySuite()</c>.
    /// </summary>
    public static NpgsqlDbContextOptionsBuilder UseNetTopologySuite(this NpgsqlDbContextOptionsBuilder optionsBuilder)
    {
        var builder = ((IRelationalDbContextOptionsBuilderInfrastructure)optionsBuilder).OptionsBuilder;
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(
            builder.Options.FindExtension<GeometryOptionsExtension>() ?? new GeometryOptionsExtension());
        return optionsBuilder;
    }
}
