using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>The numbered states of the store.</summary>
static class Snapshots
{
    // Any number that no other program takes for its own.
    const long LockKey = 0x4D494D5047454F;

    /// <summary>Two writers of one database wait for each other, until the end of the transaction.</summary>
    public static Task LockAsync(NpgsqlConnection connection, CancellationToken cancel)
        => connection.ExecuteAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancel);

    /// <returns>The number of the latest load of a folder, when its files had this digest; layers that came after it change nothing of it.</returns>
    public static async Task<int?> FindLatestAsync(NpgsqlConnection connection, string digest, CancellationToken cancel)
    {
        await using var command = connection.Command(
            "SELECT number FROM snapshot WHERE digest = $1 AND number = (SELECT max(number) FROM snapshot WHERE digest IS NOT NULL)", digest);
        return (int?)await command.ExecuteScalarAsync(cancel);
    }

    public static async Task<int> TakeAsync(NpgsqlConnection connection, string cause, string? digest, CancellationToken cancel)
    {
        await using var command = connection.Command("""
            INSERT INTO snapshot (number, taken_at, cause, digest)
            SELECT coalesce(max(number), 0) + 1, clock_timestamp(), $1, nullif($2, '') FROM snapshot
            RETURNING number
            """, cause, digest ?? "");
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }
}
