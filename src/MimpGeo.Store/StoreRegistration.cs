using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MimpGeo.Store;

public static class StoreRegistration
{
    /// <summary>Registers one pool, under the public role, for both readers: EF Core for rows, raw SQL for GeoJSON and tiles.</summary>
    public static void AddGeoStore(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => StoreConnection.Public(connectionString));
        services.AddDbContextPool<GeoStore>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.UseNetTopologySuite())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
    }
}
