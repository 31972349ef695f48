using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MimpGeo.Benchmarks;

/// <summary>The most that Kestrel can do: the same bytes for every request, without routes, headers or questions.</summary>
static class ConstantServer
{
    public static async Task RunAsync(string url, int bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        await using var app = builder.Build();
        var body = new byte[bytes];
        new Random(1).NextBytes(body);
        app.Run(http =>
        {
            http.Response.ContentLength = bytes;
            return http.Response.Body.WriteAsync(body).AsTask();
        });
        await app.RunAsync();
    }
}
