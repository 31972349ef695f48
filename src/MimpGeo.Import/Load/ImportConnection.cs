using Npgsql;

namespace MimpGeo.Import.Load;

/// <summary>Statements of an import: they run inside its one transaction, for as long as they take.</summary>
static class ImportConnection
{
    // A slow disk is no reason to give up; whoever waits can cancel.
    const int NoTimeout = 0;

    public static async Task ExecuteAsync(this NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.Command(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = NoTimeout };
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });

        return command;
    }
}
