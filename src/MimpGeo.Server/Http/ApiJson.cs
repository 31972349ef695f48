using System.Text.Encodings.Web;
using System.Text.Json;

namespace MimpGeo.Server.Http;

/// <summary>How the API writes JSON: snake_case names, and letters as they are.</summary>
static class ApiJson
{
    // Answers are never pasted into HTML: accents and quotes need no escape.
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
