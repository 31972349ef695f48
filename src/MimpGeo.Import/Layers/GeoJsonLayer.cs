using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MimpGeo.Store.Collections;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Layers;

/// <summary>Reads GeoJSON: a feature collection, one feature, or features one after the other (newline-delimited or RFC 8142).</summary>
sealed partial class GeoJsonLayer(string path)
{
    readonly string _file = Path.GetFileName(path);
    readonly FieldList _fields = new();
    int? _srid;

    /// <exception cref="ImportRefusedException">It is not GeoJSON, or broken; the message names the feature.</exception>
    public static LayerFile Open(string path) => new GeoJsonLayer(path).Open();

    LayerFile Open()
    {
        foreach (var (number, feature) in Features())
            See(feature, number);
        return new LayerFile(_file, _srid, _fields.Fields, Rows);
    }

    void See(JsonElement feature, int number)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("type", out var type) || !type.ValueEquals("Feature"))
            throw Wrong(number, "is not a GeoJSON feature.");
        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind == JsonValueKind.Null)
            return;
        if (properties.ValueKind != JsonValueKind.Object)
            throw Wrong(number, "properties: expected an object or null.");

        foreach (var property in properties.EnumerateObject())
            _fields.See(property.Name, TypeOf(property.Value));
    }

    static PropertyType? TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False => PropertyType.Boolean,
        JsonValueKind.Number => value.TryGetInt64(out _) ? PropertyType.Integer : PropertyType.Number,
        JsonValueKind.String => FieldType.OfTime(value.GetString()!),
        _ => PropertyType.Json,
    };

    IEnumerable<LayerRow> Rows()
    {
        var fields = _fields.Fields;
        foreach (var (number, feature) in Features())
            yield return new LayerRow($"feature {number}", Id(feature, number), GeometryOf(feature, number), Values(feature, fields));
    }

    string? Id(JsonElement feature, int number)
        => !feature.TryGetProperty("id", out var id) ? null : id.ValueKind switch
        {
            JsonValueKind.String => id.GetString(),
            JsonValueKind.Number => id.GetRawText(),
            JsonValueKind.Null => null,
            _ => throw Wrong(number, "id: expected a text or a number."),
        };

    Geometry? GeometryOf(JsonElement feature, int number)
    {
        try
        {
            return feature.TryGetProperty("geometry", out var geometry) ? GeoJsonGeometry.Read(geometry) : null;
        }
        catch (FormatException wrong)
        {
            throw Wrong(number, $"geometry: {wrong.Message}");
        }
    }

    object?[] Values(JsonElement feature, IReadOnlyList<LayerField> fields)
    {
        var values = new object?[fields.Count];
        if (feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject())
            {
                var position = _fields.PositionOf(property.Name);
                values[position] = ValueOf(property.Value, fields[position].Type);
            }
        }

        return values;
    }

    static object? ValueOf(JsonElement value, PropertyType type) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when type == PropertyType.Json => value.GetRawText(),
        JsonValueKind.String => FieldType.Read(value.GetString()!, type),
        JsonValueKind.Number when type == PropertyType.Integer => value.GetInt64(),
        JsonValueKind.Number when type == PropertyType.Number => value.GetDouble(),
        JsonValueKind.True or JsonValueKind.False when type == PropertyType.Boolean => value.GetBoolean(),
        _ => value.GetRawText(),
    };

    /// <summary>Every feature with its number, counted from 1; each is gone when the next is asked for.</summary>
    IEnumerable<(int Number, JsonElement Feature)> Features()
    {
        using var json = new JsonStream(File.OpenRead(path));
        var number = 0;
        while (Checked(json.Next).Token is not JsonTokenType.None and var token)
        {
            if (token != JsonTokenType.StartObject)
                throw Wrong(null, "is not GeoJSON: expected an object.");
            foreach (var document in Root(json))
            {
                using (document)
                    yield return (++number, document.RootElement);
            }
        }
    }

    /// <summary>The features of the object that has just begun: those it collects, or itself.</summary>
    IEnumerable<JsonDocument> Root(JsonStream json)
    {
        var own = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var collects = false;
        while (Checked(json.Next) is { Token: JsonTokenType.PropertyName, Text: { } name })
        {
            if (name == "features")
            {
                collects = true;
                if (Checked(json.Next).Token != JsonTokenType.StartArray)
                    throw Wrong(null, "features: expected an array.");
                while (Checked(json.NextValue) is { } feature)
                    yield return feature;
            }
            else
            {
                using var value = Checked(json.NextValue);
                own[name] = value?.RootElement.Clone() ?? default;
            }
        }

        if (own.TryGetValue("crs", out var crs))
            _srid = Srid(crs);
        if (!collects)
            yield return Itself(own);
    }

    JsonDocument Itself(Dictionary<string, JsonElement> own)
        => own.TryGetValue("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "Feature"
            ? JsonSerializer.SerializeToDocument(own)
            : throw Wrong(null, "is not GeoJSON: expected a FeatureCollection or a Feature.");

    // Not of RFC 7946 any more, but older files of other systems have it.
    int? Srid(JsonElement crs)
    {
        if (crs.ValueKind == JsonValueKind.Null)
            return null;

        var name = crs.ValueKind == JsonValueKind.Object && crs.TryGetProperty("properties", out var properties)
            && properties.TryGetProperty("name", out var text) ? text.GetString() : null;
        return name is null ? null
            : name.EndsWith("CRS84", StringComparison.Ordinal) ? LayerCrs.Wgs84
            : EpsgCode().Match(name) is { Success: true } code ? int.Parse(code.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw Wrong(null, $"crs: '{name}' is not known: say which it is with --crs EPSG:….");
    }

    T Checked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException broken)
        {
            throw new ImportRefusedException(_file, (int?)broken.LineNumber + 1, $"is not JSON, or cut off: {broken.Message}");
        }
    }

    ImportRefusedException Wrong(int? number, string reason)
        => new(_file, null, number is null ? reason : string.Create(CultureInfo.InvariantCulture, $"feature {number}: {reason}"));

    [GeneratedRegex(@"EPSG:{1,2}(?:[\d.]*:)?(\d+)$", RegexOptions.IgnoreCase)]
    private static partial Regex EpsgCode();
}
