using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace MimpGeo.Import;

/// <summary>The system's SQLite, in place of a bundled one that is older.</summary>
static class SystemSqlite
{
    const string Library = "libsqlite3.so.0";

    static readonly Lock Gate = new();
    static nint Handle;

    /// <exception cref="DllNotFoundException">The library is not installed.</exception>
    public static void Use()
    {
        lock (Gate)
        {
            if (Handle != 0)
                return;

            Handle = Load(Library);
            NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
        }
    }

    internal static nint Load(string library)
        => NativeLibrary.TryLoad(library, out var handle)
            ? handle
            : throw new DllNotFoundException($"A GeoPackage or MBTiles file needs SQLite ({library}): install the package libsqlite3-0.");

    static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == "e_sqlite3" ? Handle : 0;
}
