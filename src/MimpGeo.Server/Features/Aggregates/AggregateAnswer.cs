using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using MimpGeo.Server.Http;
using Npgsql;

namespace MimpGeo.Server.Features.Aggregates;

/// <summary>Writes the groups as JSON or as a table. What is not known is null, never zero.</summary>
static class AggregateAnswer
{
    static readonly JsonWriterOptions Options = new() { Encoder = ApiJson.Options.Encoder };

    public static async Task WriteJsonAsync(Stream body, AggregateQuestion asked, int snapshot, NpgsqlDataReader rows, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(body, Options);
        json.WriteStartObject();
        json.WriteString("collection"u8, asked.Filter.Collection.Id);
        json.WriteString("description"u8, asked.Filter.Collection.Description);
        json.WriteString("by"u8, asked.Group?.Name);
        json.WriteString("weight"u8, asked.Weight?.Name);
        json.WriteNumber("snapshot"u8, snapshot);
        json.WriteStartObject("properties"u8);
        foreach (var property in asked.Numbers)
            json.WriteString(property.Name, property.Title);
        json.WriteEndObject();
        json.WriteStartArray("groups"u8);
        var matched = 0L;
        while (await rows.ReadAsync(cancel))
        {
            matched += rows.GetInt64(2);
            WriteGroup(json, asked, rows);
        }

        json.WriteEndArray();
        json.WriteNumber("numberMatched"u8, matched);
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    static void WriteGroup(Utf8JsonWriter json, AggregateQuestion asked, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        if (asked.Group is { } group)
        {
            json.WriteString(group.Level is null ? "value" : "ubigeo", row.IsDBNull(0) ? null : row.GetString(0));
            if (group.Level is not null)
                json.WriteString("name"u8, row.IsDBNull(1) ? null : row.GetString(1));
        }

        json.WriteNumber("count"u8, row.GetInt64(2));
        foreach (var (property, first) in asked.Numbers.Select((property, at) => (property, First(at))))
        {
            json.WriteStartObject(property.Name);
            json.WriteNumber("known"u8, row.GetInt64(first));
            for (var measure = 1; measure < Told(asked); measure++)
            {
                json.WritePropertyName(AggregateQuery.Measures[measure]);
                if (Number(row, first + measure) is { } number)
                    json.WriteNumberValue(number);
                else
                    json.WriteNullValue();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static async Task WriteCsvAsync(Stream body, AggregateQuestion asked, NpgsqlDataReader rows, CancellationToken cancel)
    {
        await using var csv = new CsvWriter(
            new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        string[] key = asked.Group switch { null => [], { Level: null } group => [group.Name], _ => ["ubigeo", "name"] };
        foreach (var title in key.Append("count").Concat(asked.Numbers.SelectMany(property => AggregateQuery.Measures.Take(Told(asked)).Select(measure => $"{property.Name}_{measure}"))))
            csv.WriteField(title);
        await csv.NextRecordAsync();
        while (await rows.ReadAsync(cancel))
        {
            for (var column = 0; column < key.Length; column++)
                csv.WriteField(rows.IsDBNull(column) ? null : rows.GetString(column));
            csv.WriteField(rows.GetInt64(2));
            for (var at = 0; at < asked.Numbers.Count; at++)
            {
                csv.WriteField(rows.GetInt64(First(at)));
                for (var measure = 1; measure < Told(asked); measure++)
                    csv.WriteField(Number(rows, First(at) + measure));
            }

            await csv.NextRecordAsync();
        }
    }

    static int First(int at) => AggregateQuery.FirstNumber + (at * AggregateQuery.Measures.Length);

    // Without a weight there is no weighted mean.
    static int Told(AggregateQuestion asked) => asked.Weight is null ? AggregateQuery.Measures.Length - 1 : AggregateQuery.Measures.Length;

    static double? Number(NpgsqlDataReader row, int column)
        => !row.IsDBNull(column) && row.GetDouble(column) is var number && double.IsFinite(number) ? number : null;
}
