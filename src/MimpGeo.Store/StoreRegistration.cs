using Microsoft.Extensions.DependencyInjection;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Store;

/// <summary>The store as a server's services see it: what may be published, and nothing else.</summary>
public static class StoreRegistration
{
    /// <summary>The key of the connections that are told of writes.</summary>
    public const string Watching = "watching";

    /// <summary>Registers a pool of connections for requests and one for news, both under the public role, and what the store can be asked about.</summary>
    public static void AddGeoStore(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => StoreConnection.Public(connectionString));
        services.AddKeyedSingleton(Watching, (_, _) => StoreConnection.Watching(connectionString));
        services.AddSingleton<StoreCatalogue>();
        services.AddSingleton<CollectionCatalogue>();
    }

    /// <summary>For a server that has no store: whatever asks for a connection gets a <see cref="NoDatabaseException"/>.</summary>
    public static void AddNoGeoStore(this IServiceCollection services)
    {
        services.AddSingleton<NpgsqlDataSource>(_ => throw new NoDatabaseException());
        services.AddKeyedSingleton<NpgsqlDataSource>(Watching, (_, _) => throw new NoDatabaseException());
        services.AddSingleton<StoreCatalogue>();
        services.AddSingleton<CollectionCatalogue>();
    }
}
