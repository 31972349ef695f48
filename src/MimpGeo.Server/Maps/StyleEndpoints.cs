using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Maps;

/// <summary>How maps look, and classes of numbers for maps of one's own.</summary>
static class StyleEndpoints
{
    static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapStyles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/styles", Reading, List);
        routes.MapMethods("/api/styles/{name}", Reading, Get);
        routes.MapMethods("/api/breaks", Reading, Breaks);
    }

    static JsonHttpResult<StyleList> List(HttpContext http, MapStyles styles)
    {
        _ = new QueryParameters(http.Request.Query);
        var address = $"{new OgcLinks(http.Request).Site}/api/styles";
        return TypedResults.Json(new StyleList(styles.All.Select(style => new StyleLink(style.Name, style.Indicator, style.Unit, style.Classes.Count, $"{address}/{style.Name}"))), ApiJson.Options);
    }

    static PhysicalFileHttpResult Get(HttpContext http, MapStyles styles, string name)
    {
        _ = new QueryParameters(http.Request.Query);
        return styles.Find(name) is { } style
            ? TypedResults.PhysicalFile(Cartographic.MapStyles.FileOf(style), "application/json")
            : throw new NotFoundException($"There is no style '{name}': expected {styles.Names}.");
    }

    static Task Breaks(HttpContext http, NpgsqlDataSource database, CollectionCatalogue collections, MapStyles styles, CancellationToken cancel) => Reach.CheckAsync(async () =>
    {
        var (snapshot, asked, values, missing) = await ReadAsync(http, database, collections, styles, cancel);
        if (Snapshots.IsKnown(http, snapshot, $"breaks {http.Request.QueryString}"))
            return;

        http.Response.ContentType = "application/json; charset=utf-8";
        var body = Encoding.UTF8.GetBytes(BreaksAnswer.Of(asked, values, missing, snapshot).ToJsonString(ApiJson.Options));
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body, cancel);
    });

    static async Task<(int Snapshot, BreaksQuestion Asked, IReadOnlyList<double> Values, long Missing)> ReadAsync(
        HttpContext http, NpgsqlDataSource database, CollectionCatalogue collections, MapStyles styles, CancellationToken cancel)
    {
        await using var session = await StoreSession.OpenAsync(database, cancel);
        var set = await collections.ReadAsync(session, cancel);
        var asked = BreaksQuestion.Of(http.Request.Query, set, styles);
        var (values, missing) = await BreaksAnswer.ReadAsync(asked, session, cancel);
        return (set.Snapshot, asked, values, missing);
    }
}

/// <summary>The styles that there are.</summary>
sealed record StyleList(IEnumerable<StyleLink> Styles);

/// <summary>A style and the address of its file.</summary>
sealed record StyleLink(string Name, string Indicator, string Unit, int Classes, string Href);
