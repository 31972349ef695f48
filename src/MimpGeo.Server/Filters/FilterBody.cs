using System.Text;

namespace MimpGeo.Server.Filters;

/// <summary>A filter in CQL2 JSON as the body of a POST, read as if it stood in the address.</summary>
static class FilterBody
{
    /// <summary>Puts the body into the address, so that links to other pages, and the ETag, keep the filter.</summary>
    public static async Task ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!HttpMethods.IsPost(request.Method))
            return;

        using var body = new StreamReader(request.Body, Encoding.UTF8);
        if (await body.ReadToEndAsync(cancel) is { Length: > 0 } filter)
            request.QueryString = QueryString.Create([.. request.Query, new("filter", filter), new("filter-lang", CqlFilter.Json)]);
    }
}
