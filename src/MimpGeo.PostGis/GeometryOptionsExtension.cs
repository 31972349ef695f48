using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace MimpGeo.PostGis;

/// <summary>The services that <c>UseNetTopologySuite()</c> adds to a context.</summary>
sealed class GeometryOptionsExtension : IDbContextOptionsExtension
{
    public DbContextOptionsExtensionInfo Info => field ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services)
        => new EntityFrameworkRelationalServicesBuilder(services)
            .TryAdd<IConventionSetPlugin, PostGisExtensionConvention>()
            .TryAdd<IRelationalTypeMappingSourcePlugin, GeometryTypeMappingSourcePlugin>()
            .TryAdd<IMethodCallTranslatorPlugin, GeometryTranslatorPlugin>()
            .TryAdd<IMemberTranslatorPlugin, GeometryTranslatorPlugin>()
            .TryAdd<IAggregateMethodCallTranslatorPlugin, GeometryTranslatorPlugin>()
            .TryAddProviderSpecificServices(
                provider => provider.TryAddSingletonEnumerable<INpgsqlDataSourceConfigurationPlugin, DataSourcePlugin>());

    public void Validate(IDbContextOptions options)
    {
        // there is no option that could contradict another
    }

    sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "using NetTopologySuite ";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
            => debugInfo["Npgsql:UseNetTopologySuite"] = "1";
    }

    // the data source that EF makes by itself from a connection string
    sealed class DataSourcePlugin : INpgsqlDataSourceConfigurationPlugin
    {
        public void Configure(NpgsqlDataSourceBuilder npgsqlDataSourceBuilder)
            => npgsqlDataSourceBuilder.UseNetTopologySuite();
    }
}
