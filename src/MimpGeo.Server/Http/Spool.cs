using Microsoft.AspNetCore.WebUtilities;

namespace MimpGeo.Server.Http;

/// <summary>Holds an answer until it is whole, so that the database is done with it however slowly the client reads.</summary>
static class Spool
{
    // Larger answers go on in a temporary file that disappears with the request.
    const int InMemory = 1024 * 1024;

    /// <summary>Sends what is written; a failure before it is whole is an error answer, not half an answer.</summary>
    /// <param name="http">The request; its status and headers are not sent before the answer is whole.</param>
    /// <param name="write">Writes the whole answer and lets go of the connection to the database before it returns.</param>
    public static async Task SendAsync(HttpContext http, Func<Stream, CancellationToken, Task> write)
    {
        await using var answer = new FileBufferingWriteStream(InMemory);
        await write(answer, http.RequestAborted);
        if (http.Response.StatusCode == StatusCodes.Status304NotModified)
            return;

        http.Response.ContentLength = answer.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await answer.DrainBufferAsync(http.Response.Body, http.RequestAborted);
    }
}
