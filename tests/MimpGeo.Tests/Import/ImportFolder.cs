using System.Text;
using System.Text.RegularExpressions;

namespace MimpGeo.Tests.Import;

/// <summary>A copy of input files that a test may spoil: the small fixture's, two departments in six squares of half a degree, or others.</summary>
sealed class ImportFolder : IDisposable
{
    public ImportFolder()
        : this(System.IO.Path.Combine(AppContext.BaseDirectory, "Fixtures", "geodata"))
    {
    }

    public ImportFolder(string original)
    {
        foreach (var file in Directory.GetFiles(original))
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

    /// <summary>Writes RENIEC's codes where the file has INEI's.</summary>
    /// <remarks>The column stands before any that is quoted for its commas.</remarks>
    public ImportFolder InReniec(string file, int column)
    {
        var reniec = Text("territories.csv").Split('\n').Skip(1)
            .Select(line => line.Split(',')).Where(line => line.Length > 4 && line[4].Length > 0)
            .ToDictionary(line => line[0], line => line[4]);
        var rows = Text(file).Split('\n').Select(line => line.Split(','))
            .Select(line => string.Join(',', line.Select((field, at) => at == column ? reniec.GetValueOrDefault(field, field) : field)));
        return Write(file, string.Join('\n', rows));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    string FilePath(string file) => System.IO.Path.Combine(Path, file);
}
