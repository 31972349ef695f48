using System.Globalization;
using Microsoft.Data.Sqlite;
using MimpGeo.Import.Boundaries;
using MimpGeo.Store.Collections;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Layers;

/// <summary>Reads a feature table of a GeoPackage row by row.</summary>
sealed class GeoPackageLayer(string path, string table, string geometryColumn, int? srid)
{
    readonly string _file = Path.GetFileName(path);

    /// <param name="path">The file.</param>
    /// <param name="layer">The feature table; null where there is only one, or one that is called as the layer shall be.</param>
    /// <param name="id">What the layer shall be called.</param>
    /// <exception cref="ImportRefusedException">It is no GeoPackage, or has several tables and none was named.</exception>
    public static LayerFile Open(string path, string? layer, string id)
    {
        var file = Path.GetFileName(path);
        try
        {
            using var database = SqliteFile.OpenRead(path);
            var (table, column, srid) = Choose(file, Tables(database), layer, id);
            return new GeoPackageLayer(path, table, column, srid).Open(database);
        }
        catch (SqliteException broken)
        {
            throw new ImportRefusedException(file, null, $"is not a readable GeoPackage: {broken.Message}");
        }
    }

    static (string Table, string Column, int? Srid) Choose(string file, List<(string Table, string Column, int? Srid)> tables, string? layer, string id)
        => tables.Where(table => layer is null || table.Table == layer).ToList() switch
        {
            [var only] => only,
            [] when layer is null => throw new ImportRefusedException(file, null, "has no feature table."),
            [] => throw new ImportRefusedException(file, null, $"has no feature table '{layer}': it has {Names(tables)}."),
            _ when tables.Find(table => table.Table == id) is { Table: not null } named => named,
            _ => throw new ImportRefusedException(file, null, $"has several feature tables: say which with --layer {Names(tables)}."),
        };

    static string Names(List<(string Table, string Column, int? Srid)> tables) => string.Join(", ", tables.Select(table => table.Table));

    static List<(string Table, string Column, int? Srid)> Tables(SqliteConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT g.table_name, g.column_name, CASE upper(s.organization) WHEN 'EPSG' THEN s.organization_coordsys_id END
            FROM gpkg_geometry_columns AS g
            LEFT JOIN gpkg_spatial_ref_sys AS s ON s.srs_id = g.srs_id
            ORDER BY g.table_name
            """;
        using var rows = command.ExecuteReader();
        var tables = new List<(string, string, int?)>();
        while (rows.Read())
            tables.Add((rows.GetString(0), rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetInt32(2)));
        return tables;
    }

    LayerFile Open(SqliteConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT name, upper(type), pk FROM pragma_table_info($table) ORDER BY cid";
        command.Parameters.AddWithValue("$table", table);
        using var columns = command.ExecuteReader();
        var fields = new List<LayerField>();
        string? key = null;
        while (columns.Read())
        {
            var (name, type, isKey) = (columns.GetString(0), columns.GetString(1), columns.GetInt32(2) > 0);
            if (isKey)
                key = name;
            else if (name != geometryColumn && !type.StartsWith("BLOB", StringComparison.Ordinal))
                fields.Add(new(name, TypeOf(type)));
        }

        return new LayerFile(_file, srid, fields, () => Rows(key, fields));
    }

    static PropertyType TypeOf(string declared) => declared switch
    {
        "BOOLEAN" => PropertyType.Boolean,
        "TINYINT" or "SMALLINT" or "MEDIUMINT" or "INT" or "INTEGER" or "BIGINT" => PropertyType.Integer,
        "FLOAT" or "DOUBLE" or "REAL" or "NUMERIC" => PropertyType.Number,
        "DATE" => PropertyType.Date,
        "DATETIME" => PropertyType.Timestamp,
        _ => PropertyType.Text,
    };

    IEnumerable<LayerRow> Rows(string? key, List<LayerField> fields)
    {
        using var database = SqliteFile.OpenRead(path);
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", new[] { key ?? "rowid", geometryColumn }.Concat(fields.Select(f => f.Name)).Select(GeoPackageFile.Quote))} FROM {GeoPackageFile.Quote(table)} ORDER BY 1";
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return Row(row, fields);
    }

    LayerRow Row(SqliteDataReader row, List<LayerField> fields)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"row {row.GetValue(0)}");
        return new LayerRow(
            place, Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture),
            row.IsDBNull(1) ? null : GeometryOf(row, place),
            [.. fields.Select((field, at) => row.IsDBNull(at + 2) ? null : Value(row.GetValue(at + 2), field, place))]);
    }

    Geometry GeometryOf(SqliteDataReader row, string place)
    {
        try
        {
            return GeoPackageBinary.Read((byte[])row.GetValue(1));
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidCastException)
        {
            throw new ImportRefusedException(_file, null, $"{place}: {geometryColumn} is not a GeoPackage geometry: {wrong.Message}");
        }
    }

    // A column of SQLite may hold anything, whatever it was declared as.
    object Value(object value, LayerField field, string place) => (field.Type, value) switch
    {
        (PropertyType.Boolean, long number) => number != 0,
        (PropertyType.Integer, long) or (PropertyType.Number, double) or (PropertyType.Text, string) => value,
        (PropertyType.Number, long number) => (double)number,
        (PropertyType.Date, string text) when FieldType.Date(text) is { } date => date,
        (PropertyType.Timestamp, string text) when FieldType.Timestamp(text) is { } instant => instant,
        (PropertyType.Text, long or double) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => throw new ImportRefusedException(_file, null, $"{place}: {field.Name}: '{value}' is not of the column's type, {field.Type.ToString().ToLowerInvariant()}."),
    };
}
