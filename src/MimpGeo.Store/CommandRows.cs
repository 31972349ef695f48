using System.Data.Common;

namespace MimpGeo.Store;

/// <summary>Reads the answers of commands that fit into memory.</summary>
public static class CommandRows
{
    /// <summary>All rows of the command's answer, in its order.</summary>
    public static async Task<List<T>> ListAsync<T>(this DbCommand command, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var list = new List<T>();
        while (await rows.ReadAsync(cancel))
            list.Add(read(rows));
        return list;
    }
}
