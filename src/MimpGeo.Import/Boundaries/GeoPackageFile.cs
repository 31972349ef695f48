using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Boundaries;

/// <summary>A row of a feature table.</summary>
/// <param name="Attributes">Columns other than the geometry by name; SQL NULL is <see langword="null"/>.</param>
/// <param name="Geometry"><see langword="null"/> where the row has none.</param>
public sealed record GeoPackageFeature(IReadOnlyDictionary<string, object?> Attributes, Geometry? Geometry)
{
    public string? Text(string column) => Attributes[column] as string;
}

/// <summary>Reads feature tables of an OGC GeoPackage without writing beside it.</summary>
public static class GeoPackageFile
{
    /// <summary>The rows of a table in the order of its primary key.</summary>
    /// <exception cref="ImportRefusedException">The file is no GeoPackage, lacks the table or holds a broken geometry.</exception>
    /// <exception cref="DllNotFoundException">SQLite is not installed.</exception>
    public static IReadOnlyList<GeoPackageFeature> Read(string path, string table)
    {
        var file = Path.GetFileName(path);
        if (!File.Exists(path))
            throw new ImportRefusedException(file, null, "there is no such file");

        try
        {
            using var database = SqliteFile.OpenRead(path);
            return Read(database, file, table);
        }
        catch (SqliteException e)
        {
            throw new ImportRefusedException(file, null, $"is not a readable GeoPackage: {e.Message}");
        }
    }

    static List<GeoPackageFeature> Read(SqliteConnection database, string file, string table)
    {
        var geometry = GeometryColumn(database, table)
            ?? throw new ImportRefusedException(file, null, $"has no feature table '{table}'");
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT * FROM {Quote(table)} ORDER BY rowid";
        using var row = command.ExecuteReader();
        var features = new List<GeoPackageFeature>();
        while (row.Read())
            features.Add(ToFeature(row, geometry, file, features.Count + 1));
        return features;
    }

    static string? GeometryColumn(SqliteConnection database, string table)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = $table";
        command.Parameters.AddWithValue("$table", table);
        return command.ExecuteScalar() as string;
    }

    internal static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static GeoPackageFeature ToFeature(SqliteDataReader row, string geometryColumn, string file, int number)
    {
        var columns = Enumerable.Range(0, row.FieldCount)
            .ToDictionary(row.GetName, i => row.IsDBNull(i) ? null : row.GetValue(i));
        columns.Remove(geometryColumn, out var blob);
        try
        {
            return new(columns, blob is null ? null : GeoPackageBinary.Read((byte[])blob));
        }
        catch (Exception e) when (e is FormatException or InvalidCastException)
        {
            throw new ImportRefusedException(file, null, $"row {number}: {geometryColumn} is not a GeoPackage geometry: {e.Message}");
        }
    }
}
