using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Tiles;

/// <summary>Knows the store's newest state without asking for it: the database tells every server of every write as it is committed.</summary>
sealed class StoreWatch([FromKeyedServices(StoreRegistration.Watching)] NpgsqlDataSource database, CollectionCatalogue catalogue, ILogger<StoreWatch> log) : BackgroundService
{
    static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);
    static readonly TimeSpan BetweenSignsOfLife = TimeSpan.FromSeconds(30);

    volatile CollectionSet? _current;

    /// <summary>The newest state; null while nobody would tell if it were not: then it must be asked for.</summary>
    public CollectionSet? Current => _current;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception lost) when (lost is NpgsqlException or StoreBusyException or EmptyStoreException or IOException or TimeoutException or InvalidOperationException)
            {
                log.NotTold(lost);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            finally
            {
                _current = null;
            }

            await Task.Delay(BetweenTries, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A connection that was cut without a word is found out by a sign of life.
    async Task ListenAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        connection.Notification += (_, _) => _current = null;
        await using (var listen = new NpgsqlCommand("LISTEN mimpgeo_snapshot", connection))
            await listen.ExecuteNonQueryAsync(cancel);

        while (true)
        {
            if (_current is null)
                await ReadAsync(cancel);
            if (!await connection.WaitAsync(BetweenSignsOfLife, cancel))
            {
                await using var alive = new NpgsqlCommand("", connection);
                await alive.ExecuteNonQueryAsync(cancel);
            }
        }
    }

    async Task ReadAsync(CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        _current = await catalogue.ReadAsync(session, cancel);
    }
}

static partial class StoreWatchLog
{
    [LoggerMessage(LogLevel.Debug, "The database does not tell of writes")]
    public static partial void NotTold(this ILogger log, Exception exception);
}
