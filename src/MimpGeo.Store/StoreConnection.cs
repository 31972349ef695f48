using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MimpGeo.Store;

/// <summary>The two ways into the database: as its owner, who writes, and as the public, who reads.</summary>
public static class StoreConnection
{
    /// <summary>Reads and writes everything: for migrations and imports.</summary>
    public static NpgsqlDataSource Owner(string connectionString) => Build(new(connectionString));

    /// <summary>Reads what may be published: for everything that answers a question.</summary>
    /// <remarks>The role is the session's own default.</remarks>
    public static NpgsqlDataSource Public(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        // Statements are short: compiling them to machine code would take longer than they do.
        connection.Options = $"{connection.Options} -c role={PublicRole.Name} -c jit=off".TrimStart();

        // Nothing here leaves anything behind in a session that the next user would have to be kept from.
        connection.NoResetOnClose = true;

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
        connection.ReadBufferSize = 256 * 1024; // a tile arrives at once
        connection.AutoPrepareMinUsages = 2;
        var builder = new NpgsqlDataSourceBuilder(connection.ConnectionString);
        builder.UseNetTopologySuite();
        return builder.Build();
    }
}
