using Microsoft.Data.Sqlite;

namespace MimpGeo.Import;

/// <summary>Opens files of SQLite, which GeoPackage and MBTiles are.</summary>
public static class SqliteFile
{
    /// <summary>Opens a finished file without writing beside it.</summary>
    /// <exception cref="DllNotFoundException">SQLite is not installed.</exception>
    /// <exception cref="SqliteException">The file is not there, or is no SQLite file.</exception>
    public static SqliteConnection OpenRead(string path)
        // "immutable" also reads from a folder that cannot be written, where SQLite could not make its lock files.
        => Open(new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly);

    /// <summary>Opens a file to be written, which is made where it is not there.</summary>
    /// <exception cref="DllNotFoundException">SQLite is not installed.</exception>
    public static SqliteConnection OpenWrite(string path) => Open(path, SqliteOpenMode.ReadWriteCreate);

    static SqliteConnection Open(string source, SqliteOpenMode mode)
    {
        SystemSqlite.Use();
        var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ConnectionString);
        try
        {
            file.Open();
            return file;
        }
        catch (SqliteException)
        {
            file.Dispose();
            throw;
        }
    }
}
