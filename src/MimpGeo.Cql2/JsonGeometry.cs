using System.Text.Json;

namespace MimpGeo.Cql2;

/// <summary>Reads a GeoJSON geometry.</summary>
/// <param name="ordinates">Reads an array of numbers.</param>
sealed class JsonGeometry(Func<JsonElement, string, CqlList<double>> ordinates)
{
    public CqlGeometry Read(JsonElement json, string name, string at)
    {
        // GeoJSON's names are written in one way only.
        var type = CqlGeometryType.Find(name) is { } found && found.Name == name
            ? found
            : throw JsonParser.Wrong($"{at}/type", $"'{name}' is no type of geometry.");
        return type.Nesting < 0
            ? new CqlGeometry(type, new CqlMembers([.. Items(json, "geometries", at).Select((member, index) => Member(member, $"{at}/geometries/{index}"))]))
            : json.TryGetProperty("coordinates", out var coordinates)
                ? new CqlGeometry(type, Shape(coordinates, type.Nesting, $"{at}/coordinates"))
                : throw JsonParser.Wrong(at, "expected coordinates.");
    }

    CqlGeometry Member(JsonElement json, string at)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? Read(json, type.GetString()!, at)
            : throw JsonParser.Wrong(at, "expected a GeoJSON geometry.");

    CqlShape Shape(JsonElement json, int nesting, string at)
    {
        if (json.ValueKind != JsonValueKind.Array)
            throw JsonParser.Wrong(at, "expected an array.");
        if (json.GetArrayLength() == 0)
            return new CqlShapes([]);
        if (nesting > 0)
            return new CqlShapes([.. json.EnumerateArray().Select((part, index) => Shape(part, nesting - 1, $"{at}/{index}"))]);

        return ordinates(json, at) is { Count: 2 or 3 } position
            ? new CqlPosition(position)
            : throw JsonParser.Wrong(at, "a position has 2 or 3 numbers.");
    }

    static JsonElement.ArrayEnumerator Items(JsonElement json, string name, string at)
        => json.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray()
            : throw JsonParser.Wrong(at, $"expected {name}, an array.");
}
