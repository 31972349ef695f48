using MimpGeo.Cartography.Breaks;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Cartographic;

/// <summary>The words of the parameter <c>method</c>.</summary>
static class BreakMethods
{
    public const string Published = "published";

    static readonly string[] Names = [.. Enum.GetValues<BreakMethod>().Select(method => NameOf(method)), Published];

    public static string NameOf(BreakMethod? method) => method?.ToString().ToLowerInvariant() ?? Published;

    /// <returns>Null for the limits that were published.</returns>
    /// <exception cref="BadParameterException">It is no method, or classes are counted that were published.</exception>
    public static BreakMethod? Of(QueryParameters query, BreakMethod? usual)
    {
        var method = query.Text("method") ?? NameOf(usual);
        if (!Names.Contains(method))
            throw new BadParameterException("method", $"'{method}' is not a method here: expected {string.Join(", ", Names)}.");
        if (method != Published)
            return Enum.Parse<BreakMethod>(method, ignoreCase: true);

        return query.Text("classes") is null ? null
            : throw new BadParameterException("classes", "has no meaning beside method=published: the style says how many there are.");
    }
}
