using System.Data;
using System.IO.Compression;
using System.Xml;
using MimpGeo.Server.Http;
using MimpGeo.Server.Workbooks;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features.Exports;

/// <summary>A workbook (ECMA-376) with the table alone, row by row, and a sheet that says where it is from.</summary>
/// <remarks>Written part by part: GDAL reads only sheets without namespace prefixes, which the Open XML SDK always writes.</remarks>
static class XlsxExport
{
    /// <summary>What a sheet holds, header included.</summary>
    const int MostRows = 1_048_576;

    public static async Task WriteAsync(Export export, Stream body, CancellationToken cancel)
    {
        await using var command = FeatureQuery.Page(export.Session, export.Asked, null, more: 0);
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        using var book = new ZipArchive(body, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in XlsxParts.Fixed(export.Collection.Id, "Fuente"))
        {
            await using var part = new StreamWriter(book.CreateEntry(name, CompressionLevel.Fastest).Open());
            await part.WriteAsync(text);
        }

        await using (var sheet = new XlsxSheet(book.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open()))
            await WriteTableAsync(sheet, export, rows, cancel);
        await using (var sheet = new XlsxSheet(book.CreateEntry("xl/worksheets/sheet2.xml", CompressionLevel.Fastest).Open()))
            WriteAbout(sheet, export);
    }

    static async Task WriteTableAsync(XlsxSheet sheet, Export export, NpgsqlDataReader rows, CancellationToken cancel)
    {
        string[] id = CsvExport.IdName(export) is { } name ? [name] : [];
        sheet.Row([.. FeatureText.Distinct([.. id, .. export.Properties.Select(p => p.Name)])], XlsxStyle.Bold);
        for (var written = 1; await rows.ReadAsync(cancel); written++)
        {
            if (written == MostRows)
                throw new BadParameterException("f", $"a sheet holds {MostRows - 1} rows: take csv or gpkg, or filter the features.");
            WriteRow(sheet, export, rows, id.Length > 0);
        }
    }

    static void WriteRow(XlsxSheet sheet, Export export, NpgsqlDataReader row, bool withId)
    {
        var first = export.IdColumn;
        var id = row.GetString(first);
        sheet.BeginRow();
        if (withId)
            sheet.Text(id);
        for (var at = 0; at < export.Properties.Count; at++)
            WriteCell(sheet, row, first + 2 + at, export.Properties[at].Type);
        sheet.EndRow();
    }

    static void WriteCell(XlsxSheet sheet, NpgsqlDataReader row, int column, PropertyType type)
    {
        if (row.IsDBNull(column))
        {
            sheet.Nothing();
            return;
        }

        switch (type)
        {
            case PropertyType.Integer:
                sheet.Number(row.GetFieldValue<long>(column));
                break;
            case PropertyType.Number:
                sheet.Number(row.GetFieldValue<double>(column));
                break;
            case PropertyType.Boolean:
                sheet.Boolean(row.GetBoolean(column));
                break;
            case PropertyType.Date:
                sheet.Time(row.GetFieldValue<DateOnly>(column).ToDateTime(default), XlsxStyle.Date);
                break;
            case PropertyType.Timestamp:
                sheet.Time(row.GetFieldValue<DateTime>(column), XlsxStyle.Timestamp);
                break;
            default:
                sheet.Text(row.GetString(column));
                break;
        }
    }

    static void WriteAbout(XlsxSheet sheet, Export export)
    {
        sheet.Row(["Colección", export.Collection.Title]);
        sheet.Row(["Descripción", export.Collection.Description]);
        sheet.Row(["Estado de los datos", XmlConvert.ToString(export.Snapshot)]);
        sheet.Row([]);
        sheet.Row(["Columna", "Significado"], XlsxStyle.Bold);
        foreach (var property in export.Properties)
            sheet.Row([property.Name, property.Unit is { } unit ? $"{property.Title} [{unit}]" : property.Title]);
    }
}
