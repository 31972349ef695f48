using Microsoft.Extensions.DependencyInjection;

namespace MimpGeo.Store;

public static class StoreRegistration
{
    /// <summary>Registers one pool of connections, under the public role, and what the store can be asked about.</summary>
    public static void AddGeoStore(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => StoreConnection.Public(connectionString));
        services.AddSingleton<StoreCatalogue>();
    }
}
