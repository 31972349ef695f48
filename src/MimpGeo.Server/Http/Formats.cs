using Microsoft.Net.Http.Headers;

namespace MimpGeo.Server.Http;

/// <summary>A form that an answer can take: its name in <c>f=</c> and its media type.</summary>
sealed record Format(string Name, string MediaType)
{
    public static readonly Format GeoJson = new("geojson", "application/geo+json");
    public static readonly Format Json = new("json", "application/json");
    public static readonly Format Csv = new("csv", "text/csv");
    public static readonly Format Html = new("html", "text/html");
}

/// <summary>Chooses the form of an answer: <c>f=</c> decides, else Accept, else the first offered.</summary>
static class Formats
{
    /// <exception cref="BadParameterException"><c>f=</c> names none of the offered.</exception>
    /// <exception cref="NotAcceptableException">Accept allows none of the offered.</exception>
    public static Format Choose(string? f, HttpRequest request, params Format[] offered)
    {
        if (f is not null)
        {
            return offered.FirstOrDefault(format => format.Name == f)
                ?? throw new BadParameterException("f", $"'{f}' is not a format here: expected {string.Join(", ", offered.Select(o => o.Name))}.");
        }

        var accepted = request.GetTypedHeaders().Accept;
        if (accepted is not { Count: > 0 })
            return offered[0];

        return offered.Select(format => (Format: format, Quality: QualityOf(format, accepted)))
            .Where(choice => choice.Quality > 0)
            .OrderByDescending(choice => choice.Quality) // and as offered where the client does not care
            .FirstOrDefault().Format
            ?? throw new NotAcceptableException($"Accept: expected {string.Join(", ", offered.Select(o => o.MediaType))} or */*.");
    }

    // The most specific of what the client says of it counts (RFC 9110, 12.5.1): text/csv;q=0 beside */* excludes CSV.
    // GeoJSON is JSON: GDAL asks for application/json and must get the features. The form without geometry is f=json.
    static double QualityOf(Format format, IEnumerable<MediaTypeHeaderValue> accepted)
    {
        var type = MediaTypeHeaderValue.Parse(format.MediaType);
        return accepted.Where(type.IsSubsetOf)
            .OrderBy(range => range.MatchesAllTypes ? 3 : range.MatchesAllSubTypes ? 2 : range.MediaType != type.MediaType ? 1 : 0)
            .FirstOrDefault() is { } said ? said.Quality ?? 1 : 0;
    }
}
