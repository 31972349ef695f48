using Npgsql;

namespace MimpGeo.Server.Http;

static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("alive"));
        routes.MapGet("/health/ready", Ready);
    }

    // Ready means that there is a snapshot to answer from: no connection or no data is the 503 of Problems.
    static async Task<IResult> Ready(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("SELECT max(number) FROM snapshot");
        return await command.ExecuteScalarAsync(cancel) is int snapshot
            ? TypedResults.Text($"ready, snapshot {snapshot}")
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
