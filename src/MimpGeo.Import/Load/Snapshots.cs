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

    /// <summary>Says of this transaction's snapshot, which its first write took, what it was.</summary>
    /// <param name="connection">In the transaction that wrote.</param>
    /// <param name="cause">In a few words.</param>
    /// <param name="digest">Of the files, where the same files again are to change nothing.</param>
    /// <param name="layer">The layer that was written; null for the server's own tables.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Its number.</returns>
    public static async Task<int> NameAsync(NpgsqlConnection connection, string cause, string? digest, string? layer, CancellationToken cancel)
    {
        await using var command = connection.Command("""
            UPDATE snapshot SET cause = $1, digest = nullif($2, '')
            WHERE xmin = pg_current_xact_id()::xid AND layer IS NOT DISTINCT FROM nullif($3, '')
            RETURNING number
            """, cause, digest ?? "", layer ?? "");
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }
}
