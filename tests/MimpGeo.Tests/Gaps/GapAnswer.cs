using System.Text.Json;
using MimpGeo.Tests.Support;

namespace MimpGeo.Tests.Gaps;

/// <summary>What <c>/api/gaps?f=json</c> answered.</summary>
sealed record GapAnswer(JsonElement Root)
{
    public string[] Ubigeos => [.. Items.Select(item => item.GetProperty("ubigeo").GetString()!)];

    public JsonElement[] Items => [.. Root.GetProperty("items").EnumerateArray()];

    public JsonElement Totals => Root.GetProperty("totals");

    public static async Task<GapAnswer> GetAsync(MapFixture map, string query, CancellationToken cancel)
    {
        using var response = await map.Client.GetAsync($"/api/gaps?f=json&{query}", cancel);
        var body = await response.Content.ReadAsStringAsync(cancel);
        return response.IsSuccessStatusCode
            ? new GapAnswer(JsonDocument.Parse(body).RootElement)
            : throw new InvalidOperationException($"{query}: {body}");
    }
}
