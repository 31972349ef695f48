using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MimpGeo.Server.Tiles;

/// <summary>Sends a tile, or says that the client has it.</summary>
static class TileAnswer
{
    public static Task SendAsync(HttpContext http, Tile tile, TileMedia media)
    {
        var (headers, compressed) = (http.Response.Headers, media.Shrinks && TakesGzip(http.Request.Headers.AcceptEncoding));
        var tag = compressed ? tile.CompressedTag : tile.Tag;
        headers.ETag = tag;
        headers.CacheControl = "public, no-cache"; // kept, but asked for each time: a write is seen at once
        if (tile.LeftOut is { } leftOut)
            headers["Tile-Left-Out"] = leftOut;
        if (IsKnown(http.Request.Headers.IfNoneMatch, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (tile.Body is [])
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        var body = compressed ? tile.Compressed : tile.Body;
        if (compressed)
            headers.ContentEncoding = "gzip";
        headers.ContentType = media.Type;
        headers.ContentLength = body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    // The compressed and the plain form are two representations (RFC 9110, 8.8.3.3); weakly they are the same.
    static bool IsKnown(StringValues asked, string tag)
        => asked.Count > 0 && (asked.ToString() is var known && (known == tag || known == "*" || EntityTagHeaderValue.TryParseList(asked, out var tags) && tags.Any(each => each.Tag == tag)));

    static bool TakesGzip(StringValues accepted)
        => accepted.Count > 0 && StringWithQualityHeaderValue.TryParseList(accepted, out var encodings)
            && encodings.Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);
}
