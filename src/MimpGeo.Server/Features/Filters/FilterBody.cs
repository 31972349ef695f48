using System.Text;
using Microsoft.Extensions.Primitives;

namespace MimpGeo.Server.Features.Filters;

/// <summary>A filter in CQL2 JSON as the body of a POST, read as if it stood in the address.</summary>
static class FilterBody
{
    public static async Task<IEnumerable<KeyValuePair<string, StringValues>>> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!HttpMethods.IsPost(request.Method))
            return [];

        using var body = new StreamReader(request.Body, Encoding.UTF8);
        var filter = await body.ReadToEndAsync(cancel);
        return filter.Length == 0 ? [] : [new("filter", filter), new("filter-lang", CqlFilter.Json)];
    }
}
