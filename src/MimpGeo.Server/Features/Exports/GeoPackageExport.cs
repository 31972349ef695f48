using System.Data;
using Microsoft.Data.Sqlite;
using MimpGeo.Import;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features.Exports;

/// <summary>GeoPackage 1.3: one feature table with its reference system, types and R-tree.</summary>
static class GeoPackageExport
{
    public static async Task WriteAsync(Export export, Stream body, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("mimpgeo-export-");
        try
        {
            var path = Path.Combine(folder.FullName, "features.gpkg");
            await WriteFileAsync(export, path, cancel);
            await using var file = File.OpenRead(path);
            await file.CopyToAsync(body, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task WriteFileAsync(Export export, string path, CancellationToken cancel)
    {
        var table = new GeoPackageTable(export, await SystemAsync(export, cancel));
        await using var file = SqliteFile.OpenWrite(path);
        Execute(file, table.Schema);
        await CopyAsync(export, file, table, cancel);
        Execute(file, table.Finish);
    }

    /// <summary>The reference system's definition as PostGIS has it.</summary>
    static async Task<string> SystemAsync(Export export, CancellationToken cancel)
    {
        await using var command = export.Session.Command("SELECT srtext FROM spatial_ref_sys WHERE srid = $1");
        command.Parameters.AddWithValue(export.Asked.Shape.Crs.Srid);
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }

    static async Task CopyAsync(Export export, SqliteConnection file, GeoPackageTable table, CancellationToken cancel)
    {
        await using var command = FeatureQuery.Page(export.Session, export.Asked, table.GeometrySql, more: 0);
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        using var transaction = file.BeginTransaction();
        using var insert = file.CreateCommand();
        insert.CommandText = table.Insert;
        var parameters = Enumerable.Range(1, table.Columns).Select(n => insert.Parameters.Add($"${n}", SqliteType.Text)).ToList();
        while (await rows.ReadAsync(cancel))
        {
            table.Bind(rows, parameters);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    static void Execute(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
