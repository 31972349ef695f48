using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MimpGeo.Store;

/// <summary>The two ways into the database: as its owner, who writes, and as the public, who reads.</summary>
public static class StoreConnection
{
    /// <summary>Reads and writes everything: for migrations and imports.</summary>
    public static NpgsqlDataSource Owner(string connectionString) => Build(new(connectionString));

    /// <summary>Reads what may be published: for everything that answers a question.</summary>
    /// <remarks>The role is the session's own default, so returning a connection to the pool (DISCARD ALL) keeps it.</remarks>
    public static NpgsqlDataSource Public(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        connection.Options = $"{connection.Options} -c role={PublicRole.Name}".TrimStart();

        // Two or three a core keep PostgreSQL busy; the default of 100 is all that a server of its own lets in.
        if (connection.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize)
            connection.MaxPoolSize = 20;
        return Build(connection);
    }

    /// <summary>Public as well, and apart from the connections that requests take: one listens, one reads what it was told of.</summary>
    public static NpgsqlDataSource Watching(string connectionString) => Public(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 2 }.ConnectionString);

    public static GeoStore NewStore(this NpgsqlDataSource database) => new(new DbContextOptionsBuilder<GeoStore>()
        .UseNpgsql(database, npgsql => npgsql.UseNetTopologySuite())
        .Options);

    // The same few statements are asked over and over: the server keeps their plans.
    static NpgsqlDataSource Build(NpgsqlConnectionStringBuilder connection)
    {
        connection.MaxAutoPrepare = 50;
        connection.AutoPrepareMinUsages = 2;
        var builder = new NpgsqlDataSourceBuilder(connection.ConnectionString);
        builder.UseNetTopologySuite();
        return builder.Build();
    }
}
