using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace MimpGeo.Server.Http;

/// <summary>Conditional requests: an answer is the same as long as the question, the store's snapshot and the program are.</summary>
static class Snapshots
{
    static readonly string Program = typeof(Snapshots).Module.ModuleVersionId.ToString();

    /// <summary>Sets the ETag of an answer, and 304 when the client has it.</summary>
    /// <param name="http">The request, and the response before anything of it is sent.</param>
    /// <param name="snapshot">The store's number.</param>
    /// <param name="question">The question in its normal form, format included.</param>
    /// <returns>True when the client has the answer and nothing is to be sent.</returns>
    public static bool IsKnown(HttpContext http, int snapshot, string question)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Program} {question}"));

        // Weak: the same answer may be sent compressed in several ways.
        var tag = new EntityTagHeaderValue($"\"{snapshot}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}\"", isWeak: true);
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { Public = true, NoCache = true };

        if (!http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
            return false;

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
