using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using MimpGeo.Cartography.Cairo;
using MimpGeo.Server.Documents;

namespace MimpGeo.Server.Http;

/// <summary>The one place where something that went wrong becomes an HTTP answer (RFC 9457 problem details).</summary>
static class Problems
{
    public static void AddProblems(this IServiceCollection services) => services.AddExceptionHandler<Handler>();

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => WriteAsync(context.HttpContext, DetailOf(context.HttpContext)));
    }

    /// <summary>Writes the problem for the status that the response has already.</summary>
    public static async Task WriteAsync(HttpContext http, string detail, string? parameter = null)
    {
        var problem = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = ReasonPhrases.GetReasonPhrase(http.Response.StatusCode),
            ["status"] = http.Response.StatusCode,
            ["detail"] = detail,
            ["instance"] = http.Request.Path.Value,
        };
        if (parameter is not null)
            problem["parameter"] = parameter;

        http.Response.ContentType = "application/problem+json";
        await http.Response.WriteAsync(problem.ToJsonString(ApiJson.Options), http.RequestAborted);
    }

    static string DetailOf(HttpContext http) => http.Response.StatusCode switch
    {
        404 => $"There is nothing at '{http.Request.Path}'.",
        405 => $"'{http.Request.Method}' is not possible here: expected {string.Join(", ", http.Response.Headers.Allow.ToArray())}.",
        _ => ReasonPhrases.GetReasonPhrase(http.Response.StatusCode),
    };

    const string RetryAfterSeconds = "5";

    sealed class Handler(ILogger<Handler> log) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (httpContext.RequestAborted.IsCancellationRequested)
                return true; // the map panned away; nobody is waiting for this answer

            // The client never sees a server error's message: SQL and table names stay in the log.
            var (status, detail) = exception switch
            {
                BadParameterException bad => (400, bad.Message),
                NotAcceptableException cannot => (406, cannot.Message),
                NotFoundException missing => (404, missing.Message),
                BadHttpRequestException bad => (bad.StatusCode, bad.Message),
                CairoMissingException missing => (503, missing.Message),
                PdfMissingException missing => (503, missing.Message),
                _ when DatabaseFault.Describe(exception) is { } fault => (503, fault),
                _ => (500, "Something failed on the server."),
            };

            if (status >= 500)
                log.Failed(exception, httpContext.Request.Path);
            if (status == StatusCodes.Status503ServiceUnavailable)
                httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;

            httpContext.Response.StatusCode = status;
            await WriteAsync(httpContext, detail, (exception as BadParameterException)?.Parameter);
            return true;
        }
    }
}

static partial class ProblemsLog
{
    [LoggerMessage(LogLevel.Error, "{Path} failed")]
    public static partial void Failed(this ILogger log, Exception exception, PathString path);
}
