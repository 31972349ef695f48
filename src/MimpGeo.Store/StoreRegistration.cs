using Microsoft.Extensions.DependencyInjection;
using MimpGeo.Store.Collections;

namespace MimpGeo.Store;

/// <summary>The store as a server's services see it: what may be published, and nothing else.</summary>
public static class StoreRegistration
{
    /// <summary>Registers one pool of connections, under the public role, and what the store can be asked about.</summary>
    public static void AddGeoStore(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => StoreConnection.Public(connectionString));
        services.AddSingleton<StoreCatalogue>();
        services.AddSingleton<CollectionCatalogue>();
    }
}
