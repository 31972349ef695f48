using System.Text.Json;
using System.Text.Json.Serialization;
using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Styles;

/// <summary>The JSON of a style.</summary>
static class StyleFile
{
    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new RgbJson(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static MapStyle Read(string path)
    {
        var file = Path.GetFileName(path);
        var style = Parse(file, Text(path)) with { Name = Path.GetFileNameWithoutExtension(path) };
        return StyleRules.FirstBroken(style) is { } broken ? throw new StyleException($"{file}: {broken}") : style;
    }

    static byte[] Text(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StyleException($"{Path.GetFileName(path)}: the style cannot be read.", e);
        }
    }

    static MapStyle Parse(string file, byte[] text)
    {
        try
        {
            return JsonSerializer.Deserialize<MapStyle>(WithoutMark(text), Json) ?? throw new StyleException($"{file}: expected a style, found null.");
        }
        catch (JsonException e)
        {
            throw new StyleException($"{file}: {Place(e)}: {Reason(e)}", e);
        }
    }

    static ReadOnlySpan<byte> WithoutMark(byte[] text) => text is [0xEF, 0xBB, 0xBF, ..] ? text.AsSpan(3) : text;

    static string Place(JsonException e) => e.Path is null or "$" ? $"line {e.LineNumber + 1}" : e.Path["$.".Length..];

    // The serializer's own sentences speak of .NET types first and end in the path that stands in front already.
    static string Reason(JsonException e)
    {
        var missing = e.Message.IndexOf("missing required properties", StringComparison.Ordinal);
        return missing >= 0 ? e.Message[missing..] : e.Message.Split(" Path:")[0];
    }
}
