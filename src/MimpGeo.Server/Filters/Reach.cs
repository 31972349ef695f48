using MimpGeo.Server.Http;
using Npgsql;

namespace MimpGeo.Server.Filters;

/// <summary>A coordinate reference system reaches only so far; beyond, PROJ gives up at the row that it has come to.</summary>
static class Reach
{
    /// <exception cref="BadParameterException">A coordinate lay beyond.</exception>
    public static async Task CheckAsync(Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (PostgresException wrong) when (wrong.SqlState == PostgresErrorCodes.InternalError && wrong.MessageText.Contains("ransform", StringComparison.Ordinal))
        {
            throw new BadParameterException("crs", "the coordinate reference system asked for does not reach as far as these features or that box.");
        }
    }
}
