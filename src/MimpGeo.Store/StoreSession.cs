using System.Data;
using Npgsql;

namespace MimpGeo.Store;

/// <summary>One look at the store: all its statements see the same snapshot, whatever is imported meanwhile.</summary>
public sealed class StoreSession : IAsyncDisposable
{
    readonly NpgsqlConnection _connection;
    readonly NpgsqlTransaction? _transaction;

    StoreSession(NpgsqlConnection connection, NpgsqlTransaction? transaction) => (_connection, _transaction) = (connection, transaction);

    /// <exception cref="StoreBusyException">All connections are in use, and none became free in time.</exception>
    public static async Task<StoreSession> OpenAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        var connection = await ConnectAsync(database, cancel);
        try
        {
            return new StoreSession(connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>For a single statement, which sees one snapshot by itself: no round trips for a transaction.</summary>
    /// <exception cref="StoreBusyException">All connections are in use, and none became free in time.</exception>
    public static async Task<StoreSession> OpenSingleAsync(NpgsqlDataSource database, CancellationToken cancel)
        => new(await ConnectAsync(database, cancel), null);

    /// <param name="sql">With <c>$1</c>, <c>$2</c> … for what is bound.</param>
    public NpgsqlCommand Command(string sql) => new(sql, _connection, _transaction);

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    static async Task<NpgsqlConnection> ConnectAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        try
        {
            return await database.OpenConnectionAsync(cancel);
        }
        catch (NpgsqlException busy) when (busy is { InnerException: TimeoutException } or PostgresException { SqlState: PostgresErrorCodes.TooManyConnections })
        {
            throw new StoreBusyException(busy);
        }
    }
}
