using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Http;

/// <summary>What may be told of a failing database: SQL, names of tables and addresses stay in the log.</summary>
static class DatabaseFault
{
    const string NoData = "The database holds no data yet: run 'mimpgeo import'.";

    /// <returns>A sentence for the user; null when the fault is ours.</returns>
    public static string? Describe(Exception exception) => Cause(exception) switch
    {
        NoDatabaseException => "This server has no database: it only serves tiles of its archives.",
        EmptyStoreException => NoData,
        StoreBusyException => "Too much is asked of the database at once: try again in a moment.",
        NpgsqlException { InnerException: TimeoutException } => "The query took too long.",
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName } => NoData,

        // The public role is made by the first import.
        PostgresException { SqlState: PostgresErrorCodes.InvalidParameterValue, Routine: "call_string_check_hook" } => NoData,
        PostgresException { IsTransient: true } or NpgsqlException { IsTransient: true } => "The database is not reachable.",
        _ => null,
    };

    // EF Core wraps a transient failure in an InvalidOperationException that advises retrying.
    static Exception Cause(Exception exception)
        => exception is InvalidOperationException { InnerException: NpgsqlException inner } ? inner : exception;
}
