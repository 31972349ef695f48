using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MimpGeo.Server.Filters;
using Npgsql;

namespace MimpGeo.Server.Gaps;

/// <summary>Sends an answer as a table: UTF-8, RFC 4180, decimal point.</summary>
static class GapCsv
{
    public const string Columns = """
        ubigeo, name, province, department, reniec, capital, capital_lon, capital_lat, population, area_km2,
        trim_scale(round(value, 4)) AS value, trim_scale(round(low, 4)) AS low, trim_scale(round(high, 4)) AS high,
        pooled_group AS pooled, rank_national AS rank,
        trim_scale(round(poor_low, 4)) AS poor_low, trim_scale(round(poor, 4)) AS poor, trim_scale(round(poor_high, 4)) AS poor_high,
        nearest_id, nearest_name, round(nearest_km::numeric, 3) AS nearest_km
        """;

    public static async Task WriteAsync(Stream body, GapPlan plan, NpgsqlDataReader rows, CancellationToken cancel)
    {
        await using var csv = new CsvWriter(
            new StreamWriter(body, leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });

        for (var column = GapTotals.Columns; column < rows.FieldCount; column++)
            csv.WriteField(Named(rows.GetName(column), plan.Indicator.Indicator.Code));
        await csv.NextRecordAsync();

        while (await rows.ReadAsync(cancel))
        {
            for (var column = GapTotals.Columns; column < rows.FieldCount; column++)
                csv.WriteField(rows.IsDBNull(column) ? null : rows.GetValue(column));
            await csv.NextRecordAsync();
        }
    }

    static string Named(string column, string indicator) => column switch
    {
        "value" => indicator,
        "low" or "high" or "pooled" or "rank" => $"{indicator}_{column}",
        _ => column,
    };
}
