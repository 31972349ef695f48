using System.Text;
using System.Text.RegularExpressions;

namespace MimpGeo.Tests.Import;

/// <summary>A copy of the small fixture, two departments in six squares of half a degree, that a test may spoil.</summary>
sealed class ImportFolder : IDisposable
{
    public ImportFolder()
    {
        foreach (var file in Directory.GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "Fixtures", "geodata")))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("mimpgeo-import-").FullName;

    public string Text(string file) => File.ReadAllText(FilePath(file));

    /// <summary>Replaces the one place where the file says <paramref name="old"/>.</summary>
    public ImportFolder Edit(string file, string old, string with)
    {
        var text = Text(file);
        Xunit.Assert.Equal(1, Regex.Count(text, Regex.Escape(old)));
        return Write(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    public ImportFolder Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public ImportFolder Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(FilePath(file), bytes);
        return this;
    }

    public ImportFolder Delete(string file)
    {
        File.Delete(FilePath(file));
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    string FilePath(string file) => System.IO.Path.Combine(Path, file);
}
