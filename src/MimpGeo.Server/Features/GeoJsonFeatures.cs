using System.IO.Pipelines;
using System.Text.Json;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features;

/// <summary>Writes features as GeoJSON. PostGIS encodes the geometry; its text is passed on.</summary>
static class GeoJsonFeatures
{
    const int FlushAt = 16 * 1024;

    static readonly JsonWriterOptions Options = new() { Encoder = ApiJson.Options.Encoder, SkipValidation = true };

    public static string? Geometry(FeatureShape shape) => shape.GeometrySql is { } sql ? $"ST_AsGeoJSON({sql}, {shape.Decimals}, 0)" : null;

    /// <summary>Writes the features of a page, row by row, and what is known only at its end.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="asked">The question.</param>
    /// <param name="rows">From <see cref="FeatureQuery.Page"/>.</param>
    /// <param name="finish">Writes the members beside <c>features</c>: how many there are, and the next page's cursor or null.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task WriteAsync(
        PipeWriter body, ItemsQuestion asked, NpgsqlDataReader rows, Action<Utf8JsonWriter, int, string?> finish, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(body, Options);
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteStartArray("features"u8);
        var (returned, terms) = (0, asked.Order.Terms.Count);
        string?[] last = [];
        var more = false;
        while (await rows.ReadAsync(cancel))
        {
            if (returned == asked.Limit)
            {
                more = true;
                break;
            }

            last = [.. Enumerable.Range(0, terms).Select(at => rows.IsDBNull(at) ? null : rows.GetString(at))];
            WriteFeature(json, rows, terms, asked.Shape.Properties);
            returned++;
            if (json.BytesPending + body.UnflushedBytes > FlushAt)
            {
                json.Flush();
                await body.FlushAsync(cancel);
            }
        }

        json.WriteEndArray();
        finish(json, returned, more ? Cursor.Write(last, asked.CursorQuestion) : null);
        json.WriteEndObject();
        await json.FlushAsync(cancel);
        await body.FlushAsync(cancel);
    }

    public static async Task WriteOneAsync(
        PipeWriter body, FeatureShape shape, NpgsqlDataReader row, Action<Utf8JsonWriter> finish, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(body, Options);
        json.WriteStartObject();
        WriteMembers(json, row, 0, shape.Properties);
        finish(json);
        json.WriteEndObject();
        await json.FlushAsync(cancel);
        await body.FlushAsync(cancel);
    }

    public static void WriteFeature(Utf8JsonWriter json, NpgsqlDataReader row, int first, IReadOnlyList<CollectionProperty> properties)
    {
        json.WriteStartObject();
        WriteMembers(json, row, first, properties);
        json.WriteEndObject();
    }

    static void WriteMembers(Utf8JsonWriter json, NpgsqlDataReader row, int first, IReadOnlyList<CollectionProperty> properties)
    {
        json.WriteString("type"u8, "Feature"u8);
        json.WriteString("id"u8, row.GetString(first));
        json.WritePropertyName("geometry"u8);
        if (row.IsDBNull(first + 1))
            json.WriteNullValue();
        else
            json.WriteRawValue(row.GetFieldValue<byte[]>(first + 1), skipInputValidation: true);
        json.WriteStartObject("properties"u8);
        for (var at = 0; at < properties.Count; at++)
        {
            json.WritePropertyName(properties[at].Name);
            WriteValue(json, row, first + 2 + at, properties[at].Type);
        }

        json.WriteEndObject();
    }

    static void WriteValue(Utf8JsonWriter json, NpgsqlDataReader row, int column, PropertyType type)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNullValue();
            return;
        }

        switch (type)
        {
            case PropertyType.Integer:
                json.WriteNumberValue(row.GetFieldValue<long>(column));
                break;
            case PropertyType.Number:
                WriteNumber(json, row.GetFieldValue<double>(column));
                break;
            case PropertyType.Boolean:
                json.WriteBooleanValue(row.GetBoolean(column));
                break;
            case PropertyType.Date:
                json.WriteStringValue(row.GetFieldValue<DateOnly>(column).ToString("O"));
                break;
            case PropertyType.Timestamp:
                json.WriteStringValue(row.GetFieldValue<DateTime>(column));
                break;
            case PropertyType.Json:
                json.WriteRawValue(row.GetString(column), skipInputValidation: true);
                break;
            default:
                json.WriteStringValue(row.GetString(column));
                break;
        }
    }

    // JSON has no word for infinity.
    static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number))
            json.WriteNumberValue(number);
        else
            json.WriteNullValue();
    }
}
