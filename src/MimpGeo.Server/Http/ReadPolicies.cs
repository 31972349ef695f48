using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace MimpGeo.Server.Http;

/// <summary>What holds for every answer: compression, reading from other sites' pages, and headers that keep browsers strict.</summary>
static partial class ReadPolicies
{
    public static void AddReadPolicies(this IServiceCollection services)
    {
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin()
            .WithMethods("GET", "HEAD")
            .AllowAnyHeader()
            .WithExposedHeaders("ETag", "Link")));
        services.AddResponseCompression(compression => compression.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes, Format.GeoJson.MediaType, Format.Csv.MediaType,
            "application/problem+json", "application/vnd.mapbox-vector-tile",
        ]);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    public static void UseReadPolicies(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            // Clients join addresses with a slash too many; the official test suite does.
            if (http.Request.Path.Value is { } path && path.Contains("//", StringComparison.Ordinal))
                http.Request.Path = SlashesPattern().Replace(path, "/");
            return next();
        });
        app.UseRouting();
        app.UseResponseCompression();
        app.UseCors();
        app.Use((http, next) =>
        {
            // Set as the answer starts: an error on the way there clears what was set before.
            http.Response.OnStarting(SetHeaders, http.Response.Headers);
            return next();
        });
    }

    static Task SetHeaders(object headers)
    {
        var answer = (IHeaderDictionary)headers;

        // Compression says so only where it took place; a cache has to know it of the plain answer too.
        if (!answer.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.AcceptEncoding, StringComparer.OrdinalIgnoreCase))
            answer.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        answer.XContentTypeOptions = "nosniff";
        answer.ContentSecurityPolicy =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'";
        return Task.CompletedTask;
    }

    [GeneratedRegex("/{2,}")]
    private static partial Regex SlashesPattern();
}
