using MimpGeo.Cartography.Cairo;

namespace MimpGeo.Cartography.Canvases;

/// <summary>The fonts of one canvas, each made once.</summary>
sealed class FontShelf : IDisposable
{
    readonly Dictionary<(double Size, bool Bold), Font> _fonts = [];

    public Font Of(TextLook look)
    {
        if (!_fonts.TryGetValue((look.Size, look.Bold), out var font))
            _fonts.Add((look.Size, look.Bold), font = new Font(look.Size, look.Bold));
        return font;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
            font.Dispose();
    }
}
