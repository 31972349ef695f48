using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;
using MimpGeo.Server.Filters;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features.Exports;

/// <summary>The feature table of a GeoPackage: its SQL, and how a row is bound.</summary>
/// <param name="export">What is exported.</param>
/// <param name="definition">The reference system as WKT.</param>
sealed class GeoPackageTable(Export export, string definition)
{
    // The header's fixed part, then west, east, south, north; all big-endian, as PostgreSQL sends numbers.
    const int EnvelopeAt = 8;
    const int WkbTypeAt = EnvelopeAt + 32 + 1;
    const int FirstTypeWithHeight = 1000;

    readonly string _table = export.Collection.Id;
    readonly int _srid = export.Asked.Shape.Crs.Srid;
    readonly bool _withId = CsvExport.IdName(export) is not null;
    readonly bool _hasGeometry = export.Asked.Shape.Geometry is not null;
    bool _hasHeights;
    double _west = double.PositiveInfinity, _south = double.PositiveInfinity, _east = double.NegativeInfinity, _north = double.NegativeInfinity;

    /// <summary>SQL of the blob that the format wants (clause 2.1.3): header with the envelope, and WKB.</summary>
    public string? GeometrySql => Coordinates is { } g ? string.Create(CultureInfo.InvariantCulture, $"""
        '\x47500002'::bytea || int4send({_srid}) || float8send(ST_XMin({g})) || float8send(ST_XMax({g})) || float8send(ST_YMin({g})) || float8send(ST_YMax({g})) || ST_AsBinary({g}, 'NDR')
        """) : null;

    /// <summary>Values of a row, the envelope's four for the index at the end.</summary>
    public int Columns => 2 + (_withId ? 1 : 0) + export.Properties.Count + 4;

    public string Insert
    {
        get
        {
            var values = Columns - 4;
            var row = $"INSERT INTO {Quoted(_table)} VALUES ({string.Join(", ", Enumerable.Range(1, values).Where(n => _hasGeometry || n != 2).Select(n => $"${n}"))});";
            return _hasGeometry
                ? $"{row} INSERT INTO {Index} SELECT last_insert_rowid(), ${values + 1}, ${values + 2}, ${values + 3}, ${values + 4} WHERE ${values + 1} IS NOT NULL;"
                : row;
        }
    }

    public string Schema => $"""
        PRAGMA application_id = 1196444487;
        PRAGMA user_version = 10300;
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        CREATE TABLE gpkg_spatial_ref_sys (
            srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,
            definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (
            table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE gpkg_geometry_columns (
            table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents (table_name), column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id), z TINYINT NOT NULL, m TINYINT NOT NULL,
            PRIMARY KEY (table_name, column_name));
        CREATE TABLE gpkg_extensions (
            table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
            UNIQUE (table_name, column_name, extension_name));
        INSERT INTO gpkg_spatial_ref_sys VALUES
            ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),
            ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),
            ('WGS 84', 4326, 'EPSG', 4326, {Text(_srid == CoordinateSystem.StorageSrid ? definition : "undefined")}, NULL);
        {(_srid == CoordinateSystem.StorageSrid ? "" : $"INSERT INTO gpkg_spatial_ref_sys VALUES ('EPSG:{_srid}', {_srid}, 'EPSG', {_srid}, {Text(definition)}, NULL);")}
        CREATE TABLE {Quoted(_table)} ({ColumnList()});
        {(_hasGeometry ? $"CREATE VIRTUAL TABLE {Index} USING rtree(id, minx, maxx, miny, maxy);" : "")}
        """;

    public string Finish => _hasGeometry ? $"{Contents("features")} {GeometryColumn} {Triggers}" : Contents("attributes");

    string Index => Quoted($"rtree_{_table}_geom");

    string? Coordinates => export.Asked.Shape.Geometry is { Column: var column }
        ? export.Asked.Shape.Crs.IsStorage ? column : string.Create(CultureInfo.InvariantCulture, $"ST_Transform({column}, {_srid})")
        : null;

    string GeometryColumn => $"""
        INSERT INTO gpkg_geometry_columns VALUES ({Text(_table)}, 'geom', '{(export.Asked.Shape.Geometry!.Type is var type and not "Geometry" ? type.ToUpperInvariant() : "GEOMETRY")}', {_srid}, {(_hasHeights ? 2 : 0)}, 0);
        INSERT INTO gpkg_extensions VALUES ({Text(_table)}, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
        """;

    // The standard prescribes them, so that whoever edits the file keeps the index right.
    string Triggers
    {
        get
        {
            var (table, put) = (Quoted(_table), $"INSERT OR REPLACE INTO {Index} VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));");
            const string HasShape = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))";
            return $"""
                CREATE TRIGGER {Named("insert")} AFTER INSERT ON {table} WHEN {HasShape} BEGIN {put} END;
                CREATE TRIGGER {Named("update1")} AFTER UPDATE OF geom ON {table} WHEN OLD.fid = NEW.fid AND {HasShape} BEGIN {put} END;
                CREATE TRIGGER {Named("update2")} AFTER UPDATE OF geom ON {table} WHEN OLD.fid = NEW.fid AND NOT {HasShape} BEGIN DELETE FROM {Index} WHERE id = OLD.fid; END;
                CREATE TRIGGER {Named("update3")} AFTER UPDATE ON {table} WHEN OLD.fid != NEW.fid AND {HasShape} BEGIN DELETE FROM {Index} WHERE id = OLD.fid; {put} END;
                CREATE TRIGGER {Named("update4")} AFTER UPDATE ON {table} WHEN OLD.fid != NEW.fid AND NOT {HasShape} BEGIN DELETE FROM {Index} WHERE id IN (OLD.fid, NEW.fid); END;
                CREATE TRIGGER {Named("delete")} AFTER DELETE ON {table} WHEN OLD.geom NOTNULL BEGIN DELETE FROM {Index} WHERE id = OLD.fid; END;
                """;
        }
    }

    /// <summary>Reads a row from its first column to its last, and widens the extent.</summary>
    public void Bind(NpgsqlDataReader row, List<SqliteParameter> parameters)
    {
        var first = export.IdColumn;
        var key = row.GetString(first - 1);
        var id = row.GetString(first);
        var blob = row.IsDBNull(first + 1) ? null : row.GetFieldValue<byte[]>(first + 1);
        var at = 0;
        Set(export.Collection.KeyType == PropertyType.Integer ? long.Parse(key, CultureInfo.InvariantCulture) : null);
        Set(blob);
        if (_withId)
            Set(id);
        for (var column = 0; column < export.Properties.Count; column++)
            Set(Value(row, first + 2 + column, export.Properties[column].Type));
        foreach (var ordinate in Envelope(blob))
            Set(ordinate);

        void Set(object? value)
        {
            parameters[at].ResetSqliteType();
            parameters[at++].Value = value ?? DBNull.Value;
        }
    }

    object?[] Envelope(byte[]? blob)
    {
        if (blob is null)
            return [null, null, null, null];

        var (west, east, south, north) = (Ordinate(blob, 0), Ordinate(blob, 1), Ordinate(blob, 2), Ordinate(blob, 3));
        _hasHeights |= BinaryPrimitives.ReadUInt32LittleEndian(blob.AsSpan(WkbTypeAt)) > FirstTypeWithHeight;
        (_west, _east) = (Math.Min(_west, west), Math.Max(_east, east));
        (_south, _north) = (Math.Min(_south, south), Math.Max(_north, north));
        return [west, east, south, north];
    }

    static double Ordinate(byte[] blob, int at) => BinaryPrimitives.ReadDoubleBigEndian(blob.AsSpan(EnvelopeAt + (8 * at)));

    static object? Value(NpgsqlDataReader row, int column, PropertyType type)
        => row.IsDBNull(column) ? null : type switch
        {
            PropertyType.Integer => row.GetFieldValue<long>(column),
            PropertyType.Number => row.GetFieldValue<double>(column),
            PropertyType.Boolean => row.GetBoolean(column) ? 1L : 0L,
            PropertyType.Timestamp => row.GetFieldValue<DateTime>(column).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            _ => FeatureText.Text(row, column, type),
        };

    string ColumnList()
    {
        string[] id = _withId ? ["id"] : [];
        var names = FeatureText.Distinct([.. id, .. export.Properties.Select(p => p.Name)], "fid", "geom");
        var types = id.Select(_ => "TEXT").Concat(export.Properties.Select(p => Type(p.Type)));
        string[] geometry = _hasGeometry ? ["geom BLOB"] : [];
        return string.Join(", ", ["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", .. geometry, .. names.Zip(types, (name, type) => $"{Quoted(name)} {type}")]);
    }

    string Contents(string kind) => string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)
        VALUES ({Text(_table)}, '{kind}', {Text(export.Collection.Title)}, {Text(export.Collection.Description)}, {Number(_west)}, {Number(_south)}, {Number(_east)}, {Number(_north)}, {(_hasGeometry ? _srid : 0)});
        """);

    string Named(string what) => Quoted($"rtree_{_table}_geom_{what}");

    static string Type(PropertyType type) => type switch
    {
        PropertyType.Integer => "INTEGER",
        PropertyType.Number => "DOUBLE",
        PropertyType.Boolean => "BOOLEAN",
        PropertyType.Date => "DATE",
        PropertyType.Timestamp => "DATETIME",
        _ => "TEXT",
    };

    static string Number(double ordinate) => double.IsFinite(ordinate) ? ordinate.ToString("R", CultureInfo.InvariantCulture) : "NULL";

    static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
