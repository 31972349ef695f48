using System.Text.Json;

namespace MimpGeo.Import.Boundaries;

/// <summary>Parses the geometries of one object of a TopoJSON.</summary>
static class GeometryList
{
    // A collection's geometries are taken one by one for their lines; any other object is its only geometry.
    public static IReadOnlyList<TopoGeometry> Parse(ref Utf8JsonReader reader, TextLines lines)
    {
        if (!HasGeometries(reader))
            return [ParseGeometry(ref reader, lines)];

        var geometries = new List<TopoGeometry>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isList = reader.ValueTextEquals("geometries"u8);
            reader.Read();
            if (!isList)
                reader.Skip();
            while (isList && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                geometries.Add(ParseGeometry(ref reader, lines));
        }

        return geometries;
    }

    // works on a copy of the reader
    static bool HasGeometries(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("geometries"u8);
            reader.Read();
            if (found && reader.TokenType == JsonTokenType.StartArray)
                return true;
            reader.Skip();
        }

        return false;
    }

    static TopoGeometry ParseGeometry(ref Utf8JsonReader reader, TextLines lines)
    {
        var line = lines.LineOf(reader.TokenStartIndex);
        using var json = JsonDocument.ParseValue(ref reader);
        return new(json.RootElement.Clone(), line);
    }
}
