using System.Runtime.InteropServices;
using System.Text;

namespace MimpGeo.Cartography.Canvases.Fonts;

/// <summary>The letters of DejaVu Sans that a document uses, as a TrueType font of their own.</summary>
static class FontSubset
{
    // Hints serve small letters on coarse screens; they are half of the file.
    const uint NoHinting = 1;
    const int DroppedTables = 3;

    static readonly Lazy<bool> Found = new(() => NativeLibrary.TryLoad(NativeSubset.Subsetter, out _));

    /// <summary>Where distributions put the fonts: Debian, Fedora, Arch.</summary>
    static readonly string[] Folders = ["/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts", "/usr/share/fonts/TTF"];

    /// <returns><see langword="null"/> when there is nothing to embed, or no HarfBuzz, or no such font file.</returns>
    public static byte[]? Of(bool bold, IReadOnlyCollection<Rune> characters)
        => characters.Count > 0 && Found.Value && PathOf(bold) is { } path ? Of(path, characters) : null;

    static byte[]? Of(string path, IReadOnlyCollection<Rune> characters)
    {
        using var file = NativeSubset.BlobOfFile(path);
        using var input = NativeSubset.CreateInput();
        if (file.IsInvalid || input.IsInvalid)
            return null;

        using var face = NativeSubset.CreateFace(file, 0);
        Describe(input, characters);
        using var subset = NativeSubset.Subset(face, input);
        return subset.IsInvalid ? null : BytesOf(subset);
    }

    static void Describe(InputHandle input, IReadOnlyCollection<Rune> characters)
    {
        NativeSubset.SetFlags(input, NoHinting);
        foreach (var character in characters)
            NativeSubset.Add(NativeSubset.Characters(input), (uint)character.Value);

        // text is set letter by letter, as cairo sets it
        foreach (var table in (string[])["GSUB", "GPOS", "GDEF"])
            NativeSubset.Add(NativeSubset.Set(input, DroppedTables), Tag(table));
        GC.KeepAlive(input);
    }

    static unsafe byte[] BytesOf(FaceHandle face)
    {
        using var blob = NativeSubset.BlobOf(face);
        var data = NativeSubset.Data(blob, out var length);
        return new ReadOnlySpan<byte>(data, (int)length).ToArray();
    }

    static uint Tag(string name) => (uint)(name[0] << 24 | name[1] << 16 | name[2] << 8 | name[3]);

    static string? PathOf(bool bold)
        => Folders.Select(folder => Path.Combine(folder, bold ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf")).FirstOrDefault(File.Exists);
}
