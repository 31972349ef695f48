using System.Net;
using System.Text.Json;
using MimpGeo.Tests.Support;
using Npgsql;
using Xunit;

namespace MimpGeo.Tests.Features;

/// <summary>Asks the API as a client would, and the database beside it.</summary>
static class Ogc
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<JsonElement> GetAsync(this MapFixture map, string path)
    {
        using var response = await map.Client.GetAsync(path.StartsWith("http", StringComparison.Ordinal) ? path : $"/ogc{path}", Cancel);
        var body = await response.Content.ReadAsStringAsync(Cancel);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    public static async Task<(int Status, string Detail)> ProblemAsync(this MapFixture map, string path)
    {
        using var response = await map.Client.GetAsync($"/ogc{path}", Cancel);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement;
        return ((int)response.StatusCode, problem.GetProperty("detail").GetString()!);
    }

    /// <summary>All ids, page after page, as the links lead.</summary>
    public static async Task<List<string>> IdsAsync(this MapFixture map, string path)
    {
        var ids = new List<string>();
        for (var next = path; next is not null;)
        {
            var page = await map.GetAsync(next);
            ids.AddRange(page.Ids());
            next = page.Link("next");
        }

        return ids;
    }

    public static IEnumerable<string> Ids(this JsonElement page)
        => page.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!);

    public static string? Link(this JsonElement document, string rel, string? type = null)
        => document.GetProperty("links").EnumerateArray()
            .FirstOrDefault(link => link.GetProperty("rel").GetString() == rel && (type is null || link.GetProperty("type").GetString() == type)) is { ValueKind: JsonValueKind.Object } found
            ? found.GetProperty("href").GetString()
            : null;

    /// <summary>The first column of what the owner of the database sees, as text.</summary>
    public static async Task<List<string>> SqlAsync(this MapFixture map, string sql)
    {
        await using var database = NpgsqlDataSource.Create(map.ConnectionString);
        await using var command = database.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        var values = new List<string>();
        while (await rows.ReadAsync(Cancel))
            values.Add(rows.GetFieldValue<string>(0));
        return values;
    }
}
