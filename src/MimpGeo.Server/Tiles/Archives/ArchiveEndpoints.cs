using MimpGeo.Server.Http;

namespace MimpGeo.Server.Tiles.Archives;

/// <summary>The TileJSON of archives.</summary>
static class ArchiveEndpoints
{
    public static void MapArchives(this IEndpointRouteBuilder routes) => routes.MapMethods("/tiles/{name}.json", ["GET", "HEAD"], Get);

    static IResult Get(HttpContext http, ArchiveFolder archives, string name)
    {
        if (archives.Answering(name, http.Request.Query) is not { } archive)
            throw new NotFoundException($"There is no archive '{name}'{(archives.IsEmpty ? "." : $": expected {string.Join(", ", archives.Names)}.")}");

        var request = http.Request;
        var told = ArchiveTileJson.Of(
            archive.Info, $"{request.Scheme}://{request.Host}{request.PathBase}/tiles/{Uri.EscapeDataString(name)}/{{z}}/{{x}}/{{y}}.mvt{request.QueryString}");
        return Snapshots.IsKnown(http, archive.Info.Snapshot ?? 0, told.ToJsonString()) ? TypedResults.Empty : TypedResults.Json(told, ApiJson.Options);
    }
}
