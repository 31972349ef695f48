using System.Globalization;
using System.Text.Json;

namespace MimpGeo.Browser.Tests;

/// <summary>The answer of <c>/api/gaps</c>, asked for without the viewer.</summary>
sealed class GapAnswer(JsonElement json)
{
    public int Count => json.GetProperty("numberMatched").GetInt32();

    public JsonElement[] Items => [.. json.GetProperty("items").EnumerateArray()];

    public string Population => Total("population");

    public string Poor => Total("poor");

    public string PoorLow => Total("poor_low");

    public string PoorHigh => Total("poor_high");

    public static async Task<GapAnswer> AskAsync(HttpClient api, string query, CancellationToken cancel)
    {
        var address = new Uri($"api/gaps?f=json&{query.TrimStart('?')}".TrimEnd('&'), UriKind.Relative);
        await using var body = await api.GetStreamAsync(address, cancel);
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancel);
        return new GapAnswer(document.RootElement.Clone());
    }

    string Total(string name) => Whole(json.GetProperty("totals").GetProperty(name).GetDecimal());

    /// <summary>Grouped by U+202F, halves up as people are counted.</summary>
    public static string Whole(decimal value)
        => decimal.Round(value, MidpointRounding.AwayFromZero).ToString("#,0", Spanish);

    public static string Decimal(decimal value)
        => decimal.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0", Spanish);

    static readonly NumberFormatInfo Spanish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202f" };
}
