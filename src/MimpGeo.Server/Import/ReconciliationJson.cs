using System.Text.Encodings.Web;
using System.Text.Json;
using MimpGeo.Import;

namespace MimpGeo.Server.Import;

/// <summary>The outcome of an import for a script.</summary>
static class ReconciliationJson
{
    // Names keep their accents: the text goes to a file or a terminal, not into a page.
    static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Of(Reconciliation reconciliation) => JsonSerializer.Serialize(reconciliation, Format) + '\n';

    public static string Of(ImportRefusedException refused)
        => JsonSerializer.Serialize(new { Changed = false, refused.Rejections }, Format) + '\n';
}
