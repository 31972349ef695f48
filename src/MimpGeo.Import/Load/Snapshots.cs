using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>The numbered states of the store.</summary>
static class Snapshots
{
    /// <returns>The latest state's number when it was loaded from files with this digest.</returns>
    public static async Task<int?> FindLatestAsync(NpgsqlConnection connection, string digest, CancellationToken cancel)
    {
        await using var command = connection.Command(
            "SELECT number FROM snapshot WHERE digest = $1 AND number = (SELECT max(number) FROM snapshot)", digest);
        return (int?)await command.ExecuteScalarAsync(cancel);
    }

    public static async Task<int> TakeAsync(NpgsqlConnection connection, string cause, string digest, CancellationToken cancel)
    {
        await using var command = connection.Command("""
            INSERT INTO snapshot (number, taken_at, cause, digest)
            SELECT coalesce(max(number), 0) + 1, clock_timestamp(), $1, $2 FROM snapshot
            RETURNING number
            """, cause, digest);
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }
}
