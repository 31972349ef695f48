using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Npgsql;

namespace MimpGeo.Server.Figures;

/// <summary>Sends rows as a table: UTF-8, RFC 4180, decimal point, an empty cell where there is no value.</summary>
static class CsvTable
{
    public static async Task WriteAsync(Stream body, NpgsqlDataReader rows, CancellationToken cancel)
    {
        await using var csv = new CsvWriter(
            new StreamWriter(body, leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        for (var column = 0; column < rows.FieldCount; column++)
            csv.WriteField(rows.GetName(column));
        await csv.NextRecordAsync();

        while (await rows.ReadAsync(cancel))
        {
            for (var column = 0; column < rows.FieldCount; column++)
                csv.WriteField(rows.IsDBNull(column) ? null : rows.GetValue(column));
            await csv.NextRecordAsync();
        }
    }
}
