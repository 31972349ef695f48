using MimpGeo.Store;

namespace MimpGeo.Server.Http;

/// <summary>Whether the program runs, and whether it can answer.</summary>
static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("alive"));
        routes.MapGet("/health/ready", Ready);
    }

    // Ready means that there is a snapshot to answer from: no connection or no data is the 503 of Problems.
    static async Task<IResult> Ready(StoreCatalogue catalogue, CancellationToken cancel)
        => TypedResults.Text($"ready, snapshot {await catalogue.SnapshotAsync(cancel)}");
}
