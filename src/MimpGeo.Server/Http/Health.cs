using Microsoft.AspNetCore.Http.HttpResults;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Http;

/// <summary>Whether the program runs, and whether it can answer.</summary>
static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", ["GET", "HEAD"], Live);
        routes.MapMethods("/health/ready", ["GET", "HEAD"], Ready);
    }

    static ContentHttpResult Live(HttpContext http)
    {
        _ = new QueryParameters(http.Request.Query);
        return TypedResults.Text("alive");
    }

    // Ready means that there is a snapshot to answer from: no connection or no data is the 503 of Problems.
    static async Task<IResult> Ready(HttpContext http, NpgsqlDataSource database, CancellationToken cancel)
    {
        _ = new QueryParameters(http.Request.Query);
        await using var session = await StoreSession.OpenAsync(database, cancel);
        return TypedResults.Text($"ready, snapshot {await StoreCatalogue.SnapshotAsync(session, cancel)}");
    }
}
