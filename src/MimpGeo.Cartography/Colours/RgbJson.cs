using System.Text.Json;
using System.Text.Json.Serialization;

namespace MimpGeo.Cartography.Colours;

/// <summary>Colours as JSON strings.</summary>
sealed class RgbJson : JsonConverter<Rgb>
{
    public override Rgb Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return Rgb.TryParse(text) ?? throw new JsonException("expected a colour such as \"#fed98e\".");
    }

    public override void Write(Utf8JsonWriter writer, Rgb value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
