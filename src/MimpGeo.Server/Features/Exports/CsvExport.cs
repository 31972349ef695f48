using System.Data;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MimpGeo.Server.Features.Exports;

/// <summary>CSV (RFC 4180, UTF-8): the id, the properties, and <c>lon</c> and <c>lat</c> of points or else <c>wkt</c>.</summary>
static class CsvExport
{
    public static async Task WriteAsync(Export export, Stream body, CancellationToken cancel)
    {
        var (geometry, names) = Geometry(export);
        await using var command = FeatureQuery.Page(export.Session, export.Asked, geometry, more: 0);
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        await using var csv = new CsvWriter(
            new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        await WriteHeaderAsync(csv, export, names);
        while (await rows.ReadAsync(cancel))
            await WriteRowAsync(csv, export, rows, names);
    }

    // In the axis order of the system asked for: the names say which is which.
    static (string? Sql, string[] Names) Geometry(Export export) => export.Asked.Shape switch
    {
        { GeometrySql: { } sql, Crs: var crs, Decimals: var decimals } when export.IsPoints && crs.IsStorage
            => ($"replace(substring(ST_AsText({sql}, {decimals}) FROM '\\((.*)\\)'), ' ', ';')", crs.NorthFirst ? ["lat", "lon"] : ["lon", "lat"]),
        { GeometrySql: { } sql, Decimals: var decimals } => ($"ST_AsText({sql}, {decimals})", ["wkt"]),
        _ => (null, []),
    };

    static Task WriteHeaderAsync(CsvWriter csv, Export export, string[] names)
    {
        var id = IdName(export);
        foreach (var name in FeatureText.Distinct([.. id is null ? [] : new[] { id }, .. export.Properties.Select(p => p.Name), .. names]))
            csv.WriteField(name);
        return csv.NextRecordAsync();
    }

    static Task WriteRowAsync(CsvWriter csv, Export export, Npgsql.NpgsqlDataReader row, string[] names)
    {
        var first = export.IdColumn;
        var id = row.GetString(first);
        var geometry = row.IsDBNull(first + 1) ? null : row.GetString(first + 1);
        if (IdName(export) is not null)
            csv.WriteField(id);
        for (var at = 0; at < export.Properties.Count; at++)
            csv.WriteField(FeatureText.Text(row, first + 2 + at, export.Properties[at].Type));
        if (names is [_, _])
        {
            // A point may have a height, which has no column.
            var ordinates = geometry?.Split(';') ?? ["", ""];
            csv.WriteField(ordinates[0]);
            csv.WriteField(ordinates[1]);
        }
        else if (names is [_])
        {
            csv.WriteField(geometry);
        }

        return csv.NextRecordAsync();
    }

    /// <summary>A column for the id, unless a property is it.</summary>
    public static string? IdName(Export export) => export.Properties.Any(p => p.Column == export.Collection.FeatureId) ? null : "id";
}
